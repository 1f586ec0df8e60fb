import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';

/** Whether an SOP needs somebody who looks after it: agents follow it, or soon will. */
export function needsOwner({ status }: Pick<Sop, 'status'>): boolean {
  return status === 'approved' || status === 'in-review';
}

/** That nobody looks after an SOP. */
export interface Unowned {
  /** Whom it names although the team has nobody of that name any more; undefined when it names nobody. */
  readonly named: string | undefined;
}

/** Whether nobody looks after an SOP that needs somebody; undefined when somebody does, or nobody need. */
export function unownedOf(
  sop: Pick<Sop, 'status' | 'front'>,
  config: Pick<LibraryConfig, 'team' | 'roles'>,
): Unowned | undefined {
  if (!needsOwner(sop)) return undefined;
  const named = sop.front.owner?.text;
  return named !== undefined && isKnown(named, config) ? undefined : { named };
}

/** Without a team, anybody may be one of those who work here. */
function isKnown(name: string, { team, roles }: Pick<LibraryConfig, 'team' | 'roles'>): boolean {
  if (team.size === 0 || team.has(name) || roles.has(name)) return true;
  return [...team.values()].some(({ role }) => role === name);
}
