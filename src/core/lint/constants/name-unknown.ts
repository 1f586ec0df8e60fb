import type { Problem } from '../../problem';
import { syntaxOf } from '../../sop/syntax';
import type { Mark } from '../../sop/syntax/mark';
import { Suggester } from '../../text/nearest';
import { labelFor, variableName } from '../../placeholder/meant';
import { replaceBySuggestion } from '../fix';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule, Subjects } from '../rule';

const kind: ProblemKind = {
  code: 'sop.name-unknown',
  severity: 'warning',
  message:
    'library.yml has neither a constant nor a variable “{0}”, so agents read it with its braces or are asked for it. Correct the name, or declare it.',
  fix: replaceBySuggestion,
  declares: ({ args: [name = ''] }) => (variableName(name) === name ? { name, label: labelFor(name) } : undefined),
};

/** What steps, answers, guidance, headings, alerts and the summary ask for is declared, once the library declares any; of replies their own rule tells. */
export const nameUnknown: Rule<'library'> = {
  kinds: [kind],
  check: (subject) => upToMost(all(subject)),
};

function* all({ sop, library }: Subjects['library']): Generator<Problem> {
  const { variables, constants } = library.config(sop.location.root);
  if (variables.size + constants.size === 0 || !sop.text.includes('{{')) return;
  const names = new Suggester([...constants.keys(), ...variables.keys()]);
  for (const { name, range } of asked(syntaxOf(sop).body)) {
    if (constants.has(name) || variables.has(name)) continue;
    yield found(kind, range, [name], names.nearest(name));
  }
}

/** The names that are asked for outside replies. */
function* asked(marks: readonly Mark[]): Generator<Mark & { readonly kind: 'variable' }> {
  for (const mark of marks) {
    if (mark.kind === 'reply') continue;
    if (mark.kind === 'variable' && !mark.isLocal) yield mark;
    yield* asked(mark.marks);
  }
}
