import { isBefore, LineIndex } from './position';
import type { Range } from './position';

/** A range of a text and what replaces it. The new text uses `\n` for line breaks, whatever the old one uses. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Applies edits to a text, with the line breaks that the text itself uses. Positions refer to the text before any edit.
 * @throws RangeError when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const index = new LineIndex(text);
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const placed = edits
    .map((edit) => ({
      start: index.offsetAt(edit.range.start),
      end: index.offsetAt(edit.range.end),
      text: edit.text.replaceAll('\n', lineBreak),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let done = '';
  let at = 0;
  for (const { start, end, text: inserted } of placed) {
    if (start < at) throw new RangeError('Two edits overlap.');
    done += text.slice(at, start) + inserted;
    at = end;
  }
  return done + text.slice(at);
}

/** Whether two edits touch the same place, so that only one of them can be applied. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  return isBefore(a.range.start, b.range.end) && isBefore(b.range.start, a.range.end)
    ? true
    : isSame(a.range.start, b.range.start);
}

function isSame(a: Range['start'], b: Range['start']): boolean {
  return a.line === b.line && a.character === b.character;
}
