import { stepKey } from '../../case/model/action';
import { stepsInView } from '../../case/model/view';
import type { CaseView, StepView } from '../../case/model/view';
import type { Library } from '../../library/library';
import type { TextWithRange } from '../../sop/model';
import type { Range } from '../../text/position';
import { partingPoint } from '../expect/path';
import type { CaseTest } from '../model';
import type { CaseNames, NamedStep } from '../names/case-names';
import type { Failure } from '../run/failure';
import { wayOf } from '../run/way';
import type { WayPoint } from '../run/way';

/**
 * The key of the step to look at for what failed: the one that is named, the one that offers the reply, or the question whose answer
 * leads elsewhere than expected. Of what belongs to no step, and where nothing failed, the last one.
 * @param view the case of the test, with all answered that is given.
 */
export function stepToLookAt(
  { given, expected }: CaseTest,
  failure: Failure | undefined,
  view: CaseView,
  { library, names }: { readonly library: Library; readonly names: CaseNames },
): string | undefined {
  const steps = stepsInView(view).filter(({ onPath, isTickable }) => onPath && isTickable);
  const last = steps.at(-1)?.key;
  if (!failure) return last;
  const turn = steps.findLast(isAnswered)?.key ?? steps[0]?.key;
  const { code, range } = failure;
  if (given.answers.some(({ question }) => isSame(question.range, range))) return turn;
  if (code === 'path-differs') {
    const way = wayOf(view, library);
    return turnBefore(partingPoint(expected.path ?? [], way, names), way) ?? turn;
  }
  const answer = given.answers.find((one) => isSame(one.answer.range, range));
  if (answer) return among(steps, names.questions(answer.question.text)) ?? turn;
  const step = [...expected.steps, ...expected.notSteps, ...expected.required, ...expected.notRequired].find(at(range));
  if (step) return among(steps, names.steps(step.text)) ?? turn;
  const reply = expected.replies.find(at(range));
  const sent = new Set(reply && names.replies(reply.text).map((one) => stepKey(one.sop.id, one.reply.id)));
  const isOfReplies = reply !== undefined || [...expected.contains, ...expected.lacks].some(at(range));
  const sending = steps.find(
    ({ sop, step: { replies } }) =>
      isOfReplies && replies.some((id) => reply === undefined || sent.has(stepKey(sop, id))),
  );
  return sending?.key ?? last;
}

/** The last question that is answered before a place of the way. */
function turnBefore(point: WayPoint | undefined, way: readonly WayPoint[]): string | undefined {
  const before = point ? way.slice(0, way.indexOf(point)) : way;
  return before.flatMap((one) => (one.kind === 'step' && isAnswered(one.view) ? [one.view.key] : [])).at(-1);
}

function isAnswered({ record }: StepView): boolean {
  return record?.answer !== undefined;
}

function among(steps: readonly StepView[], named: readonly NamedStep[]): string | undefined {
  const keys = new Set(named.map(({ sop, step }) => stepKey(sop.id, step.id)));
  return steps.find(({ key }) => keys.has(key))?.key;
}

function at(range: Range): (one: TextWithRange) => boolean {
  return (one) => isSame(one.range, range);
}

function isSame({ start: a }: Range, { start: b }: Range): boolean {
  return a.line === b.line && a.character === b.character;
}
