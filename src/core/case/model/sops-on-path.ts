import type { CaseView } from './view';
import { stepsInView } from './view';
import type { Sop } from '../../sop/model';

/** An SOP that the answers of a case lead through. */
export interface SopOnPath {
  readonly sop: Sop;
  /** Since when, as ISO 8601. */
  readonly since: string;
}

/** The SOPs on the path of a case, the one it was begun on first. */
export function sopsOnPath(view: CaseView): SopOnPath[] {
  const { state } = view;
  const joined = stepsInView(view).flatMap((step) =>
    step.parts.filter((part) => part.onPath).map(({ sop }) => ({ sop, since: step.record?.ts ?? state.openedAt })),
  );
  return [{ sop: view.sop, since: state.openedAt }, ...joined];
}
