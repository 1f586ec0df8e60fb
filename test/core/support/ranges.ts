import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/text/position';
import type { Range } from '../../../src/core/text/position';

/** Cuts a range's text out of the text it was read from, with line breaks as written. */
export function cut(text: string, range: Range): string {
  return cutter(text)(range);
}

/** Cuts ranges out of one text. */
export function cutter(text: string): (range: Range) => string {
  const index = new LineIndex(text);
  return ({ start, end }) => text.slice(index.offsetAt(start), index.offsetAt(end));
}

/** Fails unless a range lies in a text: its ends on lines that exist, within them, and the right way round. */
export function assertInside(text: string | LineIndex, range: Range, what: string): void {
  const index = typeof text === 'string' ? new LineIndex(text) : text;
  for (const { line, character } of [range.start, range.end]) {
    const isInside =
      Number.isInteger(line) &&
      line >= 0 &&
      line < index.lineCount &&
      Number.isInteger(character) &&
      character >= 0 &&
      character <= index.lineLength(line);
    assert.ok(isInside, `${what}: ${JSON.stringify(range)} is outside the text`);
  }
  const isForward =
    range.start.line < range.end.line ||
    (range.start.line === range.end.line && range.start.character <= range.end.character);
  assert.ok(isForward, `${what}: ${JSON.stringify(range)} ends before it starts`);
}

/** A text without the marks `⟦` and `⟧`, and the ranges that stood between them, in order. */
export function marked(text: string): { text: string; ranges: Range[] } {
  let plain = '';
  const offsets: { start: number; end: number }[] = [];
  for (const piece of text.split(/(?=[⟦⟧])|(?<=[⟦⟧])/)) {
    if (piece === '⟦') offsets.push({ start: plain.length, end: plain.length });
    else if (piece === '⟧') offsets.at(-1)!.end = plain.length;
    else plain += piece;
  }
  const index = new LineIndex(plain);
  return { text: plain, ranges: offsets.map(({ start, end }) => index.rangeAt(start, end)) };
}
