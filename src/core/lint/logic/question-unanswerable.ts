import type { Problem } from '../../problem';
import type { LibraryConfig } from '../../library/config';
import { stepsOf } from '../../sop/model';
import type { Sop } from '../../sop/model';
import { isDeclared } from '../../ticket/facts';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { WrittenWords } from './written-words';

const kind: ProblemKind = {
  code: 'sop.question-unanswerable',
  severity: 'warning',
  message:
    'Nobody can know “{0}”: it is neither a variable nor a constant of library.yml, and no fact of tickets. Declare it, or ask for something that is known.',
  fix: replaceBySuggestion,
};

/** The name of a value, as conditions and replies write it: `order.weight`. */
const valueName =
  /(?<![\p{L}\p{N}_./@#-])[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+(?![\p{L}\p{N}_/@-]|\.[\p{L}\p{N}])/gu;

/** How addresses and names of files end. */
const elsewhere = /\.(?:com|net|org|es|cat|eu|uk|io|example|pdf|md|html?|docx?|xlsx?|csv|txt|png|jpe?g|zip)$/i;

/**
 * A question that goes by the name of a value can be answered only where that value can be known. Told is what names a
 * value of a group that the library has (`order.weight` beside `order.id`), as other words with dots may be anything.
 */
export const questionUnanswerable: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    const config = library.config(sop.location.root);
    if (sop.hasSteps && config.variables.size > 0) yield* upToMost(unknown(sop, config));
  },
};

function* unknown(sop: Sop, config: LibraryConfig): Generator<Problem> {
  const names = [...config.variables.keys(), ...config.constants.keys()];
  const groups = new Set(names.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])));
  const words = new WrittenWords(sop);
  let suggester: Suggester | undefined;
  for (const { text, textRange, branches } of stepsOf(sop)) {
    if (branches.length === 0) continue;
    const said = [{ text, range: textRange }, ...branches.map(({ answer, range }) => ({ text: answer, range }))];
    for (const one of said)
      for (const [name] of one.text.includes('.') ? one.text.matchAll(valueName) : []) {
        if (!groups.has(name.slice(0, name.indexOf('.'))) || elsewhere.test(name)) continue;
        if (isDeclared(name, sop.front.appliesTo, config)) continue;
        suggester ??= new Suggester(names);
        yield found(kind, words.placeOf(name, one.range), [name], suggester.nearest(name));
      }
  }
}
