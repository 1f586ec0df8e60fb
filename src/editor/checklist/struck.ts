/** COMBINING LONG STROKE OVERLAY: strikes through the character before it. */
const stroke = '\u0336';

/**
 * A text struck through. Rows of a tree can be given no style, but characters can be struck one by one; whoever has them
 * read aloud must be given the plain text instead.
 */
export function struck(text: string): string {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => (segment.trim() ? `${segment}${stroke}` : segment)).join('');
}
