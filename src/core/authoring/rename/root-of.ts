import type { Library } from '../../library/library';

/** The library that a place is in; of several inside each other, the innermost. */
export function rootOf(place: string, library: Library): string | undefined {
  const holding = library.roots.filter((root) => place.startsWith(`${root}/`));
  return holding.sort((a, b) => b.length - a.length)[0];
}
