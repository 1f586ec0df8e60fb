/**
 * An expression that finds any of some words or phrases as whole words, in capitals or not. Each is itself the source of an
 * expression; a space in it is white space of any width.
 */
export function phrases(...sources: readonly string[]): RegExp {
  const any = sources.map((source) => source.replaceAll(' ', '\\s{1,3}')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
}
