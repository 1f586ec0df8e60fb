import { escalationAdvice } from '../../case/escalation/advice';
import type { EscalationContext, RuleInCase } from '../../case/escalation/advice';
import { recordedRule } from '../../case/escalation/rules';
import type { CaseView } from '../../case/model/view';
import { durationText } from '../../text/duration';
import { none } from '../model';
import type { ExpectedEscalation } from '../model';
import { failure } from '../run/failure';
import type { Failure } from '../run/failure';

const msPerMinute = 60_000;

/** What is suggested about escalating a case, at once or after some time. */
export function escalationFailures(
  expected: ExpectedEscalation,
  view: CaseView,
  context: EscalationContext,
): Failure[] {
  const { after, range } = expected;
  const adviceAt = (now: number) => escalationAdvice(view, { ...context, now }).rules;
  const atOnce = adviceAt(context.now);
  if (!after) return compare(expected, atOnce, 'escalation-none');
  const scale = context.scales.of(view.state.sla?.clock ?? 'calendar', view.state.sla?.calendar);
  const at = scale.add(context.now, after.minutes * msPerMinute);
  const isTimed = ({ rule, isMet }: RuleInCase) => isMet && (rule.kind === 'after' || rule.kind === 'breach');
  const before = adviceAt((at ?? context.now) - msPerMinute).filter(isTimed);
  if (before.length > 0) return [failure('escalation-early', after.range, durationText(after.minutes))];
  // A promise is broken from the instant behind its deadline on.
  const then = at === undefined ? [] : adviceAt(at + 1).filter(isTimed);
  if (then.length === 0) return [failure('escalation-not-yet', range, durationText(after.minutes))];
  return compare(expected, then, 'escalation-none');
}

function compare(
  { to, when, range }: ExpectedEscalation,
  rules: readonly RuleInCase[],
  nothing: 'escalation-none',
): Failure[] {
  const met = rules.filter(({ isMet }) => isMet);
  if (to?.text === none) {
    const [first] = met;
    return first ? [failure('escalation-there', to.range, first.to ?? '–', recordedRule(first.rule))] : [];
  }
  // What is said in words is for people to judge: it is there for them to read.
  const suggested = when ? [...met, ...rules.filter(({ rule }) => rule.kind === 'words')] : met;
  const [first] = suggested;
  if (!first) return [failure(nothing, range)];
  const same = to ? suggested.filter((one) => one.to === to.text) : suggested;
  if (same.length === 0) return [failure('escalation-to', to?.range ?? range, first.to ?? '–', to?.text ?? '')];
  if (!when || same.some((one) => says(one, when.text))) return [];
  return [failure('escalation-when', when.range, same.map((one) => recordedRule(one.rule)).join('; '))];
}

function says({ rule }: RuleInCase, text: string): boolean {
  const said = rule.kind === 'words' ? rule.text : rule.kind === 'condition' ? rule.condition.text : '';
  return said.replace(/\s+/g, ' ').trim() === text.replace(/\s+/g, ' ').trim();
}
