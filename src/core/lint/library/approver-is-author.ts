import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import type { Approval } from '../../sop/model';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const isAuthor: ProblemKind = {
  code: 'sop.approver-is-author',
  severity: 'warning',
  message: '“{0}” wrote this SOP and also approved it. Someone else must approve.',
};
const includesAuthor: ProblemKind = {
  code: 'sop.approver-includes-author',
  severity: 'warning',
  message: '“{0}” approved this SOP, and {1}, who wrote it, is one of them. Name the person who approved it.',
};

/** Four eyes: whoever approves an SOP must not have written it, unless its library says that they may. */
export const approverIsAuthor: Rule<'library'> = {
  kinds: [isAuthor, includesAuthor],
  check({ sop: { front, location }, library }) {
    const { approval: allowed, team } = library.config(location.root);
    if (allowed === 'self' || front.authors.length === 0) return [];
    const authors = front.authors.map(({ text }) => memberKey(text, team));
    return front.approvers.flatMap((approval) => check(approval, authors, team));
  },
};

type Team = LibraryConfig['team'];

function check({ by, range }: Approval, authors: readonly string[], team: Team): Problem[] {
  const approver = memberKey(by, team);
  if (authors.includes(approver)) return [found(isAuthor, range, [by])];
  const author = authors.find((one) => belongs(one, approver, team));
  return author === undefined
    ? []
    : [found(includesAuthor, range, [team.get(approver)?.name ?? by, team.get(author)?.name ?? author])];
}

/** Whether somebody belongs to a shared member of the team, or to all who have a role. */
function belongs(person: string, group: string, team: Team): boolean {
  const role = team.get(person)?.role;
  if (person === group || role === undefined) return false;
  const shared = team.get(group);
  return shared ? shared.isShared === true && (shared.role === role || role === group) : role === group;
}

/** The key of a member that somebody may have named otherwise. */
function memberKey(said: string, team: Team): string {
  if (team.has(said)) return said;
  const low = said.toLowerCase();
  for (const [key, { name, contact }] of team)
    if ([key, name, contact].some((one) => one?.toLowerCase() === low)) return key;
  return said;
}
