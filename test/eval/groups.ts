import type { Case } from './measure';

/** Some of the cases of a set. */
export interface Group {
  readonly name: string;
  readonly has: (one: Case) => boolean;
}

const lengths = [
  [1, 4],
  [5, 12],
  [13, 30],
  [31, Infinity],
] as const;

/** The languages and lengths of some cases, as far as there are several of them. */
export function groupsOf(cases: readonly Case[]): Group[] {
  const languages = [...new Set(cases.map(({ language }) => language))].map((language) => ({
    name: language,
    has: (one: Case) => one.language === language,
  }));
  const byLength = lengths.map(([from, to]) => ({
    name: to === Infinity ? `${from} words or more` : `${from} to ${to} words`,
    has: ({ message }: Case) => {
      const words = Math.max(1, wordsIn(message));
      return from <= words && words <= to;
    },
  }));
  return [languages, byLength]
    .map((groups) => groups.filter(({ has }) => cases.some(has)))
    .filter((groups) => groups.length > 1)
    .flat();
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
