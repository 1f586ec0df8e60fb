import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placeInFile } from './place';
import { languageOfProse, proseOf } from './prose';
import type { Passage } from './prose';
import type { Sentence } from './sentences';
import { wrongIn } from './step-verb';
import { passiveWords } from './words/passives';
import type { PassiveWords } from './words/passives';
import { stepWords } from './words/step-words';

const kind: ProblemKind = {
  code: 'plain.passive',
  severity: 'information',
  message: '“{0}” does not say who does it. Write who does what, or tell the reader to do it.',
};

/** How many are told of one SOP. */
const most = 100;
/** How many words may stand between the two parts of a passive. */
const mostBetween = 2;

/**
 * Procedures say who does what. What is told are passives of main clauses; those behind “if” or “that” say how things are:
 * “if the parcel was opened”.
 */
export const passive: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    const language = languageOfProse(sop, library.config(sop.location.root));
    if (!language) return;
    let told = 0;
    /** The steps that are told to begin with a verb: the same slip. */
    let without: ReadonlySet<Passage> | undefined;
    for (const passage of proseOf(sop)) {
      // Whoever asks a question does not tell anybody to do something.
      for (const sentence of passage.sentences) {
        if (passage.text.slice(sentence.start, sentence.end).endsWith('?')) continue;
        const said = passiveIn(passage.text, sentence, passiveWords[language]);
        if (said === undefined) continue;
        without ??= new Set(wrongIn(sop, stepWords[language]).map(({ passage: one }) => one));
        if (sentence === passage.sentences[0] && without.has(passage)) continue;
        if (told++ >= most) return;
        yield found(kind, placeInFile(sop, passage, sentence.start, sentence.end), [said]);
      }
    }
  },
};

/** The first passive of a sentence, as it is written. */
function passiveIn(text: string, { words }: Sentence, language: PassiveWords): string | undefined {
  let isSaidHow = false;
  for (const [index, { text: written, start }] of words.entries()) {
    const key = written.toLowerCase();
    const before = words[index - 1];
    // A comma ends the clause that it is behind.
    if (before && /[,;:]/.test(text.slice(before.start + before.text.length, start))) isSaidHow = false;
    if (language.clause.has(key)) isSaidHow = true;
    if (isSaidHow || !language.be.has(key)) continue;
    for (const one of words.slice(index + 1, index + 2 + mostBetween)) {
      const next = one.text.toLowerCase();
      if (/[^\s]/.test(text.slice(start + written.length, one.start).replace(/[\p{L}\p{N}’'·-]+/gu, ''))) break;
      if (language.isParticiple(next)) {
        if (isSaidBy(text, words.slice(words.indexOf(one)), language)) break;
        // “Must be”, “has been”: what comes before belongs to it.
        const isOne = before && /^\s*$/.test(text.slice(before.start + before.text.length, start));
        const from = isOne && language.parts.has(key) ? before.start : start;
        return text.slice(from, one.start + one.text.length);
      }
      if (!language.between.has(next)) break;
    }
  }
  return undefined;
}

/** How many words may stand between a participle and who does it. */
const mostBeforeBy = 4;

/** Whether the clause of a participle says who does it: “approved today by a supervisor”, not “sent by post”. */
function isSaidBy(text: string, words: Sentence['words'], language: PassiveWords): boolean {
  for (const [index, { text: written, start }] of words.slice(0, mostBeforeBy + 2).entries()) {
    const before = words[index - 1];
    if (before && /[^\s]/.test(text.slice(before.start + before.text.length, start))) return false;
    if (!language.by.has(written.toLowerCase())) continue;
    const next = words[index + 1]?.text.toLowerCase() ?? '';
    return next !== '' && !language.means.has(next) && !/^\d|ing$/.test(next);
  }
  return false;
}
