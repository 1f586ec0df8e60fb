import type { Branch, Section, Sop, Step } from '../../sop/model';
import { contextOf } from '../../sop/outline';
import { stepKey } from './action';
import { branchTaken } from './path';
import type { CaseState, StepRecord } from './state';

/** What of a step is another: its words, how it is to be taken, its answers, what is said below it, its replies, or where it stands. */
export type StepAspect = 'text' | 'tag' | 'branches' | 'guidance' | 'replies' | 'section';

/** A step of two versions of an SOP. */
export type StepChange =
  | { readonly kind: 'added'; readonly after: Step }
  | { readonly kind: 'removed'; readonly before: Step }
  | { readonly kind: 'changed'; readonly before: Step; readonly after: Step; readonly what: readonly StepAspect[] }
  | { readonly kind: 'same'; readonly before: Step; readonly after: Step };

/** What a case would do with its steps if it went on with another version. */
export interface Carrying {
  /** Ids of the steps that are the same there: what was done in them stays done. */
  readonly carried: readonly string[];
  /** Done or skipped so far, and the same there. */
  readonly kept: readonly Step[];
  /** Done or skipped so far, and another step there. */
  readonly again: readonly Step[];
  /** Done or skipped so far, and not there. */
  readonly gone: readonly Step[];
}

/** A step with what it stands in. */
interface StepInSop {
  readonly step: Step;
  readonly section: Section;
  readonly parent: Step | undefined;
  /** The words that it stands below, such as “Only for companies:”. */
  readonly context: readonly string[];
}

/**
 * What became of each step of an SOP: those there now in the order written, then those removed. Steps are the same by
 * their id, else by their words where both ids are new to the other version.
 */
export function compareSops(before: Sop, after: Sop): StepChange[] {
  const old = [...stepsInSop(before)];
  const now = [...stepsInSop(after)];
  const partners = partnersOf(old, now);
  const taken = new Set(partners.values());
  return [
    ...now.map((one): StepChange => {
      const partner = partners.get(one);
      if (!partner) return { kind: 'added', after: one.step };
      const what = aspectsOf(partner, one, before, after);
      return what.length > 0
        ? { kind: 'changed', before: partner.step, after: one.step, what }
        : { kind: 'same', before: partner.step, after: one.step };
    }),
    ...old.filter((one) => !taken.has(one)).map((one): StepChange => ({ kind: 'removed', before: one.step })),
  ];
}

/** What of a step of the newer version is another than of one of the older version. */
export function aspectsBetween(was: Step, now: Step, before: Sop, after: Sop): StepAspect[] {
  const [old] = [...stepsInSop(before)].filter(({ step }) => step === was);
  const [is] = [...stepsInSop(after)].filter(({ step }) => step === now);
  return old && is ? aspectsOf(old, is, before, after) : [];
}

/** How many steps of each kind there are. */
export function countChanges(changes: readonly StepChange[]): Readonly<Record<StepChange['kind'], number>> {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

/**
 * What of a case stays done when one of its SOPs is exchanged for another version. A step is the same when its id, its
 * words, how it is to be taken and what it stands in are; a question when, beyond that, the answer given still leads to
 * the same.
 * @param part id of the SOP within the case.
 */
export function carryOver(state: Pick<CaseState, 'steps'>, part: string, before: Sop, after: Sop): Carrying {
  const olds = [...stepsInSop(before)];
  const partners = new Map([...partnersOf(olds, [...stepsInSop(after)])].map(([now, old]) => [old, now]));
  const carried: string[] = [];
  const kept: Step[] = [];
  const again: Step[] = [];
  const gone: Step[] = [];
  for (const old of olds) {
    const record = state.steps.get(stepKey(part, old.step.id));
    const partner = partners.get(old);
    // What is done stands in the record by the step's id.
    const isSame =
      partner?.step.id === old.step.id && isSameTask(old, partner) && isSameAnswer(old.step, partner.step, record);
    if (isSame) carried.push(old.step.id);
    if (record && record.state !== 'open') (isSame ? kept : partner ? again : gone).push(old.step);
  }
  return { carried, kept, again, gone };
}

function* stepsInSop(sop: Pick<Sop, 'sections'>): Generator<StepInSop> {
  for (const section of sop.sections) yield* stepsBelow(section, section, undefined);
}

function* stepsBelow(
  { steps, guidance }: Pick<Step, 'steps' | 'guidance'>,
  section: Section,
  parent: Step | undefined,
): Generator<StepInSop> {
  for (const step of steps) {
    yield { step, section, parent, context: contextOf(step, guidance) };
    yield* stepsBelow(step, section, step);
  }
}

/** Steps of the newer version -> those of the older one that they come from. */
function partnersOf(old: readonly StepInSop[], now: readonly StepInSop[]): Map<StepInSop, StepInSop> {
  const byId = new Map(old.map((one) => [one.step.id, one]));
  const ids = new Set(now.map((one) => one.step.id));
  const left = new Map<string, StepInSop[]>();
  for (const one of old) if (!ids.has(one.step.id)) left.set(one.step.text, [...(left.get(one.step.text) ?? []), one]);
  return new Map(
    now.flatMap((one) => {
      const partner = byId.get(one.step.id) ?? left.get(one.step.text)?.shift();
      return partner ? [[one, partner] as const] : [];
    }),
  );
}

function aspectsOf(old: StepInSop, now: StepInSop, before: Sop, after: Sop): StepAspect[] {
  const isOther: Readonly<Record<StepAspect, boolean>> = {
    text: old.step.text !== now.step.text,
    tag: tagOf(old.step) !== tagOf(now.step),
    branches: branchesOf(old.step) !== branchesOf(now.step),
    guidance: guidanceText(old.step) !== guidanceText(now.step),
    replies: repliesOf(old.step, before) !== repliesOf(now.step, after),
    section:
      old.section.title !== now.section.title ||
      old.parent?.id !== now.parent?.id ||
      contextText(old) !== contextText(now),
  };
  return (Object.keys(isOther) as StepAspect[]).filter((aspect) => isOther[aspect]);
}

function guidanceText({ guidance, alerts, branches }: Step): string {
  return JSON.stringify(
    [...guidance, ...alerts].map((one) => one.text).concat(branches.flatMap(({ also }) => also || [])),
  );
}

function contextText({ context }: StepInSop): string {
  return JSON.stringify(context);
}

/** How a step is to be taken. */
function tagOf({ required, conduct, role, minutes }: Step): string {
  return JSON.stringify([required, conduct, role?.text, minutes]);
}

function branchesOf(step: Step): string {
  return JSON.stringify(step.branches.map(branchText));
}

function branchText({ answer, target }: Branch): string {
  return JSON.stringify([answer, target]);
}

/** The replies that a step links to, with their words: an agent sends those. */
function repliesOf(step: Step, { replies }: Sop): string {
  return JSON.stringify(
    step.replies.map((id) => [
      id,
      replies.find((reply) => reply.id === id)?.variants.map(({ lang, channel, text }) => [lang, channel, text]),
    ]),
  );
}

/** Whether doing the one is doing the other. A sub-step is part of what its parent says. */
function isSameTask(old: StepInSop, now: StepInSop): boolean {
  const binds = ({ text, required, conduct, role }: Step) => JSON.stringify([text, required, conduct, role?.text]);
  return (
    binds(old.step) === binds(now.step) &&
    old.parent?.id === now.parent?.id &&
    old.parent?.text === now.parent?.text &&
    contextText(old) === contextText(now) &&
    old.step.steps.length > 0 === now.step.steps.length > 0
  );
}

/** A question that was answered is the same when that answer still leads where it led; one that was not, when all do. */
function isSameAnswer(old: Step, now: Step, record: StepRecord | undefined): boolean {
  const [was, is] = [branchTaken(old, record?.answer), branchTaken(now, record?.answer)];
  return was ? is !== undefined && branchText(was) === branchText(is) : branchesOf(old) === branchesOf(now);
}
