import { fold } from '../../text/fold';

/**
 * An expression that finds any of some words or phrases, as whole words, in a folded text: lower case without accents. That
 * it need not know of letters beyond ASCII makes it many times quicker to make.
 * @param sources each itself the source of an expression, accents and all; a space in it is white space of any width.
 */
export function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${anyOf(sources)})\\b`);
}

/** The same for whole texts: with what else, in an expression of folded letters, may stand before and after. */
export function wholly(before: string, sources: readonly string[], after: string): RegExp {
  return new RegExp(`^${before}(?:${anyOf(sources)})${after}$`);
}

function anyOf(sources: readonly string[]): string {
  return fold(sources.map((source) => source.replaceAll(' ', '\\s{1,3}')).join('|'));
}
