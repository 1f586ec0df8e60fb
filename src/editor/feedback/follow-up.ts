import type { FollowUp } from '../../core/lifecycle/feedback/entry';
import { settings } from '../shared/settings';

/** What somebody says here to a report, or does about it. @param now ms since 1970 UTC. */
export function followUpOf(
  said: Pick<FollowUp, 'does' | 'report' | 'text'> & Partial<Pick<FollowUp, 'outcome' | 'version'>>,
  now: number,
): FollowUp {
  const name = settings.agentName();
  return {
    outcome: undefined,
    version: undefined,
    ...said,
    id: globalThis.crypto.randomUUID().slice(0, 13),
    by: name === '' ? undefined : name,
    at: new Date(now).toISOString(),
  };
}
