import type { ListBlock } from './markdown/blocks';

/** Numbers go on over headings, and some may be left out, but not so many. */
const mostLeftOut = 20;

/** The number of an item of a numbered list: it counts on from that of the first, whatever is written in front of it. */
export function numberOf({ items }: ListBlock, at: number): number {
  return (items[0]?.number ?? 1) + at;
}

/**
 * The same where sentences stand among the items, unless its author has counted them too.
 * @param sentences how many stand before it.
 */
export function numberWithout(list: ListBlock, at: number, sentences: number): number {
  const number = numberOf(list, at);
  return list.items[at]?.number === number ? number : number - sentences;
}

/**
 * Whether an item of a numbered list is no item but a sentence that begins with a year or an amount, as in “2024. was a good
 * year”: its number is far from those before it.
 * @param last the last number before the list.
 */
export function beginsSentence(list: ListBlock, at: number, last = 0): boolean {
  const number = list.items[at]?.number ?? 0;
  const isFirst = at === 0;
  const isYear = number >= 1900 && number < 2100;
  const isFar = number > (isFirst ? last + 1 : numberOf(list, at)) + mostLeftOut;
  if (isFirst) return isFar && (isYear || list.items.length === 1);
  return isFar || (isYear && beginsSentence(list, 0, last));
}
