import { lineWithSignsShown } from './signs';
import { onOneLine } from './white-space';

/** What may stand between the cells of a row. */
export const csvSeparators = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

export type CsvCell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180, CR LF), with the byte order mark without which spreadsheets misread accents. Texts are on one line,
 * and none is a formula, wherever a reader splits: in many countries spreadsheets split at semicolons whatever a file says,
 * and then quotes within a line are ordinary characters. The CSV libraries we know look at the first character of a cell only.
 *
 * A text that could become a formula gets an apostrophe where the formula would begin. Numbers stay numbers; between
 * semicolons they have a decimal comma, because the spreadsheets that expect the one expect the other.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], separator: CsvSeparator = ','): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => field(cell, separator)).join(separator)}\r\n`).join('')}`;
}

/** What spreadsheets take for the first character of a formula: also the wide, small and raised forms, and the minus sign. */
const opener = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u207C\u207A\u207B\u208C\u208A\u208B\u2212\uFB29';
/** What a reader may drop before it looks at a cell: space of any kind, signs that are not seen, quotes. */
const dropped = '\\s"\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}\u2800';
/** Where a cell begins for some reader, and what is in it is a formula. */
const formula = new RegExp(`(?<=^|[,;\\t\\r\\n])(?=[${dropped}]*[${opener}])`, 'gu');

function field(cell: CsvCell, separator: CsvSeparator): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  const text = lineWithSignsShown(onOneLine(cell).replace(formula, "'"));
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
