import type { LibraryConfig } from '../../library/config';
import { constantTexts } from '../../library/constants';
import { withValues } from '../../ticket/values';
import type { Sop } from '../../sop/model';
import { deadline } from '../../time/pauses';
import type { TimeScales } from '../../time/time-scales';
import { soonest } from '../terms/target-clock';
import { slaClocks } from '../terms/sla-clocks';
import { holds, namesKnown, readCondition } from '../../liquid/condition';
import { isDeclared } from '../../ticket/facts';
import type { Known } from '../../ticket/facts';
import { Pauses } from '../model/pauses';
import type { CaseState } from '../model/state';
import { timelineOf } from '../terms/timeline';
import type { CaseView } from '../model/view';
import type { EscalationRule } from './rules';
import { sopsOnPath } from '../model/sops-on-path';

const msPerMinute = 60_000;

/** A rule of one of the SOPs of a case. */
export interface RuleInCase {
  /** The SOP that says so. */
  readonly sop: Sop;
  /** To whom, as the SOP writes it. */
  readonly to: string | undefined;
  readonly rule: EscalationRule;
  /** Whether it is met; of what is said in words only people know. */
  readonly isMet: boolean;
}

/** What the rules of a case are checked with. */
export interface EscalationContext {
  /** ms since 1970 UTC. */
  readonly now: number;
  readonly scales: TimeScales;
  readonly config: LibraryConfig;
  /** What is known of the ticket and from the draft. */
  readonly known: Known;
}

export interface EscalationAdvice {
  /** Those that are met first. */
  readonly rules: readonly RuleInCase[];
  /** When a rule will be met by time alone, ms; undefined when none will. */
  readonly next: number | undefined;
}

const noAdvice: EscalationAdvice = { rules: [], next: undefined };

/** How a case was escalated since it was opened last. */
export function currentEscalations({
  escalations,
  timeline,
}: Pick<CaseState, 'escalations' | 'timeline'>): CaseState['escalations'] {
  const reopened = timeline.findLast((event) => event.event === 'reopen')?.ts ?? '';
  return escalations.filter(({ ts }) => ts >= reopened);
}

/**
 * What the SOPs on the path of a case say about escalating it: nothing once it is closed, or was escalated. Time counts
 * from when the case was begun, for an SOP that joined from the answer that led into it; by the case's clock, without
 * pauses.
 */
export function escalationAdvice(view: CaseView, context: EscalationContext): EscalationAdvice {
  if (view.state.closed || currentEscalations(view.state).length > 0) return noAdvice;
  const rules: RuleInCase[] = [];
  const instants: (number | undefined)[] = [];
  for (const { sop, since } of sopsOnPath(view)) {
    const said = sop.front.escalation;
    if (!said) continue;
    const to = said.to?.text;
    if (said.after !== undefined) {
      const at = reachedAt(view, since, said.after, context);
      instants.push(at);
      rules.push({
        sop,
        to,
        rule: { kind: 'after', minutes: said.after },
        isMet: at !== undefined && at <= context.now,
      });
    }
    if (said.when && said.when.text.trim() !== '')
      rules.push({ sop, to, ...readWhen(said.when.text, sop, contextIn(view, sop, context)) });
    if (sop.id !== view.state.sop) continue;
    const resolution = slaClocks(view.state, context.scales, context.now).find(
      (clock) => clock.metric === 'resolution',
    );
    if (resolution?.state === 'breached') rules.push({ sop, to, rule: { kind: 'breach' }, isMet: true });
    else if (resolution?.due !== undefined && !resolution.isHeld) instants.push(resolution.due + 1);
  }
  const met = rules.filter((one) => one.isMet);
  const forPeople = rules.filter((one) => !one.isMet && one.rule.kind !== 'after');
  return { rules: [...met, ...forPeople], next: soonest(context.now, instants) };
}

/** Whether any of the rules depends on what stands in the draft. */
export function dependsOnDraft({ rules }: EscalationAdvice): boolean {
  return rules.some(({ rule }) => rule.kind === 'condition');
}

/** When so much time will have passed since an SOP was begun; undefined when that cannot be foretold, as while clocks stand still. */
function reachedAt(
  { state }: CaseView,
  since: string,
  minutes: number,
  { now, scales }: EscalationContext,
): number | undefined {
  const timeline = timelineOf(state, now);
  const pauses = new Pauses<number>();
  for (const { at, event } of timeline.moments) pauses.take(at, event.event);
  const at = deadline(
    scales.of(state.sla?.clock ?? 'calendar', state.sla?.calendar),
    Date.parse(since),
    minutes * msPerMinute,
    pauses.all,
    timeline.now,
  );
  const isHeld = pauses.all.some(({ to }) => to === undefined);
  return isHeld && at !== undefined && at > timeline.now ? undefined : at;
}

/** An SOP of a case asks for constants as they were when it became part of the case. */
function contextIn({ state }: CaseView, sop: Sop, context: EscalationContext): EscalationContext {
  const { config, known } = context;
  const pinned = state.parts.get(sop.id)?.constants ?? new Map();
  const texts = constantTexts(new Map([...config.constants, ...pinned]), [sop.lang]);
  return { ...context, known: { ...known, values: withValues(known.values, Object.fromEntries(texts)) } };
}

function readWhen(text: string, sop: Sop, { config, known }: EscalationContext): Pick<RuleInCase, 'rule' | 'isMet'> {
  const names = namesKnown(known);
  const condition = readCondition(text, (name) => names.has(name) || isDeclared(name, sop.front.appliesTo, config));
  if (!condition) return { rule: { kind: 'words', text: text.trim() }, isMet: false };
  return { rule: { kind: 'condition', condition }, isMet: holds(condition, known) === true };
}
