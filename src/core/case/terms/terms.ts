import type { LibraryConfig, TicketRule } from '../../library/config';
import type { Calendar } from '../../time/calendar';
import type { ScaleKind } from '../../time/time-scale';
import type { Sla, Sop } from '../../sop/model';
import { factOf } from '../../ticket/facts';
import type { TicketFacts } from '../../ticket/facts';
import { ruleHolds } from '../../ticket/rules';

/** What is promised to a customer, by the names help desks give it. */
export const slaMetrics = ['first_response', 'next_reply', 'resolution'] as const;
export type SlaMetric = (typeof slaMetrics)[number];

/** One promise. */
export interface SlaTarget {
  readonly minutes: number;
  /** Whether only working time counts. */
  readonly clock: ScaleKind;
}

/**
 * What is promised in a case. A case keeps its terms with the calendar they are counted by, so that its clocks, and every
 * report on it, say the same whatever becomes of `library.yml`.
 */
export interface SlaTerms extends Partial<Readonly<Record<SlaMetric, SlaTarget>>> {
  /** How the time of steps is counted. */
  readonly clock: ScaleKind;
  /** The facts of the rule that chose targets, such as `tier: enterprise`; empty when it asks for none, undefined when the targets are the SOP's own. */
  readonly rule?: string | undefined;
  /** The metrics whose targets that rule chose. */
  readonly ruled?: readonly SlaMetric[] | undefined;
  /** How urgent the ticket is, by the first rule that fits it and says so. */
  readonly priority?: string | undefined;
  readonly calendar?: Calendar | undefined;
}

const slaFields = {
  first_response: 'firstResponse',
  next_reply: 'nextReply',
  resolution: 'resolution',
} as const satisfies Record<SlaMetric, keyof Sla>;

/**
 * The terms of a case: the targets of the first rule of `library.yml` that promises something and fits its facts, and
 * those of the SOP where that rule says nothing. A rule that names no clock counts time as the SOP does. Working time is
 * that of the calendar called `business`, else of the first one.
 * @returns undefined when neither a rule nor the SOP promises anything.
 */
export function termsFor(sop: Pick<Sop, 'front'>, config: LibraryConfig, facts: TicketFacts): SlaTerms | undefined {
  const holds = (one: TicketRule) => ruleHolds(one, (fact) => factOf(facts, fact));
  const rule = config.rules.find((one) => one.sla && holds(one));
  const priority = config.rules.find((one) => one.priority !== undefined && holds(one))?.priority;
  const own = sop.front.sla;
  const clock = (own ?? rule?.sla)?.clock ?? 'calendar';
  const targets: Partial<Record<SlaMetric, SlaTarget>> = {};
  const ruled: SlaMetric[] = [];
  for (const metric of slaMetrics) {
    const minutes = rule?.sla?.[slaFields[metric]];
    if (minutes !== undefined) {
      targets[metric] = { minutes, clock: rule?.sla?.clock ?? clock };
      ruled.push(metric);
    } else {
      const usual = own?.[slaFields[metric]];
      if (usual !== undefined) targets[metric] = { minutes: usual, clock };
    }
  }
  if (Object.keys(targets).length === 0 && own === undefined) return undefined;
  const isBusiness = [clock, ...Object.values(targets).map((target) => target.clock)].includes('business');
  const calendar = isBusiness ? (config.calendars.get('business') ?? [...config.calendars.values()][0]) : undefined;
  return {
    ...targets,
    clock,
    ...(rule && ruled.length > 0 ? { rule: ruleText(rule), ruled } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(calendar ? { calendar } : {}),
  };
}

/** The rule of a library that terms name, as far as it is still there. @param rule as `rule` of the terms has it. */
export function ruleNamed({ rules }: Pick<LibraryConfig, 'rules'>, rule: string): TicketRule | undefined {
  return rules.find((one) => ruleText(one) === rule);
}

/** The facts that a rule asks for, read from what `rule` of the terms says. */
export function factsOfRule(rule: string): (readonly [fact: string, values: readonly string[]])[] {
  return rule.split('; ').map((one) => {
    const at = one.indexOf(': ');
    return at < 0 ? [one, []] : [one.slice(0, at), one.slice(at + 2).split(', ')];
  });
}

function ruleText(rule: TicketRule): string {
  return Object.entries(rule.when)
    .map(([fact, values]) => `${fact}: ${values.join(', ')}`)
    .join('; ');
}
