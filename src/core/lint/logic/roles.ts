import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const unknown: ProblemKind = {
  code: 'sop.role-unknown',
  severity: 'warning',
  message:
    'No role is called “{0}”, so this is for nobody. Write one of those under “roles” in library.yml, or add it there.',
  fix: replaceBySuggestion,
};
const nobody: ProblemKind = {
  code: 'sop.read-by-nobody',
  severity: 'warning',
  message:
    'Nobody confirms this as “{0}”: under “team” in library.yml, only mailboxes and teams that are shared have it. Give it to a person there.',
};

/** What is for a role must be for somebody. Names that a team has or lacks are told with it. */
export const roleOfNobody: Rule<'library'> = {
  kinds: [unknown, nobody],
  *check({ sop, library }) {
    if (sop.roles.length + sop.front.readBy.length > 0) yield* upToMost(faults(sop, library.config(sop.location.root)));
  },
};

function* faults(sop: Sop, { team, roles }: LibraryConfig): Generator<Problem> {
  const { readBy } = sop.front;
  if (team.size === 0) {
    const wrong = roles.size === 0 ? [] : [...readBy, ...sop.roles].filter(({ text }) => !roles.has(text));
    const suggester = new Suggester(roles.keys());
    for (const { text, range } of wrong) yield found(unknown, range, [text], suggester.nearest(text));
    return;
  }
  const members = [...team];
  for (const { text, range } of readBy) {
    const own = team.get(text);
    const role = own?.isShared ? (own.role ?? text) : text;
    const holders = members.filter(([key, member]) => key === role || key === text || member.role === role);
    if (holders.length > 0 && holders.every(([, { isShared }]) => isShared)) yield found(nobody, range, [text]);
  }
}
