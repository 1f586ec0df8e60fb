import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { parseDuration } from '../../text/duration';
import { deadline } from '../../time/pauses';
import type { TimeScales } from '../../time/time-scales';
import { soonest } from '../terms/target-clock';
import { caseClocks } from '../terms/sla-clocks';
import { holds, namesKnown, readCondition } from '../../liquid/condition';
import type { Condition, Known } from '../../liquid/condition';
import { factsAsked } from '../../ticket/facts';
import type { CaseState } from '../model/state';
import { Holds, timelineOf } from '../terms/timeline';
import { stepsInView } from '../model/view';
import type { CaseView } from '../model/view';

const msPerMinute = 60_000;

/** Why a case should be escalated, as an SOP says. */
export type EscalationRule =
  /** It has been open for too long. */
  | { readonly kind: 'after'; readonly minutes: number }
  /** What the SOP describes in words: people know when that is so. */
  | { readonly kind: 'words'; readonly text: string }
  /** What the SOP describes as a condition. */
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** The promise of a solution was broken. */
  | { readonly kind: 'breach' };

/** A rule of one of the SOPs of a case. */
export interface PlacedRule {
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
  readonly rules: readonly PlacedRule[];
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
  const rules: PlacedRule[] = [];
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
    if (said.when && said.when.text.trim() !== '') rules.push({ sop, to, ...readWhen(said.when.text, sop, context) });
    if (sop.id !== view.state.sop) continue;
    const resolution = caseClocks(view.state, context.scales, context.now).find(
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

/** A rule as the record keeps it: the words of the SOP, which mean the same in every language of the interface. */
export function recordedRule(rule: EscalationRule): string {
  switch (rule.kind) {
    case 'after':
      return `after: ${durationText(rule.minutes)}`;
    case 'words':
      return `when: ${rule.text}`;
    case 'condition':
      return `when: ${rule.condition.text}`;
    case 'breach':
      return 'sla: resolution';
  }
}

/** What a recorded reason says. */
export type RecordedReason =
  | { readonly kind: 'after'; readonly minutes: number }
  | { readonly kind: 'when' | 'said'; readonly text: string }
  | { readonly kind: 'breach' };

/** Reads what `recordedRule` wrote; anything else is what somebody said. */
export function readReason(reason: string, by: 'rule' | 'agent'): RecordedReason {
  if (by === 'rule') {
    const [, key, text] = /^(after|when|sla): (.*)$/su.exec(reason) ?? [];
    const minutes = key === 'after' ? parseDuration(text ?? '') : undefined;
    if (minutes !== undefined) return { kind: 'after', minutes };
    if (key === 'when') return { kind: 'when', text: text ?? '' };
    if (reason === 'sla: resolution') return { kind: 'breach' };
  }
  return { kind: 'said', text: reason };
}

/** Somebody a case can be escalated to. */
export interface Contact {
  /** What the record keeps: a key of the library's team, or what the SOP writes. */
  readonly to: string;
  readonly name: string;
  /** How to reach them. */
  readonly contact: string | undefined;
  readonly role: string | undefined;
}

/** Roles that take over where an SOP does not say who does. */
const usualRoles: ReadonlySet<string> = new Set(['supervisor', 'team-lead', 'lead', 'manager', 'responsable']);

/**
 * Who a case can be escalated to.
 * @param to what the SOP says: a key or a role of the team, or an address of its own; without it those who usually do.
 * @returns one when it is clear; several, or nobody, when somebody has to choose.
 */
export function contactsFor(to: string | undefined, { team }: Pick<LibraryConfig, 'team'>): Contact[] {
  const all = [...team.keys()].map((key) => contactNamed(key, { team }));
  if (to === undefined) return all.filter(({ role }) => role !== undefined && usualRoles.has(role.toLowerCase()));
  const member = all.find((one) => one.to === to);
  // A group without an address stands for those who have that role.
  if (member?.contact !== undefined) return [member];
  const holders = all.filter(({ role, to: key }) => role === to && key !== to);
  if (holders.length > 0) return holders;
  return [member ?? contactNamed(to, { team })];
}

/** Whom a record names: a member of the team, else what is written there. */
export function contactNamed(to: string, { team }: Pick<LibraryConfig, 'team'>): Contact {
  const member = team.get(to);
  return { to, name: member?.name ?? to, contact: member?.contact, role: member?.role };
}

/** An SOP that the answers of a case lead through. */
export interface SopOnPath {
  readonly sop: Sop;
  /** Since when, as ISO 8601. */
  readonly since: string;
}

/** The SOPs on the path of a case, the one it was begun on first. */
export function sopsOnPath(view: CaseView): SopOnPath[] {
  const { state } = view;
  const joined = stepsInView(view).flatMap((step) =>
    step.parts.filter((part) => part.onPath).map(({ sop }) => ({ sop, since: step.record?.ts ?? state.openedAt })),
  );
  return [{ sop: view.sop, since: state.openedAt }, ...joined];
}

/** When so much time will have passed since an SOP was begun; undefined when that cannot be foretold, as while clocks stand still. */
function reachedAt(
  { state }: CaseView,
  since: string,
  minutes: number,
  { now, scales }: EscalationContext,
): number | undefined {
  const timeline = timelineOf(state, now);
  const holds = new Holds();
  for (const moment of timeline.moments) holds.take(moment);
  const pauses = holds.pauses();
  const at = deadline(
    scales.of(state.sla?.clock ?? 'calendar', state.sla?.calendar),
    Date.parse(since),
    minutes * msPerMinute,
    pauses,
    timeline.now,
  );
  const isHeld = pauses.some(({ to }) => to === undefined);
  return isHeld && at !== undefined && at > timeline.now ? undefined : at;
}

function readWhen(text: string, sop: Sop, { config, known }: EscalationContext): Pick<PlacedRule, 'rule' | 'isMet'> {
  const names = namesKnown(known);
  const condition = readCondition(text, (name) => names.has(name) || isDeclared(name, sop, config));
  if (!condition) return { rule: { kind: 'words', text: text.trim() }, isMet: false };
  return { rule: { kind: 'condition', condition }, isMet: holds(condition, known) === true };
}

/** Whether a name is one that authors may use: a variable of the library, or a fact of tickets. */
export function isDeclared(
  name: string,
  sop: Pick<Sop, 'front'>,
  { variables, rules }: Pick<LibraryConfig, 'variables' | 'rules'>,
): boolean {
  return variables.has(name) || Object.hasOwn(sop.front.appliesTo, name) || factsAsked({ rules }).has(name);
}

/** `24h`, as SOPs write it. */
function durationText(minutes: number): string {
  if (minutes > 0 && minutes % (24 * 60) === 0 && minutes > 24 * 60) return `${minutes / (24 * 60)}d`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
