import { learningPath } from '../../core/learning/path';
import type { LearningPath } from '../../core/learning/path';
import type { Progress } from '../../core/learning/progress';
import { isFrontLine, rolesOf } from '../../core/learning/roles';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import type { Services } from '../services/services';
import { ownMember } from '../shared/people';

type PathServices = Pick<Services, 'library' | 'clock'>;

/** The SOPs of a library. */
function sopsIn({ library }: Pick<Services, 'library'>, root: string): Sop[] {
  return [...library.sops].filter(({ location }) => location.root === root);
}

/** The libraries that have SOPs, the one chosen last first. */
export function rootsToLearn({ library }: Pick<Services, 'library'>, chosen: string | undefined): string[] {
  const roots = [...new Set([...library.sops].map(({ location }) => location.root))].sort();
  return chosen !== undefined && roots.includes(chosen) ? [chosen, ...roots.filter((one) => one !== chosen)] : roots;
}

/**
 * The role whose path is followed: the one chosen, else that of the team member who works here, else the first that answers
 * customers; undefined for all SOPs.
 */
export function ownRole(services: PathServices, root: string, { role }: Progress): string | undefined {
  const config = services.library.config(root);
  const roles = rolesOf(config);
  if (role === '' || (role !== undefined && roles.includes(role))) return role === '' ? undefined : role;
  const own = ownMember(config)?.role;
  if (own !== undefined && roles.includes(own)) return own;
  const sops = sopsIn(services, root);
  return roles.find((one) => isFrontLine(one, sops, config));
}

/** The path of a role through a library, as it is today. */
export function pathOf(services: PathServices, root: string, role: string | undefined): LearningPath {
  const { library, clock } = services;
  return learningPath(sopsIn(services, root), library.config(root), role, today(clock.now()), library);
}
