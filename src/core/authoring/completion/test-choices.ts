import { resolvePath } from '../../library/path';
import { usualFacts } from '../../scenario/check/check-facts';
import { messageKeys } from '../../scenario/keys';
import { none } from '../../scenario/model';
import type { CaseNames } from '../../scenario/names/case-names';
import { isQuestion, stepsOf } from '../../sop/model';
import type { Branch, Sop, Step } from '../../sop/model';
import { factsAsked } from '../../ticket/facts';
import { configOf, local, said } from '../asking';
import type { Asking } from '../asking';
import type { ValueKind } from '../keys/key';
import type { Choice } from './choice';
import { choicesOf } from './choices';
import type { AroundValue } from './choices';

/** So many names of other SOPs are proposed: an answer may lead through a whole library. */
const mostOfOthers = 300;

/** The values that fit a place, in tests those of the SOP that is tested first. */
export function choicesAt(kind: ValueKind, asking: Asking, around: AroundValue): Choice[] {
  const { tested } = asking;
  switch (kind) {
    case 'question':
      return tested ? stepChoices(tested, asking, isQuestion) : [];
    case 'answer':
      return tested ? answers(tested, around) : [];
    case 'place':
      return tested ? places(tested, asking) : [];
    case 'tested-step':
      return tested ? stepChoices(tested, asking, isDone) : [];
    case 'reply':
      return tested ? replies(tested) : [];
    case 'known-fact':
      return facts(asking);
    case 'column':
      return [...messageKeys.filter((key) => key !== 'facts').map((value): Choice => ({ value })), ...facts(asking)];
    case 'suggested-sop':
      return [...choicesOf('sop-id', asking, around), nothing(asking)];
    case 'escalated-to': {
      const own = tested?.own.front.escalation?.to?.text;
      const all = choicesOf('person-or-role', asking, around);
      const first = own === undefined ? [] : [all.find(({ value }) => value === own) ?? { value: own }];
      return [...first, ...all.filter(({ value }) => value !== own), nothing(asking)];
    }
    case 'escalation-when': {
      const reason = tested?.own.front.escalation?.when?.text;
      return reason === undefined ? [] : [{ value: reason }];
    }
    default:
      return choicesOf(kind, asking, around);
  }
}

function nothing(asking: Asking): Choice {
  return { value: none, detail: said(asking, 'test.none') };
}

/** A step that only holds others is not done itself. */
function isDone(step: Step): boolean {
  return step.steps.length === 0 || isQuestion(step);
}

/** Steps by their ids, those of the own SOP first. */
function stepChoices(names: CaseNames, asking: Asking, isWanted: (step: Step) => boolean): Choice[] {
  return ofEach(names, (sop, isOwn) =>
    [...stepsOf(sop)].filter(isWanted).map((step): Choice => {
      const isMeant = names.steps(step.id)[0]?.step === step;
      return {
        value: isMeant ? step.id : `${sop.id}#${step.id}`,
        kind: 'section',
        detail: isOwn ? step.text : said(asking, 'test.of', step.text, sop.title),
        also: step.text,
        isText: true,
      };
    }),
  );
}

/** The answers to the question that a place belongs to. */
function answers(names: CaseNames, { path }: AroundValue): Choice[] {
  const question = path.findLast((part) => part !== '[]') ?? '';
  const found = new Map<string, Choice>();
  for (const { sop, step } of names.questions(question))
    for (const { answer, target } of step.branches) {
      const to = leadsTo(sop, target, names);
      if (!found.has(answer))
        found.set(answer, { value: answer, isText: true, ...(to === undefined ? {} : { detail: `→ ${to}` }) });
    }
  return [...found.values()];
}

/** What the place is called that an answer leads to. */
export function leadsTo(from: Sop, target: Branch['target'], names: CaseNames): string | undefined {
  if (target?.kind === 'section') {
    const { anchor } = target;
    return from.sections.find((one) => one.anchor === anchor || one.also?.includes(anchor))?.title;
  }
  if (target?.kind !== 'file') return undefined;
  const path = resolvePath(from.location.path, target.path);
  return names.sops.find(({ location }) => location.path === path)?.title ?? target.path;
}

/** Sections by their titles, the SOPs that answers lead to, and steps. */
function places(names: CaseNames, asking: Asking): Choice[] {
  const sections = ofEach(names, (sop, isOwn) => (isOwn ? [] : sectionsOf(sop, false, asking)));
  const sops = names.sops
    .slice(1)
    .map(({ id, title }): Choice => ({ value: id, kind: 'sop', detail: title, also: title, isText: true }));
  return [...sectionsOf(names.own, true, asking), ...sops, ...sections, ...stepChoices(names, asking, isDone)];
}

/** The sections of an SOP that steps stand in. */
function sectionsOf(sop: Sop, isOwn: boolean, asking: Asking): Choice[] {
  return sop.sections
    .filter(({ steps, title }) => steps.length > 0 && title !== '')
    .map(({ title, anchor }): Choice => {
      const value = isOwn ? title : `${sop.id}#${anchor}`;
      const detail = isOwn ? said(asking, 'section') : said(asking, 'test.of', title, sop.title);
      return { value, kind: 'section', detail, also: title, isText: true };
    });
}

/** Replies by their ids. */
function replies(names: CaseNames): Choice[] {
  return ofEach(names, (sop, isOwn) =>
    sop.replies
      .filter(({ variants }) => variants.length > 0)
      .map((reply): Choice => {
        const value = isOwn ? reply.id : `${sop.id}#${reply.id}`;
        return { value, kind: 'reply', detail: reply.title, also: reply.title, isText: true };
      }),
  );
}

/** What is known of tickets: what the library declares, its rules and the SOP ask for, and what is always read. */
function facts(asking: Asking): Choice[] {
  const config = configOf(asking);
  const { variables } = config;
  const asked = Object.keys(asking.tested?.own.front.appliesTo ?? {});
  const names = new Set([...variables.keys(), ...factsAsked(config).keys(), ...asked, ...usualFacts]);
  // These have keys of their own.
  for (const own of ['lang', 'channel']) names.delete(own);
  return [...names].map((value): Choice => {
    const called = local(asking, variables.get(value)?.label);
    return { value, kind: 'variable', ...(called === undefined ? {} : { detail: called, also: called }) };
  });
}

/** What there is in the SOPs that a test may name, those of the own one first. */
function ofEach<T>({ own, sops }: CaseNames, list: (sop: Sop, isOwn: boolean) => readonly T[]): T[] {
  const others: T[] = [];
  for (const sop of sops) {
    if (sop === own) continue;
    others.push(...list(sop, false));
    if (others.length >= mostOfOthers) break;
  }
  return [...list(own, true), ...others.slice(0, mostOfOthers)];
}
