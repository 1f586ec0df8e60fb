import { fold } from '../../text/fold';

/** A word or a coded value such as `BR-104233` in a message. */
export interface MessageWord {
  readonly start: number;
  readonly end: number;
  /** In lower case without accents. */
  readonly key: string;
  /** Which clause it stands in; a number that grows through the text. */
  readonly clause: number;
  /** Whether a comma, a bracket or a line break stands before it. */
  readonly isApart: boolean;
}

/** A word: letters and digits, with single signs between them; `nº` ends before its sign. */
const word = /(?:(?![ºª])[\p{L}\p{N}\p{M}])+(?:[-_/.·'’‐‑–](?:(?![ºª])[\p{L}\p{N}\p{M}])+)*/gu;
/** What is shortened with a full stop, and goes on after it. */
const shortened = new Set([
  'n',
  'no',
  'num',
  'nro',
  'nr',
  'ref',
  'ped',
  'fra',
  'fact',
  'cod',
  'tel',
  'telf',
  'sr',
  'sra',
  'mr',
]);
const clauseEnd = /[.!?;…]\s|\n\s*\n/u;

/** The words of a text, in order. Linear in its length. */
export function messageWords(text: string): MessageWord[] {
  const words: MessageWord[] = [];
  let clause = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const last = words.at(-1);
    if (last) {
      // A gap is short, or it ends the clause anyway.
      const gap = text.slice(last.end, Math.min(index, last.end + 40));
      const isOver = gap.length >= 40 || clauseEnd.test(gap);
      if (isOver && !(gap.startsWith('.') && !gap.includes('\n') && shortened.has(last.key))) clause++;
    }
    const isApart = last !== undefined && /[,(\n]/.test(text.slice(last.end, Math.min(index, last.end + 40)));
    words.push({ start: index, end: index + found.length, key: fold(found), clause, isApart });
  }
  return words;
}

/** The index of the first word that ends after a place; how many there are when none does. */
export function wordAfter(words: readonly MessageWord[], place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
