import { slaClocks } from '../case/terms/sla-clocks';
import type { SlaClock } from '../case/terms/sla-clocks';
import type { CaseEvent } from '../case/model/events';
import type { CaseState } from '../case/model/state';
import { slaMetrics } from '../case/terms/terms';
import type { SlaTarget, SlaTerms } from '../case/terms/terms';
import type { ScaleKind } from '../time/time-scale';
import type { TimeScales } from '../time/time-scales';
import type { Observation } from './observation';

/** A target nobody was given: it makes a clock run, so that the time is known. Longer than any case. */
const unpromised: SlaTarget = { minutes: 100 * 366 * 24 * 60, clock: 'calendar' };

/**
 * What the clocks of a case say: how long each answer and the resolution took, and whether each promise that was settled was
 * kept. A promise counts when it is kept, or at the instant it is broken, whether or not it goes on; one that still runs does
 * not. Times of what nobody promised are counted by calendar time.
 */
export function promiseObservations(state: CaseState, scales: TimeScales, now: number): Observation[] {
  const timeline = withAllTargets(state.timeline);
  const clocks = slaClocks({ timeline }, scales, now);
  const isPromised = (clock: SlaClock) => clock.target.minutes !== unpromised.minutes;
  const observations = clocks.flatMap((clock) => time(clock, isPromised(clock) ? clockOf(clock, state) : 'calendar'));
  // Where first responses are promised, messages before them are answered by them: with more targets, promises could be others.
  const promised = state.timeline.some(
    (event) => setsTerms(event) && event.sla?.next_reply && !event.sla.first_response,
  )
    ? slaClocks(state, scales, now)
    : clocks.filter(isPromised);
  return [...observations, ...promised.flatMap((clock) => kept(clock, clockOf(clock, state)))];
}

function kept({ metric, state, due, stoppedAt }: SlaClock, clock: ScaleKind): Observation[] {
  if (state === 'met' && stoppedAt !== undefined)
    return [{ kind: 'promise', at: stoppedAt, metric, clock, isKept: true }];
  return state === 'breached' && due !== undefined ? [{ kind: 'promise', at: due, metric, clock, isKept: false }] : [];
}

function time({ metric, stoppedAt, elapsed }: SlaClock, clock: ScaleKind): Observation[] {
  return stoppedAt === undefined ? [] : [{ kind: 'time', at: stoppedAt, metric, clock, ms: elapsed }];
}

/** Without a calendar to count by, all time counts, whatever the SOP says. */
function clockOf({ target }: SlaClock, { sla }: CaseState): ScaleKind {
  return target.clock === 'business' && sla?.calendar === undefined ? 'calendar' : target.clock;
}

/** The same events with a target for every metric; the very same where all have one. */
function withAllTargets(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (events.every((event) => !setsTerms(event) || slaMetrics.every((metric) => event.sla?.[metric]))) return events;
  return events.map((event) => (setsTerms(event) ? { ...event, sla: completed(event.sla) } : event));
}

function completed(terms: SlaTerms | undefined): SlaTerms {
  return {
    first_response: unpromised,
    next_reply: unpromised,
    resolution: unpromised,
    ...(terms ?? { clock: 'calendar' }),
  };
}

function setsTerms(event: CaseEvent): event is Extract<CaseEvent, { event: 'start' | 'move' | 'facts' }> {
  return event.event === 'start' || event.event === 'move' || event.event === 'facts';
}
