import type { Sop } from '../../sop/model';
import { raisedBy } from '../approval/versions';

/** How far a translation is behind what it translates. */
export interface Behind {
  /** The version that it translates. */
  readonly from: string;
  /** The version that its source has. */
  readonly to: string;
}

/**
 * How far a translation is behind the SOP that it translates; undefined when it says the same. What nobody has approved need not be
 * followed, and neither need words that were corrected.
 */
export function behindOf(
  { status, front }: Pick<Sop, 'status' | 'front'>,
  source: Pick<Sop, 'status' | 'version'>,
): Behind | undefined {
  const from = front.translationOf?.version;
  const to = source.version;
  if (status === 'retired' || source.status !== 'approved' || from === undefined || to === undefined) return undefined;
  const raised = raisedBy(from, to);
  return raised === 'major' || raised === 'minor' ? { from, to } : undefined;
}
