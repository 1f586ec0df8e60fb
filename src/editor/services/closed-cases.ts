import type { CaseView } from '../../core/case/model/view';
import type { CaseStore } from '../../core/case/record/store';

/** The most closed cases that are searched, those closed last. */
const most = 1000;

/** Reads the closed cases, to find some of them by what they say; the one closed last first. */
export async function readClosedCases(cases: Pick<CaseStore, 'closed' | 'load'>): Promise<CaseView[]> {
  const read = await Promise.all(cases.closed.slice(0, most).map(({ id }) => cases.load(id)));
  return read.flatMap((view) => (view?.state.closed ? [view] : []));
}
