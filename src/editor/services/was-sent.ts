import { isSent } from '../../core/case/model/sending';
import type { CaseStore } from '../../core/case/record/store';
import type { Insertion } from './insertions';

/** Whether a reply that stands in a draft was sent, as far as its case is read. */
export function wasSent(cases: Pick<CaseStore, 'get'>, { caseId, insertion }: Insertion): boolean {
  const view = caseId === undefined ? undefined : cases.get(caseId);
  return view !== undefined && isSent(view, insertion);
}
