import type { TextEdit } from '../../text/edit';

/** The edit that writes a line anew; none when it stays as it is. Only what differs is replaced. */
export function lineEdit(line: number, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const range = { start: { line, character: start }, end: { line, character: before.length - end } };
  return [{ range, text: after.slice(start, after.length - end) }];
}
