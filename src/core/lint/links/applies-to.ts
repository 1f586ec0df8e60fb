import { meantLanguage, namedLanguage } from '../../language/code';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { factsAsked } from '../../ticket/facts';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { usualFactMeant } from '../config/usual-values';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';

const fact: ProblemKind = {
  code: 'sop.fact-unknown',
  severity: 'warning',
  message:
    'Nothing is known of tickets as “{0}”, so this keeps the SOP from no ticket. Correct the name, or declare it as a variable.',
  fix: replaceBySuggestion,
};
const language: ProblemKind = {
  code: 'sop.language-unknown',
  severity: 'warning',
  message: '“{0}” is no code of a language, so no ticket is in it. Write one such as “es”, “ca” or “en”.',
  fix: replaceBySuggestion,
};

/** What an SOP applies to must be something that tickets have. */
export const appliesTo: Rule<'library'> = {
  kinds: [fact, language],
  *check({ sop, library }) {
    const { appliesTo: said } = sop.front;
    const names = Object.keys(said);
    if (names.length > 0) yield* upToMost(faults(sop, names, library));
  },
};

function* faults(sop: Sop, names: readonly string[], library: LibraryView): Generator<Problem> {
  const config = library.config(sop.location.root);
  const asked = factsAsked(config);
  // Others may be facts that only drafts state: only what is nearly one that is known was hardly meant so.
  const strange = names.filter((name) => !asked.has(name) && name !== 'tags' && !config.variables.has(name));
  const suggester = new Suggester(strange.length > 0 ? [...asked.keys(), ...config.variables.keys()] : []);
  const near = new Map(strange.map((name) => [name, usualFactMeant(name) ?? suggester.nearest(name)]));
  const languages = Object.hasOwn(sop.front.appliesTo, 'lang') ? (sop.front.appliesTo['lang'] ?? []) : [];
  // Tickets are compared regardless of case.
  const odd = new Set(
    languages.filter(
      (text) =>
        text !== 'all' &&
        namedLanguage(text.toLowerCase())?.isWritten !== true &&
        namedLanguage(text)?.isWritten !== true,
    ),
  );
  if (odd.size === 0 && ![...near.values()].some(Boolean)) return;
  const { front } = syntaxOf(sop);
  for (const { path, text, range } of marksOfKind(front, 'key')) {
    const meant = path.length === 2 && path[0] === 'applies-to' ? near.get(text) : undefined;
    if (meant !== undefined) yield found(fact, range, [text], meant);
  }
  for (const { path, text, inner } of marksOfKind(front, 'value'))
    if (path[0] === 'applies-to' && path[1] === 'lang' && odd.has(text))
      yield found(language, inner, [text], meantLanguage(text) ?? namedLanguage(text)?.tag);
}
