import type { LibraryConfig } from '../library/config';
import type { Sop } from '../sop/model';

type Team = Pick<LibraryConfig, 'team'>;

/** The role that a name in an SOP means: a role, or that of the team or person whose key it is. */
function roleNamed(name: string, { team }: Team): string {
  return team.get(name)?.role ?? name;
}

/** Whether steps of an SOP are for a role, it confirms changes of the SOP, or cases are escalated to it. */
export function isAskedOf(sop: Sop, role: string, config: Team): boolean {
  const { readBy, escalation } = sop.front;
  const named = [...sop.roles, ...readBy, ...(escalation?.to ? [escalation.to] : [])];
  return named.some(({ text }) => roleNamed(text, config) === role);
}

/**
 * Whether somebody must know an SOP: it asks something of their role, their learning path names it, or they confirm its changes.
 * @param person their key in the team. Undefined, like the role, when nobody knows.
 */
export function mustKnow(
  sop: Sop,
  { person, role }: { readonly person: string | undefined; readonly role: string | undefined },
  config: Pick<LibraryConfig, 'team' | 'learning'>,
): boolean {
  if (sop.front.readBy.some(({ text }) => text === person)) return true;
  if (role === undefined) return false;
  return isAskedOf(sop, role, config) || (config.learning.get(role)?.some(({ text }) => text === sop.id) ?? false);
}

/** The roles of a library, as `library.yml` has them: first its `roles`, then others of its team. */
export function rolesOf({ roles, team }: Pick<LibraryConfig, 'roles' | 'team'>): string[] {
  return [...new Set([...roles.keys(), ...[...team.values()].flatMap(({ role }) => role ?? [])])];
}

/**
 * Whether a role works on cases as a whole: no step is for it by name. Steps name whoever is called in; who answers the
 * customer does all others.
 */
export function isFrontLine(role: string, sops: Iterable<Sop>, config: Team): boolean {
  for (const sop of sops) if (sop.roles.some(({ text }) => roleNamed(text, config) === role)) return false;
  return true;
}
