import { slaMetrics } from '../../case/terms/terms';
import type { SlaTerms } from '../../case/terms/terms';
import { durationText } from '../../text/duration';
import type { ExpectedSla } from '../model';
import { keyOfMetric } from '../read/expected';
import { failure } from '../run/failure';
import type { Failure } from '../run/failure';

/** What is promised, as the SOP and the rules of the library say for what is known of the ticket. */
export function slaFailures({ targets, clock, range }: ExpectedSla, terms: SlaTerms | undefined): Failure[] {
  const promised = slaMetrics.filter((metric) => terms?.[metric]);
  if (targets.size === 0 && !clock)
    return promised.length === 0 ? [] : [failure('sla-there', range, promised.map(keyOfMetric).join(', '))];
  if (!terms) return [failure('sla-none', range)];
  const failures = [...targets].flatMap(([metric, { minutes, range: at }]) => {
    const target = terms[metric];
    const key = keyOfMetric(metric);
    if (!target) return [failure('sla-missing', at, key)];
    if (target.minutes === minutes) return [];
    const [is, not] = [durationText(target.minutes), durationText(minutes)];
    const rule = terms.ruled?.includes(metric) ? terms.rule : undefined;
    return [rule ? failure('sla-ruled', at, key, is, not, rule) : failure('sla-differs', at, key, is, not)];
  });
  if (!clock) return failures;
  const counted = targets.size > 0 ? [...targets.keys()].map((metric) => terms[metric]?.clock) : [terms.clock];
  const other = counted.find((one) => one !== undefined && one !== clock.text);
  return other === undefined ? failures : [...failures, failure('sla-clock', clock.range, other, clock.text)];
}
