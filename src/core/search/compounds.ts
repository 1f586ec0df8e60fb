import type { SearchVocabulary } from './vocabulary';

/** A word that another one is a part of, and where the part stands in it. */
export interface Compound {
  readonly term: number;
  readonly part: readonly [start: number, end: number];
  /** How sure it is that the part is one, and not just the same letters. */
  readonly certainty: Certainty;
}

/**
 * What stands before a part is a word of the library too; or both are so long that letters seldom fall so by chance; or they
 * are a little shorter, which is enough where no text has the word otherwise.
 */
type Certainty = 'known' | 'likely' | 'possible';

/** Shorter words are found inside too many others. */
const shortestPart = 4;
const shortestRest = 3;
/** How long parts and what stands before them must be when the library does not know what stands before. */
const longPart = 5;
const longRest = { likely: 5, possible: 4 } as const;
/** What a part loses and gains in German and its relatives: endings, and letters that join it to the next part. */
const endings = ['', 'e', 'en', 'n', 'er', 'es', 's', 'ens', 'ns', 'ern'];
/** How words go on whose beginning makes the first part of a compound: `Lieferung`, `prüfen`. */
const continuations = new Set(['e', 'en', 'n', 't', 'te', 'er', 'ung', 'ungen', 's', 'es']);

/**
 * The compounds that a word is a part of, not their first: `Adresse` of `Lieferadresse`, `Lieferadressenänderung`. What the
 * other parts may be, the library's own words tell.
 * @param isOpen whether the word may be only the beginning of the part.
 * @param isAlive whether a text has a word.
 */
export function compoundsOf(
  key: string,
  isOpen: boolean,
  vocabulary: SearchVocabulary,
  isAlive: (term: number) => boolean,
): Compound[] {
  if (key.length < shortestPart || /\d/.test(key)) return [];
  const base = baseOf(key);
  const isPart = (text: string) => isWordOrBeginning(text, key, vocabulary, isAlive);
  return vocabulary.containing(base).flatMap((term): Compound[] => {
    const word = vocabulary.word(term);
    const start = word.indexOf(base, shortestRest);
    if (start < 0 || !isAlive(term)) return [];
    let end = start + base.length;
    while (end < word.length && word[end] === key[end - start]) end++;
    const rest = word.slice(start + base.length);
    const isWhole = end === start + key.length || endings.includes(rest);
    if (!isWhole) return [];
    const isEnd = isOpen || endings.includes(rest) || endings.includes(word.slice(end));
    if (!isEnd && !endings.some((ending) => startsWith(word.slice(end), ending, isPart))) return [];
    const certainty = certaintyOf(word.slice(0, start), key, isPart);
    return certainty ? [{ term, part: [start, end], certainty }] : [];
  });
}

/** The longest ending of a compound that is a word of the library; undefined when there is none. */
export function headOf(
  key: string,
  vocabulary: SearchVocabulary,
  isAlive: (term: number) => boolean,
): number | undefined {
  for (let at = shortestRest; at <= key.length - shortestPart; at++) {
    const term = vocabulary.find(key.slice(at));
    if (term !== undefined && isAlive(term)) return term;
  }
  return undefined;
}

function certaintyOf(before: string, key: string, isPart: (text: string) => boolean): Certainty | undefined {
  if (endings.some((ending) => endsWith(before, ending, isPart))) return 'known';
  if (key.length < longPart || before.length < longRest.possible) return undefined;
  return before.length >= longRest.likely ? 'likely' : 'possible';
}

/** A word without its ending, as far as enough is left to know it by. */
function baseOf(key: string): string {
  return /^(.{5,}?)(?:en|es|er|e|n|s)$/.exec(key)?.[1] ?? key;
}

function startsWith(text: string, joint: string, isPart: (text: string) => boolean): boolean {
  return text.startsWith(joint) && text.length - joint.length >= shortestRest && isPart(text.slice(joint.length));
}

function endsWith(text: string, joint: string, isPart: (text: string) => boolean): boolean {
  const length = text.length - joint.length;
  return text.endsWith(joint) && length >= shortestRest && isPart(text.slice(0, length));
}

/** Whether a text is a word of the library, or what such a word begins with before its ending. */
function isWordOrBeginning(
  text: string,
  key: string,
  vocabulary: SearchVocabulary,
  isAlive: (term: number) => boolean,
): boolean {
  const whole = vocabulary.find(text);
  if (whole !== undefined && isAlive(whole)) return true;
  if (text.length < shortestPart) return false;
  for (const ending of continuations) {
    const term = vocabulary.find(text + ending);
    if (term !== undefined && isAlive(term) && text + ending !== key) return true;
  }
  return false;
}
