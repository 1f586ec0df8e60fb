import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { reviewOf } from './due';
import { unownedOf } from './unowned';

/** What of an SOP wants somebody's care, for all to see; first what is worst for those who follow it. */
export const cares = ['changed', 'overdue', 'unowned'] as const;
export type Care = (typeof cares)[number];

/**
 * What of an SOP wants somebody's care, as the lists of reviews have it.
 * @param isChanged whether it says something else than what was approved. @param today such as `2026-03-31`.
 */
export function caresOf(
  sop: Pick<Sop, 'status' | 'front'>,
  isChanged: boolean,
  config: Pick<LibraryConfig, 'team' | 'roles'>,
  today: string,
): Care[] {
  const isOverdue = (reviewOf(sop, today)?.left ?? 0) < 0;
  const has: Readonly<Record<Care, boolean>> = {
    changed: isChanged,
    overdue: isOverdue,
    unowned: unownedOf(sop, config) !== undefined,
  };
  return cares.filter((care) => has[care]);
}
