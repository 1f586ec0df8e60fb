import type { TextEdit } from './edit';
import { LineIndex } from './position';

/** The one edit that makes a text another: of what differs between what both begin and end with. None where they are the same. */
export function differenceEdit(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Whole lines, so that no line break is cut in two.
  start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
  const behind = before.indexOf('\n', before.length - end);
  end = behind < 0 ? 0 : Math.min(end, before.length - behind - 1);
  const range = new LineIndex(before).rangeAt(start, before.length - end);
  return [{ range, text: after.slice(start, after.length - end).replace(/\r\n|\r/g, '\n') }];
}
