import { fileStart } from '../../sop/parsed-text';
import { fold } from '../../text/fold';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

/** In how many lists of synonyms search and suggestions look for a word. */
const most = 20;
/** How many such words are told. */
const mostTold = 20;

const kind: ProblemKind = {
  code: 'library.synonym-too-common',
  severity: 'warning',
  message: '“{0}” is in {1} lists of synonyms, and only the first {2} count. Put what means the same in one list.',
};

/** A word that means the same as everything means nothing. */
export const synonymTooCommon: Rule<'config'> = {
  kinds: [kind],
  check({ config: { synonyms } }) {
    const counts = new Map<string, number>();
    for (const group of synonyms)
      for (const word of new Set(group.map((text) => fold(text.trim())))) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count > most)
      .slice(0, mostTold)
      .map(([word, count]) => found(kind, fileStart, [word, String(count), String(most)]));
  },
};
