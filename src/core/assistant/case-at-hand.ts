import { currentSop } from '../case/model/sops-in-library';
import { stepsInView } from '../case/model/view';
import type { CaseView, StepView } from '../case/model/view';
import { branchTaken } from '../case/model/path';
import { termsFor } from '../case/terms/terms';
import type { LibraryConfig } from '../library/config';
import type { Library } from '../library/library';
import { SimulatedCase } from '../scenario/run/simulated-case';
import type { Sop } from '../sop/model';
import { keyOf } from '../ticket/compare';
import { factsForTicket } from '../ticket/facts';
import type { Known } from '../ticket/facts';
import { knownTicket } from '../ticket/known-ticket';
import type { AssistantContext } from './context';
import { Refused } from './refused';
import { ticketSaid } from './said';
import type { Said } from './said';

/** A case that an assistant works on, kept or not, with all that is known of its ticket. */
export interface CaseAtHand {
  readonly view: CaseView;
  /** The library that it belongs to here: a case that was begun elsewhere names the folder there. */
  readonly root: string;
  readonly config: LibraryConfig;
  /** What the case keeps, and what the assistant says besides. */
  readonly known: Known;
  /** What the case keeps alone: what it knew is not undone by what is said anew. */
  readonly kept: Known;
  /** Whether it is in a record. */
  readonly isKept: boolean;
}

/**
 * A case of the record.
 * @param said what the assistant knows besides.
 * @throws Refused when there is none, or cases may not be worked on here.
 */
export async function keptCase(context: AssistantContext, id: string, said: Said = {}): Promise<CaseAtHand> {
  if (!context.cases)
    throw new Refused(
      'read-only',
      'Cases may not be worked on here. Ask sop_next_step with sop, answers and facts instead.',
    );
  const view = await context.cases.load(id);
  if (!view) throw new Refused('case-unknown', 'There is no case with this id. Begin one with sop_start.');
  return { ...atHand(view, context, said), isKept: true };
}

/** A view of a case with what is known of it. */
export function atHand(view: CaseView, context: AssistantContext, said: Said): Omit<CaseAtHand, 'isKept'> {
  const { library } = context;
  const root = rootOf(view, library);
  const config = library.config(root);
  const ticket = ticketSaid(said, config, context);
  const knownBy = (own: ReturnType<typeof ticketSaid>): Known => {
    const { values } = knownTicket({ frontMatter: own.values, case: view.state.facts });
    return { values, facts: { ...factsForTicket(values, '', config), ...view.state.facts, ...own.facts } };
  };
  return { view, root, config, known: knownBy(ticket), kept: knownBy(ticketSaid({}, config, context)) };
}

/** Where a case was begun elsewhere, its SOP is known by its id. */
function rootOf({ state }: CaseView, library: Library): string {
  const part = state.parts.get(state.sop);
  const now = part && currentSop(part, library);
  return now?.location.root ?? state.location.root;
}

/** An answer to a question, as an assistant gives it. */
interface AnswerGiven {
  readonly step: string;
  readonly answer: string;
}

/** What was done in a case that is kept nowhere. */
interface Tried extends Said {
  readonly answers?: readonly AnswerGiven[] | undefined;
  readonly done?: readonly string[] | undefined;
}

/**
 * A case that is kept nowhere, after answers were given and steps were done.
 * @throws Refused when one of them cannot be given or done.
 */
export function triedCase(context: AssistantContext, sop: Sop, tried: Tried): CaseAtHand {
  const { library, reader, clock } = context;
  const config = library.config(sop.location.root);
  const { facts } = ticketSaid(tried, config, context);
  const start = { facts, sla: termsFor(sop, config, facts), config };
  const simulated = new SimulatedCase(sop, start, { library, reader }, clock.now());
  for (const { step, answer } of tried.answers ?? []) {
    const found = stepNamed(simulated.view, step);
    if (simulated.answer(found, answerNamed(found, answer)) !== undefined) throw noAnswer(found);
  }
  for (const step of tried.done ?? []) {
    const found = stepNamed(simulated.view, step);
    if (simulated.tick(found) !== undefined)
      throw new Refused('step-wrong', `The step ${found.key} is a question, or holds steps: it is not done by itself.`);
  }
  return { ...atHand(simulated.view, context, tried), isKept: false };
}

/**
 * A step of a case by its key, or by its id where that names one.
 * @throws Refused when there is none on the path.
 */
export function stepNamed(view: CaseView, name: string): StepView {
  const all = stepsInView(view).filter(({ onPath }) => onPath);
  const exact = all.find(({ key }) => key === name);
  if (exact) return exact;
  const [found, ...others] = all.filter(({ step }) => step.id === name);
  if (!found)
    throw new Refused('step-unknown', 'No such step is on the path of the case. Ask sop_next_step what is to be done.');
  if (others.length > 0)
    throw new Refused('step-unknown', `Several steps have this id: name one by its key, such as ${found.key}.`);
  return found;
}

/**
 * The answer that is meant, as the SOP writes it; case and accents do not matter.
 * @throws Refused when the question has no such answer.
 */
export function answerNamed({ step, key }: StepView, name: string): string {
  const exact = branchTaken(step, name);
  if (exact) return exact.answer;
  const [found, ...others] = step.branches.filter(({ answer }) => keyOf(answer) === keyOf(name));
  if (!found || others.length > 0) throw noAnswer({ key });
  return found.answer;
}

function noAnswer({ key }: Pick<StepView, 'key'>): Refused {
  return new Refused(
    'answer-unknown',
    `The question ${key} has no such answer. Give one of its answers word for word.`,
  );
}
