import { stemOf, stemmedLanguages } from '../../language/stem';
import { wordKey } from '../../language/word-key';
import type { FactLibrary } from './fact-library';
import { isCue, variableCues } from './cue-words';
import type { FoundFact } from './found-fact';
import { variableKinds } from './variable-kinds';
import type { MessageWord } from './words';

/** A value of a variable by the stems of its words. */
interface Phrase {
  readonly variable: string;
  readonly value: string;
  readonly stems: readonly string[];
}

/** How far words speak for a value, in words. */
const near = 12;

interface Phrases {
  /** By their first stem. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
}

const known = new WeakMap<FactLibrary, Phrases>();

/**
 * The values that a library lists, by their keys or what people call them in any language, also in other forms of the
 * word. Some word in the same clause must say what they are values of: `free` alone may be anything.
 */
export function findDeclared(words: readonly MessageWord[], config: FactLibrary): FoundFact[] {
  const { byFirst } = known.get(config) ?? phrasesOf(config);
  known.set(config, { byFirst });
  if (byFirst.size === 0) return [];
  const cues = variableCues(config);
  const stems = words.map(({ key }) => stemsOf(key));
  const ends = new Map<string, number>();
  return words.flatMap((word, at) => {
    const phrases = stems[at]?.flatMap((stem) => byFirst.get(stem) ?? []) ?? [];
    const fitting = [...new Set(phrases)]
      .filter((phrase) => phrase.stems.every((stem, offset) => stems[at + offset]?.includes(stem) === true))
      .sort((a, b) => b.stems.length - a.stems.length);
    const found = new Map<string, FoundFact>();
    for (const { variable, value, stems: own } of fitting) {
      const last = words[at + own.length - 1];
      if (found.has(variable) || !last || last.clause !== word.clause || (ends.get(variable) ?? 0) > at) continue;
      if (!isSpokenFor(words, at, at + own.length, cues.get(variable) ?? new Set())) continue;
      ends.set(variable, at + own.length);
      found.set(variable, { variable, value, start: word.start, end: last.end });
    }
    return [...found.values()];
  });
}

function isSpokenFor(words: readonly MessageWord[], first: number, next: number, cues: ReadonlySet<string>): boolean {
  const clause = words[first]?.clause;
  const around = [...words.slice(Math.max(0, first - near), first), ...words.slice(next, next + near)];
  return around.some((word) => word.clause === clause && isCue(word.key, cues));
}

function phrasesOf(config: FactLibrary): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  for (const [variable, kind] of variableKinds(config)) {
    if (kind !== 'values') continue;
    for (const [value, label] of config.variables.get(variable)?.values ?? []) {
      for (const text of new Set([value.replace(/_/g, ' '), ...Object.values(label)])) {
        for (const language of stemmedLanguages) {
          const stems = text
            .split(/[\s-]+/)
            .filter(Boolean)
            .map((word) => stemOf(wordKey(word), language));
          const [first] = stems;
          if (first === undefined) continue;
          byFirst.set(first, [...(byFirst.get(first) ?? []), { variable, value, stems }]);
        }
      }
    }
  }
  return { byFirst };
}

/** The stems of a word in each language that words are reduced in. */
function stemsOf(key: string): string[] {
  return [...new Set(stemmedLanguages.map((language) => stemOf(wordKey(key), language)))];
}
