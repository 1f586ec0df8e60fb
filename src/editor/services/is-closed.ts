import { isPractice } from '../../core/case/practice';
import type { CaseStore } from '../../core/case/record/store';

/** Whether a case is closed; one that was closed elsewhere need not have been read, and practice that was ended is gone. */
export function isClosed(cases: Pick<CaseStore, 'get' | 'closed'>, id: string): boolean {
  const view = cases.get(id);
  return view ? view.state.closed !== undefined : isPractice(id) || cases.closed.some((one) => one.id === id);
}
