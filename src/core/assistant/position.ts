import * as z from 'zod';
import { contactsFor } from '../case/escalation/contacts';
import { nextStep } from '../case/model/next-step';
import { currentSop } from '../case/model/sops-in-library';
import { stepsInView } from '../case/model/view';
import type { StepView } from '../case/model/view';
import { whyNotInForce } from '../lifecycle/approval/in-force';
import { today } from '../text/day';
import type { CaseAtHand } from './case-at-hand';
import { hashText } from '../case/record/seal';
import { citePart, citeSchema } from './cite';
import type { AssistantContext } from './context';
import { handOver } from './hand-over';
import type { Grounds } from './hand-over';
import { handOverSchema } from './hand-over-schema';
import { adviceFor, ruleText, whyNotOwn } from './own-work';
import type { NotOwn } from './own-work';
import { quoted, quotedSchema } from './quoted';
import { stepAnswer, stepSchema } from './step-answer';

/** The most steps that may be done besides the one that is up. */
const mostOptional = 10;
const mostRules = 20;

/** Where a case stands, and what is to be done next. */
export const positionShape = {
  case: z.string().optional().describe('Id of the case; missing when nothing is recorded'),
  cite: citeSchema,
  title: quotedSchema,
  state: z
    .enum(['step', 'hand-over', 'all-done', 'closed'])
    .describe(
      'step: do `step` next; hand-over: a person goes on, see `hand_over`; all-done: close the case with sop_done; closed: nothing is left to do',
    ),
  step: stepSchema.optional().describe('What is up next'),
  optional: z.array(stepSchema).describe('Open steps before it that may be done, and need not be'),
  progress: z
    .object({ done: z.number(), skipped: z.number(), total: z.number() })
    .describe('Of the steps that must be done'),
  hand_over: handOverSchema.optional(),
  escalate_when: z
    .array(z.object({ when: quotedSchema, to: quotedSchema.optional(), cite: citeSchema }))
    .describe('What the SOPs say in words about when a person takes over: when it is so, call sop_hand_over'),
  changed_since: z
    .enum(['changed', 'not-in-force', 'gone'])
    .optional()
    .describe('What became in the library of the SOP that the case goes by: tell a person'),
} as const;

export type Position = z.infer<z.ZodObject<typeof positionShape>>;

/** Tells where a case stands. */
export function positionOf(hand: CaseAtHand, context: AssistantContext): Position {
  const { view, isKept } = hand;
  const { state } = view;
  const part = state.parts.get(state.sop);
  if (!part) throw new Error(`The case ${state.id} has no SOP.`);
  const next = state.closed ? undefined : nextStep(view);
  const notOwn = state.closed ? undefined : whyNotOwn(hand, next, context);
  const grounds = notOwn && groundsOf(notOwn, hand);
  return {
    ...(isKept ? { case: state.id } : {}),
    cite: citePart(part, view.sop),
    title: quoted(state.title, 'sop'),
    state: state.closed ? 'closed' : grounds ? 'hand-over' : next ? 'step' : 'all-done',
    ...(next ? { step: stepAnswer(hand, next) } : {}),
    optional: state.closed ? [] : optionalBefore(hand, next).map((one) => stepAnswer(hand, one)),
    progress: view.progress,
    ...(grounds ? { hand_over: handOver(hand, grounds, context, notOwn.why === 'with-person') } : {}),
    escalate_when: state.closed ? [] : inWords(hand, context),
    ...changedSince(hand, context),
  };
}

/** Why a person goes on, where one does; undefined where the assistant has only to do something else first. */
export function groundsOf(notOwn: NotOwn, { view }: Pick<CaseAtHand, 'view'>): Grounds | undefined {
  switch (notOwn.why) {
    case 'with-person': {
      const reason = view.state.escalations.at(-1)?.reason ?? view.state.handovers.at(-1)?.reason ?? '';
      return { why: 'asked', reason, by: 'agent', to: notOwn.to };
    }
    case 'escalate':
      return { why: 'escalate', reason: ruleText(notOwn.rule), by: 'rule', to: notOwn.rule.to };
    case 'role':
      return { why: 'role', reason: `@${notOwn.role}`, by: 'agent', to: notOwn.role };
    case 'order':
      return undefined;
  }
}

function optionalBefore({ view }: CaseAtHand, next: StepView | undefined): StepView[] {
  const steps = stepsInView(view);
  const at = next ? steps.findIndex(({ key }) => key === next.key) : steps.length;
  return steps
    .slice(0, at)
    .filter((one) => one.onPath && one.isTickable && !one.binding && one.state === 'open')
    .slice(-mostOptional);
}

function inWords(hand: CaseAtHand, context: AssistantContext): Position['escalate_when'] {
  return adviceFor(hand, context)
    .filter(({ isMet, rule }) => !isMet && (rule.kind === 'words' || rule.kind === 'condition'))
    .slice(0, mostRules)
    .flatMap((one) => {
      const part = hand.view.state.parts.get(one.sop.id);
      const person = one.to === undefined ? undefined : contactsFor(one.to, hand.config)[0]?.name;
      return part
        ? {
            when: quoted(ruleText(one), 'sop'),
            ...(person === undefined ? {} : { to: quoted(person, 'library') }),
            cite: citePart(part, one.sop),
          }
        : [];
    });
}

function changedSince({ view }: CaseAtHand, { library, clock }: AssistantContext): Pick<Position, 'changed_since'> {
  const day = today(clock.now());
  const parts = [...view.state.parts.values()].map((part) => ({ part, now: currentSop(part, library) }));
  if (parts.some(({ now }) => !now)) return { changed_since: 'gone' };
  if (parts.some(({ now }) => now && whyNotInForce(now, day, library) !== undefined))
    return { changed_since: 'not-in-force' };
  const isOther = parts.some(({ part, now }) => now && part.sha !== '' && hashText(now.text) !== part.sha);
  return isOther ? { changed_since: 'changed' } : {};
}
