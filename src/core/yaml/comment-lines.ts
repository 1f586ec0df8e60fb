import { lexemesOf } from './document';

/** What says that the next token is a scalar, whatever it begins with. It stands for no text. */
const scalarNext = '\u001F';

/**
 * The lines of some YAML, from 0, on which a comment stands; a value may hold lines that only look like one.
 * @param text the YAML alone, its lines ended by `\n`.
 */
export function commentLines(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let line = 0;
  let isScalar = false;
  for (const token of lexemesOf(text)) {
    if (!isScalar && token.startsWith('#')) found.add(line);
    isScalar = token === scalarNext;
    line += token.split('\n').length - 1;
  }
  return found;
}
