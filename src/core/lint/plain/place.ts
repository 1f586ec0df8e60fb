import type { Sop } from '../../sop/model';
import { Recent } from '../../sop/recent';
import { LineIndex } from '../../text/position';
import type { Position, Range } from '../../text/position';
import type { Passage } from './prose';
import { wordsIn } from './sentences';
import type { Word } from './sentences';

/** Whoever checks one SOP looks up many places in it, with each rule. */
const mostKept = 4;
const kept = new Recent<Sop, { readonly source: string; readonly lines: LineIndex }>(mostKept);

function writtenIn(sop: Sop): { readonly source: string; readonly lines: LineIndex } {
  return kept.get(sop, () => {
    const source = sop.text;
    return { source, lines: new LineIndex(source) };
  });
}

/** So many characters that stand before a place in the file, or fewer. */
export function writtenBefore(sop: Sop, place: Position, count: number): string {
  const { source, lines } = writtenIn(sop);
  const offset = lines.offsetAt(place);
  return source.slice(Math.max(0, offset - count), offset);
}

/**
 * Where a stretch of a passage is in the file. Its words are looked up in what is written there one after another, as
 * marks, targets of links and tags stand between them.
 * @param start where it is in the text of the passage.
 */
export function placeInFile(sop: Sop, { text, range }: Passage, start: number, end: number): Range {
  const { source, lines } = writtenIn(sop);
  const from = lines.offsetAt(range.start);
  const written = wordsIn(source.slice(from, lines.offsetAt(range.end)));
  let at = 0;
  let [first, last]: (number | undefined)[] = [];
  for (const one of wordsIn(text)) {
    if (one.start >= end) break;
    const found = indexOf(written, one.text, at);
    if (found === undefined) continue;
    at = found + 1;
    const place = from + (written[found]?.start ?? 0);
    if (one.start >= start) first ??= place;
    last = place + one.text.length;
  }
  return first === undefined || last === undefined ? range : lines.rangeAt(first, withEnd(source, last, text, end));
}

/** How many words of targets and tags may stand between two words of the text. */
const mostBetween = 200;

function indexOf(written: readonly Word[], text: string, from: number): number | undefined {
  for (let index = from; index < Math.min(written.length, from + mostBetween); index++)
    if (isSame(written[index]?.text ?? '', text)) return index;
  return undefined;
}

function isSame(written: string, read: string): boolean {
  return written === read || written.replaceAll('’', "'") === read.replaceAll('’', "'");
}

/** The end of the last word, with the sign that ends the sentence where it directly follows. */
function withEnd(source: string, last: number, text: string, end: number): number {
  const sign = text.slice(0, end).at(-1) ?? '';
  return /[.!?…]/.test(sign) && source[last] === sign ? last + 1 : last;
}
