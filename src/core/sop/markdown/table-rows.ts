import { isWhiteSpace } from '../../text/white-space';
import type { Span } from './inline';
import type { SourceLine } from './source-text';

const delimiterRow = /^(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** How many columns a line gives a table when it is the row below its head, such as `|---|:-:|`. */
export function columnsOf(line: string): number | undefined {
  if (!/[|:]/.test(line) || !delimiterRow.test(line)) return undefined;
  return cellsOf(line).length;
}

/** Where the cells of a row are, without the white space around them. */
export function cellsOf(row: string): Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (let at = 0; at < row.length; at++) {
    if (row.charAt(at) === '\\') at++;
    else if (row.charAt(at) === '|') {
      cells.push(trimmed(row, start, at));
      start = at + 1;
    }
  }
  cells.push(trimmed(row, start, row.length));
  if (isEmpty(cells[0])) cells.shift();
  if (isEmpty(cells.at(-1))) cells.pop();
  return cells;
}

function isEmpty(cell: Span | undefined): boolean {
  return cell !== undefined && cell.start === cell.end;
}

function trimmed(row: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isWhiteSpace(row.charCodeAt(from))) from++;
  while (to > from && isWhiteSpace(row.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A cell with its place in the file, and without the backslashes before its pipes. */
export function cellLine(row: SourceLine, { start, end }: Span): SourceLine {
  const written = row.text.slice(start, end);
  const column = typeof row.column === 'number' ? row.column + start : 0;
  if (!written.includes('\\|')) return { text: written, line: row.line, column };
  const columns: number[] = [];
  let text = '';
  for (let at = 0; at < written.length; at++) {
    if (written.startsWith('\\|', at)) at++;
    columns.push(column + at);
    text += written.charAt(at);
  }
  columns.push(column + written.length);
  return { text, line: row.line, column: columns };
}
