import { stepsInView } from '../../case/model/view';
import type { CaseView, StepView } from '../../case/model/view';
import type { Library } from '../../library/library';
import { constantFiller } from '../../library/constants-in-sop';
import type { LibraryConfig } from '../../library/config';
import { fileStart } from '../../sop/parsed-text';
import type { Sop, TextWithRange } from '../../sop/model';
import { factsAsked } from '../../ticket/facts';
import { isPersonal } from '../../ticket/personal';
import { fits, isAny } from '../../ticket/rules';
import { pathFailures } from '../expect/path';
import { offeredReplies, replyFailures } from '../expect/replies';
import type { CaseTest, Expected } from '../model';
import { CaseNames } from '../names/case-names';
import { replyUseOf } from '../run/given-ticket';
import { PartReader } from '../run/part-reader';
import { answerCase } from '../run/run-case';
import { wayOf } from '../run/way';
import type { WayPoint } from '../run/way';

/** A test as it is to be written. */
export interface MadeTest {
  /** What it may be called. */
  readonly name: string;
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
  readonly answers: readonly (readonly [question: string, answer: string])[];
  /** Empty where the sections of the SOP have no names. */
  readonly path: readonly string[];
  /** Steps that are to be done, where there is no path. */
  readonly steps: readonly string[];
  readonly replies: readonly string[];
}

/** A test of what happened in a case. */
export interface TestOfCase {
  readonly test: MadeTest;
  /** Whether the SOP leads elsewhere now than it led the case: the test expects what it does now. */
  readonly isOtherNow: boolean;
}

/** A name is made of so many letters of the answers. */
const longestName = 60;

/**
 * Makes a test of a case: what was answered, what is known that decides something, the way that it took and the replies that were used.
 * What the customer wrote, what is personal, and what decides nothing, such as the number of an order, is left out.
 * @param sop that of the case as it is in the library now.
 */
export function testOfCase(view: CaseView, sop: Sop, library: Library): TestOfCase {
  const config = library.config(sop.location.root);
  const world = { library, reader: new PartReader() };
  const names = new CaseNames(sop, world, constantFiller(config, sop.lang));
  const { facts } = view.state;
  const [lang, channel] = [facts['lang']?.[0], facts['channel']?.[0]];
  const answered = stepsInView(view).filter(({ onPath, record }) => onPath && record?.answer !== undefined);
  const answers = answered.flatMap((step) => answerOf(step, names));
  const deciding = Object.entries(facts).flatMap(([name, values]) => {
    const kept = decisive(name, values, sop, config);
    return kept.length > 0 ? [[name, kept] as const] : [];
  });
  const given: CaseTest['given'] = {
    languages: lang === undefined ? [] : [placed(lang)],
    channels: channel === undefined ? [] : [placed(channel)],
    facts: deciding.map(([name, values]) => ({ name: placed(name), values: values.map(placed) })),
    answers: answers.map(([question, answer]) => ({ question: placed(question), answer: placed(answer) })),
  };
  const blank: CaseTest = { kind: 'case', name: placed(''), range: fileStart, given, expected: nothing };
  const { simulated, ticket } = answerCase(blank, lang, channel, { sop, names, world, at: 0 });
  const way = wayOf(simulated.view, library);
  const path = pathIn(way, names);
  const use = { ...replyUseOf(ticket, config), lang, config };
  const offered = offeredReplies(simulated.view, use);
  const replies = repliesUsed(view, names).filter(
    (reply) => replyFailures({ ...nothing, replies: [placed(reply)] }, offered, names, use).failures.length === 0,
  );
  return {
    test: {
      name: nameFor(answers.map(([, answer]) => answer)) || sop.title,
      ...{ lang, channel, facts: deciding, answers, path, replies },
      steps: path.length > 0 ? [] : stepsOn(simulated.view, names),
    },
    isOtherNow:
      answers.length < answered.length || placesOf(way).join('\n') !== placesOf(wayOf(view, library)).join('\n'),
  };
}

const nothing: Expected = {
  ...{ path: undefined, ends: undefined, sla: undefined, escalation: undefined },
  ...{ steps: [], notSteps: [], replies: [], contains: [], lacks: [], required: [], notRequired: [] },
};

/**
 * The values of a fact that rules, the SOP or a choice of values go by, and that tell nothing of a person. Others, such as a tag that
 * somebody wrote in their own words, decide nothing.
 */
function decisive(name: string, values: readonly string[], { front }: Sop, config: LibraryConfig): readonly string[] {
  if (name === 'lang' || name === 'channel' || name === 'ticket' || isPersonal(name, config.variables)) return [];
  const variable = config.variables.get(name);
  if (variable !== undefined && front.escalation?.when?.text.includes(name)) return values;
  const wanted = [
    ...(factsAsked(config).get(name) ?? []),
    ...(Object.hasOwn(front.appliesTo, name) ? (front.appliesTo[name] ?? []) : []),
    ...(variable?.values.keys() ?? []),
  ].filter((one) => !isAny(one));
  return values.filter((one) => fits([one], wanted) === true);
}

/** A question by its id and its answer, as they are now; nothing where it is gone. */
function answerOf({ sop, step, record }: StepView, names: CaseNames): [string, string][] {
  for (const name of [step.id, `${sop}#${step.id}`]) {
    const [first, ...others] = names.questions(name);
    if (!first || others.length > 0 || first.sop.id !== sop || first.step.id !== step.id) continue;
    const answer = names.answer(first, record?.answer ?? '');
    if (answer !== undefined) return [[name, answer]];
  }
  return [];
}

/** The sections of a way by their titles, or else their anchors; none where they cannot be told apart by these. */
function pathIn(way: readonly WayPoint[], names: CaseNames): string[] {
  for (const nameOf of [titleOf, anchorOf]) {
    const path = way.flatMap((point) => nameOf(point, names));
    if (path.every((one) => names.place(one)) && pathFailures(path.map(placed), way, names).length === 0) return path;
  }
  return [];
}

function titleOf(point: WayPoint, names: CaseNames): string[] {
  return point.kind === 'section' ? [named(point.sop, point.section.title, names)] : readingOf(point);
}

function anchorOf(point: WayPoint, names: CaseNames): string[] {
  return point.kind === 'section' ? [named(point.sop, point.section.anchor, names)] : readingOf(point);
}

function readingOf(point: WayPoint): string[] {
  return point.kind === 'reading' ? [point.sop] : [];
}

function named(sop: string, name: string, { own }: CaseNames): string {
  return sop === own.id ? name : `${sop}#${name}`;
}

function repliesUsed({ state }: CaseView, names: CaseNames): string[] {
  const used = state.replies.flatMap(({ isWithdrawn, reply, reply_sop: sop }) =>
    isWithdrawn || reply === undefined || sop === undefined ? [] : [named(sop, reply, names)],
  );
  return [...new Set(used)];
}

function stepsOn(view: CaseView, names: CaseNames): string[] {
  return stepsInView(view).flatMap(({ onPath, isTickable, sop, step }) =>
    onPath && isTickable ? [named(sop, step.id, names)] : [],
  );
}

function placesOf(way: readonly WayPoint[]): string[] {
  return way.flatMap((point) =>
    point.kind === 'section' ? [`${point.sop}#${point.section.anchor}`] : readingOf(point),
  );
}

function nameFor(answers: readonly string[]): string {
  const name = answers.join(', ').replace(/\s+/g, ' ');
  return name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
}

function placed(text: string): TextWithRange {
  return { text, range: fileStart };
}
