import type { CaseAction } from '../case/model/action';
import type { Refusal } from '../case/model/gate';
import { nextStep } from '../case/model/next-step';
import type { CaseView } from '../case/model/view';
import type { AssistantContext } from './context';
import { Refused } from './refused';
import type { RefusalCode } from './refused';

/**
 * Does something in a case of the record; nothing where there is nothing to do.
 * @throws Refused when its gate refuses it, or it cannot be written: then nothing has changed.
 */
export async function act(
  { cases }: Pick<AssistantContext, 'cases'>,
  view: CaseView,
  [first, ...more]: readonly CaseAction[],
): Promise<CaseView> {
  if (!cases) throw new Refused('read-only', 'Cases may not be worked on here.');
  if (!first) return view;
  const outcome = await cases.act(view.state.id, first, ...more);
  if (outcome.done) return outcome.view;
  throw new Refused(...told(outcome.refusal, view));
}

function told(refusal: Refusal, view: CaseView): [RefusalCode, string] {
  switch (refusal) {
    case 'case-closed':
      return ['case-closed', 'This case is closed. A person can open it again.'];
    case 'steps-open': {
      const next = nextStep(view);
      return ['steps-open', `Steps that must be done are open${next ? `, ${next.key} first` : ''}. Ask sop_next_step.`];
    }
    case 'step-is-question':
      return ['step-wrong', 'This step is a question: answer it with sop_answer.'];
    case 'step-has-steps':
      return ['step-wrong', 'This step is done when the steps inside it are: mark those.'];
    case 'step-unknown':
      return ['step-unknown', 'No such step is on the path of the case. Ask sop_next_step what is to be done.'];
    case 'answer-unknown':
      return ['answer-unknown', 'The question has no such answer. Give one of its answers word for word.'];
    default:
      return ['failed', `The case refuses this (${refusal}). Ask sop_next_step where it stands.`];
  }
}
