import type { LibraryConfig } from '../../core/library/config';
import type { Services } from '../services/services';
import { progressOn } from '../services/progress';
import { ownMember } from '../shared/people';

/** Who works here, as far as a library knows: the key in its team, and the role. */
export interface Person {
  readonly person: string | undefined;
  readonly role: string | undefined;
}

/**
 * The member of the team who works here; without one, the role whose learning path they chose. Who confirms is only whom the
 * person's own settings name: a repository that names somebody would make everybody confirm as them.
 */
export function personOf({ learnt }: Pick<Services, 'learnt'>, root: string, config: LibraryConfig): Person {
  const own = ownMember(config);
  const chosen = progressOn(learnt, root).role;
  return { person: ownMember(config, 'person')?.key, role: own?.role ?? (chosen === '' ? undefined : chosen) };
}
