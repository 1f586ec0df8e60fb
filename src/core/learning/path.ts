import type { LibraryConfig } from '../library/config';
import { isInForce } from '../lifecycle/approval/in-force';
import type { Surroundings } from '../lifecycle/approval/surroundings';
import type { Sop } from '../sop/model';
import { inStages } from './order';
import type { Stage } from './order';
import { isAskedOf, isFrontLine } from './roles';

/** What somebody learns in a role, in order. */
export interface LearningPath {
  /** Undefined: all SOPs, whatever the role. */
  readonly role: string | undefined;
  /** Whether the library says how customers are treated: that comes first. */
  readonly hasConduct: boolean;
  readonly stages: readonly Stage[];
  /** What `library.yml` names for the role and the library does not have, or not in force. */
  readonly missing: readonly string[];
}

/** What of `library.yml` the path depends on. */
export type PathConfig = Pick<LibraryConfig, 'team' | 'roles' | 'categories' | 'conduct' | 'learning'>;

/**
 * The path of a role through a library. What `learning` of `library.yml` names for it is the path, in that order. Without, a
 * role that steps name learns the SOPs that ask something of it; any other, as it answers customers, learns all.
 * @param sops those of the library; only those in force are learnt.
 * @param today such as `2026-08-01`.
 */
export function learningPath(
  sops: Iterable<Sop>,
  config: PathConfig,
  role: string | undefined,
  today: string,
  around: Surroundings,
): LearningPath {
  const inForce = [...sops].filter((sop) => isInForce(sop, today, around));
  const hasConduct = config.conduct.length > 0;
  const named = role === undefined ? undefined : config.learning.get(role);
  if (named) {
    const byId = new Map(inForce.map((sop) => [sop.id, sop]));
    const chosen = [...new Set(named.map(({ text }) => text))];
    const own = chosen.flatMap((id) => byId.get(id) ?? []);
    const missing = chosen.filter((id) => !byId.has(id));
    return { role, hasConduct, stages: own.length > 0 ? [{ kind: 'chosen', folder: '', sops: own }] : [], missing };
  }
  const isOwn = (sop: Sop) => role !== undefined && isAskedOf(sop, role, config);
  const all = role === undefined || isFrontLine(role, inForce, config);
  const own = all ? inForce : inForce.filter(isOwn);
  return { role, hasConduct, stages: inStages(own, { config, isRequired: isOwn }), missing: [] };
}

/** The SOPs of a path, in order. */
export function sopsOf({ stages }: Pick<LearningPath, 'stages'>): Sop[] {
  return stages.flatMap(({ sops }) => sops);
}
