import { stepKey } from '../../case/model/action';
import { stepsInView } from '../../case/model/view';
import type { CaseView } from '../../case/model/view';
import { termsFor } from '../../case/terms/terms';
import type { TimeScales } from '../../time/time-scales';
import type { Sop } from '../../sop/model';
import { escalationFailures } from '../expect/escalation';
import { endFailures, pathFailures } from '../expect/path';
import { offeredReplies, replyFailures } from '../expect/replies';
import type { OfferedReply } from '../expect/replies';
import { slaFailures } from '../expect/sla';
import { stepFailures } from '../expect/steps';
import type { CaseTest, GivenAnswer } from '../model';
import type { CaseNames } from '../names/case-names';
import { failure } from './failure';
import type { Failure } from './failure';
import { givenTicket, knownOf, replyUseOf } from './given-ticket';
import type { GivenTicket } from './given-ticket';
import { SimulatedCase } from './simulated-case';
import type { CaseWorld } from './simulated-case';
import type { Walked } from './walked';
import { wayOf } from './way';

/** What a made-up case is run in. */
export interface CaseRun {
  /** The SOP as it is in the library. */
  readonly sop: Sop;
  readonly names: CaseNames;
  readonly world: CaseWorld;
  readonly scales: TimeScales;
  /** When all of it happens, in ms since 1970 UTC. */
  readonly at: number;
  readonly walked: Walked;
}

/** A made-up case in which all was answered that is given. */
export interface AnsweredCase {
  readonly simulated: SimulatedCase;
  readonly ticket: GivenTicket;
  /** Why answers could not be given. */
  readonly failures: readonly Failure[];
}

/** Begins the case of a test and gives its answers, in one language and by one channel. */
export function answerCase(
  { given }: CaseTest,
  lang: string | undefined,
  channel: string | undefined,
  { sop, names, world, at }: Pick<CaseRun, 'sop' | 'names' | 'world' | 'at'>,
): AnsweredCase {
  const config = world.library.config(sop.location.root);
  const ticket = givenTicket(given.facts, lang, channel, config);
  const sla = termsFor(sop, config, ticket.facts);
  const simulated = new SimulatedCase(sop, { facts: ticket.facts, sla, config }, world, at);
  return { simulated, ticket, failures: answerAll(simulated, given.answers, names) };
}

/** Runs a test in one language and by one channel. */
export function runCase(
  test: CaseTest,
  lang: string | undefined,
  channel: string | undefined,
  run: CaseRun,
): Failure[] {
  const { sop, names, world, scales, at, walked } = run;
  const { expected } = test;
  const config = world.library.config(sop.location.root);
  const { simulated, ticket, failures } = answerCase(test, lang, channel, run);
  const { view } = simulated;
  const way = wayOf(view, world.library);
  const use = { ...replyUseOf(ticket, config), lang, config };
  const offered = offeredReplies(view, use);
  const replies = replyFailures(expected, offered, names, use);
  noteWalked(view, [...offered, ...replies.used], walked);
  return [
    ...failures,
    ...(expected.path ? pathFailures(expected.path, way, names) : []),
    ...(expected.ends ? endFailures(expected.ends, way, names) : []),
    ...stepFailures(expected, view, names),
    ...replies.failures,
    ...(expected.sla ? slaFailures(expected.sla, view.state.sla) : []),
    ...(expected.escalation
      ? escalationFailures(expected.escalation, view, { now: at, scales, config, known: knownOf(ticket, config) })
      : []),
  ];
}

/** An answer that is given in a test, by the keys of the questions that it may be meant for. */
interface Waiting {
  readonly given: GivenAnswer;
  readonly answers: ReadonlyMap<string, string>;
}

/** Answers questions as they come up, in the order of the checklist. */
function answerAll(simulated: SimulatedCase, all: readonly GivenAnswer[], names: CaseNames): Failure[] {
  const failures: Failure[] = [];
  const waiting = new Set(all.map((given): Waiting => ({ given, answers: answersOf(given, names) })));
  const answerNext = () => {
    for (const view of stepsInView(simulated.view)) {
      if (!view.onPath || view.step.branches.length === 0 || view.record) continue;
      for (const one of waiting) {
        const to = one.answers.get(view.key);
        if (to === undefined) continue;
        waiting.delete(one);
        const { question, answer } = one.given;
        if (simulated.answer(view, to) !== undefined)
          failures.push(failure('answer-refused', answer.range, question.text, answer.text));
        return true;
      }
    }
    return false;
  };
  while (answerNext());
  for (const { given } of waiting)
    failures.push(failure('question-not-asked', given.question.range, given.question.text));
  return failures;
}

function answersOf({ question, answer }: GivenAnswer, names: CaseNames): Map<string, string> {
  return new Map(
    names.questions(question.text).flatMap((named) => {
      const to = names.answer(named, answer.text);
      return to === undefined ? [] : [[stepKey(named.sop.id, named.step.id), to] as const];
    }),
  );
}

function noteWalked(view: CaseView, replies: readonly OfferedReply[], walked: Walked): void {
  for (const { sop: id, step, onPath, isTickable, record } of stepsInView(view)) {
    const location = view.state.parts.get(id)?.location;
    if (!location || !onPath) continue;
    if (isTickable) walked.step(location, step.id);
    if (record?.answer !== undefined) walked.answer(location, step.id, record.answer);
  }
  for (const { sop, reply, variant, text } of replies)
    if (text !== undefined) walked.variant(sop.location, reply.id, reply.variants.indexOf(variant));
}
