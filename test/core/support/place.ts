import { LineIndex } from '../../../src/core/text/position';
import type { Position } from '../../../src/core/text/position';

/** The sign that stands for the cursor in tests. */
export const cursorSign = '▮';

/** A text without the sign that stands for the cursor, and where that stood. */
export function placed(marked: string): { text: string; position: Position; lines: string[] } {
  const offset = marked.indexOf(cursorSign);
  if (offset < 0) throw new Error('The text has no cursor.');
  const text = marked.slice(0, offset) + marked.slice(offset + cursorSign.length);
  return { text, position: new LineIndex(text).positionAt(offset), lines: text.split('\n') };
}
