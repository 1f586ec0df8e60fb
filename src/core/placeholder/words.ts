import { fold } from '../text/fold';
import { emptyWords, meanings, valueMeanings } from './aliases';

/** A name's words in lower case without accents: `customerFirst_name` gives `customer`, `first`, `name`. */
export function wordsIn(name: string): string[] {
  return fold(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** What a name means, whichever of the three languages it is in: `Número de pedido` and `order.id` mean the same. */
export function meaningOf(name: string): ReadonlySet<string> {
  return new Set(
    wordsIn(name)
      .filter((word) => !emptyWords.has(word))
      .flatMap((word) => meanings.get(word) ?? [word]),
  );
}

/** Whether a name says that a value belongs there, such as a name, a date or a number. */
export function namesValue(name: string): boolean {
  return [...meaningOf(name)].some((meaning) => valueMeanings.has(meaning));
}

/** Whether all that a name says is known, and it says something: `order` and `Nombre del cliente`, not `Brialba`. */
export function isKnownName(name: string): boolean {
  const words = wordsIn(name).filter((word) => !emptyWords.has(word));
  return words.length > 0 && words.every((word) => meanings.has(word));
}
