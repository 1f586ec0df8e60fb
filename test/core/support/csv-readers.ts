import Papa from 'papaparse';
import { csvSeparators } from '../../../src/core/text/csv';

/** As spreadsheets read a file: quotes count where a cell begins, and are characters like any other elsewhere. */
export function spreadsheet(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let [isBegun, isQuoted] = [false, false];
  const end = () => {
    rows.at(-1)?.push(cell);
    [cell, isBegun] = ['', false];
  };
  for (let at = 0; at < csv.length; at++) {
    const sign = csv.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (csv.charAt(at + 1) === '"') cell += csv.charAt(++at);
      else isQuoted = false;
    } else if (sign === '"' && !isBegun) [isQuoted, isBegun] = [true, true];
    else if (sign === separator) end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') [cell, isBegun] = [cell + sign, true];
  }
  end();
  return rows;
}

/** Every reader we could think of, at every separator. */
export function* readings(csv: string): Generator<string> {
  for (const separator of csvSeparators) {
    yield* spreadsheet(csv, separator).flat();
    yield* Papa.parse<string[]>(csv, { delimiter: separator }).data.flat();
    yield* csv.split(/\r?\n/).flatMap((line) => line.split(separator));
  }
}

/** Whether a spreadsheet may work a cell out: what is not seen, and quotes, may be dropped before it is looked at. */
export function isFormula(cell: string): boolean {
  const seen = cell.replace(/^[\s"\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/u, '').normalize('NFKC');
  return /^[=+\-@\u2212]/.test(seen) && !/^-?\d+([.,]\d+)?$/.test(cell);
}
