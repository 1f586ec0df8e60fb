import { currentEscalations, escalationAdvice } from '../case/escalation/advice';
import type { RuleInCase } from '../case/escalation/advice';
import { recordedRule } from '../case/escalation/rules';
import { openBefore } from '../case/model/next-step';
import { lastHandover } from '../case/model/view';
import type { StepView } from '../case/model/view';
import type { LibraryConfig } from '../library/config';
import type { CaseAtHand } from './case-at-hand';
import type { AssistantContext } from './context';

/** Why a step is not the assistant's to do now. */
export type NotOwn =
  /** A person has taken over the step, or the case. */
  | { readonly why: 'with-person'; readonly to: string }
  /** The SOP says that a person takes over now. */
  | { readonly why: 'escalate'; readonly rule: RuleInCase }
  /** It is a step of another role. */
  | { readonly why: 'role'; readonly role: string }
  /** It must be done exactly so, and another step comes first. */
  | { readonly why: 'order'; readonly first: StepView };

/**
 * What the SOPs of a case say about handing it over. A rule that was met stays met whatever the assistant says of the ticket now: a
 * person decides whether the amount was another.
 */
export function adviceFor(
  { view, config, known, kept }: CaseAtHand,
  { clock, scales }: AssistantContext,
): readonly RuleInCase[] {
  const rulesBy = (one: CaseAtHand['known']) =>
    escalationAdvice(view, { now: clock.now(), scales, config, known: one }).rules;
  const before = rulesBy(kept);
  return before.some(({ isMet }) => isMet) ? before : rulesBy(known);
}

/** Who has taken over a case: until they hand it back to the assistant by name, it is theirs. */
export function caseIsWith({ view, config }: CaseAtHand, actor: string): string | undefined {
  const { state } = view;
  const escalated = currentEscalations(state).at(-1);
  const handed = state.handovers.findLast((one) => one.step_id === undefined);
  const last = !escalated || (handed && handed.ts > escalated.ts) ? handed : escalated;
  return last && !isActor(last.to, actor, config) ? last.to : undefined;
}

/**
 * Why an assistant may not do a step that the gate of cases would let a person do; undefined when it may. People may depart from an
 * SOP and say why; an assistant never does.
 * @param step undefined for what is done to the case as a whole.
 */
export function whyNotOwn(hand: CaseAtHand, step: StepView | undefined, context: AssistantContext): NotOwn | undefined {
  const { view, config } = hand;
  const { actor } = context;
  const taken = caseIsWith(hand, actor);
  if (taken !== undefined) return { why: 'with-person', to: taken };
  const rule = adviceFor(hand, context).find(({ isMet }) => isMet);
  if (rule) return { why: 'escalate', rule };
  if (!step) return undefined;
  const handed = lastHandover(view, step)?.to;
  const isGiven = handed !== undefined && isActor(handed, actor, config);
  const role = step.step.role?.text;
  if (!isGiven && role !== undefined && !rolesOf(actor, config).has(role)) return { why: 'role', role };
  if (handed !== undefined && !isGiven) return { why: 'with-person', to: handed };
  const first = step.step.conduct === 'protocol' ? openBefore(view, step) : undefined;
  return first && { why: 'order', first };
}

/** What of a rule the record keeps. */
export function ruleText({ rule }: RuleInCase): string {
  return recordedRule(rule);
}

/** The roles of an assistant: those that the library's team gives it. One that is not in the team has none. */
function rolesOf(actor: string, { team }: Pick<LibraryConfig, 'team'>): ReadonlySet<string> {
  const own = [...team].filter(([key, { name }]) => isActor(key, actor, { team }) || name === actor);
  return new Set(own.flatMap(([key, { role }]) => [key, ...(role === undefined ? [] : [role])]));
}

/** Whether a name in a record means the assistant: its own, or its key in the team. */
function isActor(name: string, actor: string, { team }: Pick<LibraryConfig, 'team'>): boolean {
  const same = (one: string) => one.toLowerCase() === actor.toLowerCase();
  return same(name) || same(team.get(name)?.name ?? name);
}
