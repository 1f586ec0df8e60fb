import { factsAsked } from '../../ticket/facts';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule, Subjects } from '../rule';
import type { Problem } from '../../problem';
import { mentionsOf } from './places';
import { removeEntry } from './remove-entry';
import { unusedNames } from './unused-names';

const kind: ProblemKind = {
  code: 'library.constant-unused',
  severity: 'information',
  message: 'No reply, step, guidance, heading, alert or condition says “{0}”. Remove it, unless you are about to.',
  fix: removeEntry,
};

/** What a shop says of itself in `library.yml` is said somewhere: otherwise nobody notices once it is wrong. */
export const constantUnused: Rule<'config'> = {
  kinds: [kind],
  check: (subject) => upToMost(all(subject)),
};

function* all(subject: Subjects['config']): Generator<Problem> {
  const { config, root, library } = subject;
  if (config.constants.size === 0) return;
  const facts = factsAsked(config);
  const unused = unusedNames(
    [...config.constants.keys()].filter((name) => !facts.has(name)),
    library.sopsOf(root),
  );
  if (unused.size === 0) return;
  for (const { target, kind: how, range } of mentionsOf(subject))
    if (target.kind === 'variable' && how === 'definition' && unused.delete(target.name))
      yield found(kind, range, [target.name]);
}
