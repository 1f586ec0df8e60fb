import type { LibraryConfig } from '../../library/config';
import type { FrontMatter } from '../../sop/model';
import { formsOfName } from '../../text/person-name';

type Team = LibraryConfig['team'];

/** Somebody who wrote an SOP, and whether they are the approver themself or one of a group that approves. */
export interface AuthorBehind {
  /** Their key in the team, or their name where the team does not know them. */
  readonly author: string;
  readonly isSame: boolean;
}

/**
 * Who of the authors of an SOP approves it, by any name that the team knows, when somebody does; undefined when nobody, or when the
 * library lets authors approve.
 */
export function authorBehind(
  by: string,
  { authors }: Pick<FrontMatter, 'authors'>,
  { approval, team }: Pick<LibraryConfig, 'approval' | 'team'>,
): AuthorBehind | undefined {
  if (approval === 'self') return undefined;
  const wrote = authors.map(({ text }) => memberKey(text, team));
  const approver = memberKey(by, team);
  const same = wrote.find((one) => one === approver || isSameName(one, approver));
  if (same !== undefined) return { author: same, isSame: true };
  const author = wrote.find((one) => belongs(one, approver, team));
  return author === undefined ? undefined : { author, isSame: false };
}

/** The key of a member that somebody may have named otherwise; what was said where the team has nobody called so. */
export function memberKey(said: string, team: Team): string {
  if (team.has(said)) return said;
  const forms = new Set(formsOfName(said));
  for (const [key, { name, contact }] of team)
    if ([key, name, contact].some((one) => one !== undefined && formsOfName(one).some((form) => forms.has(form))))
      return key;
  return said;
}

function isSameName(a: string, b: string): boolean {
  const forms = new Set(formsOfName(a));
  return formsOfName(b).some((form) => forms.has(form));
}

/** Whether somebody belongs to a shared member of the team, or to all who have a role. */
function belongs(person: string, group: string, team: Team): boolean {
  const role = team.get(person)?.role;
  if (person === group || role === undefined) return false;
  const shared = team.get(group);
  return shared ? shared.isShared === true && (shared.role === role || role === group) : role === group;
}
