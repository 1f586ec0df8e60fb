import { branchTaken } from '../../core/case/model/path';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Outlined } from '../../core/sop/outline';
import { row } from './row';
import type { ChecklistRow } from './row';

/** The section or step whose parts are shown. */
interface Holder {
  readonly view: CaseView;
  /** Id of the SOP. */
  readonly sop: string;
  readonly steps: readonly StepView[];
  readonly onPath: boolean;
  /** The step whose answers are among the parts. */
  readonly question: StepView | undefined;
}

/** The rows of what is written in a section or step, in that order, each with those of what is written inside it. */
export function rowsOf(parts: readonly Outlined[], holder: Holder): ChecklistRow[] {
  const { view, sop, steps, onPath, question } = holder;
  return parts.flatMap(({ part, inner: within }): ChecklistRow[] => {
    const inner = rowsOf(within, holder);
    switch (part.kind) {
      case 'step':
        return steps.filter(({ step }) => step === part.step).map((step) => row('step', view, { step }));
      case 'alert':
        return [row('alert', view, { sop, alert: part.alert, onPath, inner })];
      case 'guidance':
        return [row('guidance', view, { sop, guidance: part.guidance, onPath, inner })];
      case 'answer': {
        if (!question) return [];
        const isTaken = part.branch === branchTaken(question.step, question.record?.answer);
        return [row('answer', view, { step: question, branch: part.branch, isTaken, inner })];
      }
    }
  });
}
