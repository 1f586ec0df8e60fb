import { successorOf } from '../../lifecycle/approval/succession';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { replaceBySuggestion } from '../fix';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule, Subjects } from '../rule';
import { mentionsOf } from './places';

const kind: ProblemKind = {
  code: 'library.sop-retired',
  severity: 'warning',
  message:
    'The SOP with the id “{0}” is retired: nobody is to follow it any more. Name the one that replaces it, or take this out.',
  fix: replaceBySuggestion,
};

/** What rules suggest, and what new colleagues learn, must be in force. */
export const sopRetired: Rule<'config'> = {
  kinds: [kind],
  *check(subject) {
    const { rules, learning } = subject.config;
    const ids = [...rules.flatMap(({ sop }) => sop ?? []), ...[...learning.values()].flat().map(({ text }) => text)];
    const retired = new Map(ids.flatMap((id) => retiredSop(id, subject)));
    if (retired.size > 0) yield* upToMost(told(subject, retired));
  },
};

function* told(subject: Subjects['config'], retired: ReadonlyMap<string, Sop>): Generator<Problem> {
  for (const { target, range } of mentionsOf(subject)) {
    const sop = target.kind === 'id' ? retired.get(target.id) : undefined;
    if (!sop) continue;
    yield found(kind, range, [sop.id], successorOf(sop, subject.library)?.id);
  }
}

function retiredSop(id: string, { root, library }: Subjects['config']): (readonly [string, Sop])[] {
  const sop = library.withId(id).find(({ location }) => location.root === root);
  return sop?.status === 'retired' ? [[id, sop]] : [];
}
