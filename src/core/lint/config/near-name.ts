import { distance } from 'fastest-levenshtein';
import { fold } from '../../text/fold';

/** How long a name must be at least for a letter of it to be mistyped: of shorter ones one letter makes another word. */
const leastLetters = 4;
/** Names up to here differ by one letter, or by two that changed places; longer ones by two. */
const shortName = 5;
const longestName = 64;

/**
 * The name that was probably meant where any name may be right: more is asked than of names that must be among some, as
 * `plan` is not `lang`.
 */
export function mistypedName(text: string, names: Iterable<string>): string | undefined {
  const own = fold(text).replace(/[\s_-]+/g, '-');
  if (own.length < leastLetters || own.length > longestName) return undefined;
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of names) {
    const other = fold(name).replace(/[\s_-]+/g, '-');
    const edits = Math.abs(other.length - own.length) > 2 ? 3 : distance(own, other);
    const most = Math.min(own.length, other.length) > shortName || (edits === 2 && isSwapped(own, other)) ? 2 : 1;
    if (edits <= most && edits < (best?.edits ?? Infinity)) best = { name, edits };
  }
  return best?.name;
}

/** Whether two words are the same but for two neighbouring letters. */
function isSwapped(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
