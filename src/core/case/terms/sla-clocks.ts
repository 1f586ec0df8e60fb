import type { TimeScales } from '../../time/time-scales';
import { readClock, soonest } from './target-clock';
import type { TargetClock } from './target-clock';
import { Pauses } from '../model/pauses';
import type { CaseState } from '../model/state';
import { slaMetrics } from './terms';
import type { SlaMetric, SlaTarget, SlaTerms } from './terms';
import { timelineOf } from './timeline';
import type { Moment, Timeline } from './timeline';

const msPerMinute = 60_000;

/** A promise of a case and how it stands. */
export interface SlaClock extends TargetClock {
  readonly metric: SlaMetric;
  readonly target: SlaTarget;
  /** The facts of the rule that chose the target; undefined when the SOP did. */
  readonly rule: string | undefined;
  /** Whether some machine's clock was not to be trusted. */
  readonly isSkewed: boolean;
}

/**
 * The clocks of a case at an instant, in the order they were settled, those that go on last.
 *
 * - `first_response` runs from the beginning to the first reply inserted, copied or sent;
 * - `next_reply` from the oldest message not answered yet to the next reply: one clock for each such turn. A message that comes
 *   before the promised first response is answered by that;
 * - `resolution` from the beginning to the closing. Opened again, it runs on from where it stood.
 *
 * Neither waiting for the customer nor being closed counts, so resuming and reopening put a deadline off by just as much
 * of the clock's own time. A promise that was settled keeps the terms of that moment, whatever becomes known later. A case
 * that is closed without a reply has no more use for one: that promise is only told if it was broken by then; the same
 * goes for the resolution of a case that came to nothing.
 *
 * Everything follows from instants, nothing from ticks: a machine that slept shows the same as one that did not.
 */
export function slaClocks(state: Pick<CaseState, 'timeline'>, scales: TimeScales, now: number): SlaClock[] {
  const timeline = timelineOf(state, now);
  const clocks = new Clocks(scales, timeline);
  for (const moment of timeline.moments) clocks.take(moment);
  return clocks.end();
}

/** The clocks worth showing: the last one of each metric, in the order of promises. */
export function latestClocks(clocks: readonly SlaClock[]): SlaClock[] {
  return slaMetrics.flatMap((metric) => clocks.findLast((clock) => clock.metric === metric) ?? []);
}

/** The clock that needs attention first: of those that go on, the one that is or was due first; those that are held come last. */
export function mostUrgent<T extends TargetClock>(clocks: readonly T[]): T | undefined {
  const rank = ({ isHeld, due }: TargetClock) => (isHeld ? Number.MAX_VALUE : (due ?? Number.MAX_VALUE));
  return clocks
    .filter((clock) => clock.stoppedAt === undefined)
    .reduce<T | undefined>((first, clock) => (first && rank(first) <= rank(clock) ? first : clock), undefined);
}

/** When what is shown of some clocks changes next: nothing has to be looked at before. Undefined when it never does by itself. */
export function nextTick(clocks: readonly Pick<TargetClock, 'changesAt'>[]): number | undefined {
  return soonest(
    -Infinity,
    clocks.map((clock) => clock.changesAt),
  );
}

class Clocks {
  readonly #scales: TimeScales;
  readonly #now: number;
  readonly #isSkewed: boolean;
  readonly #pauses = new Pauses<number>();
  /** Since when promises wait to be kept. */
  readonly #running = new Map<SlaMetric, number>();
  readonly #settled: SlaClock[] = [];
  #terms: SlaTerms | undefined;
  #root = '';
  #isAbandoned = false;

  constructor(scales: TimeScales, { now, isSkewed }: Timeline) {
    this.#scales = scales;
    this.#now = now;
    this.#isSkewed = isSkewed;
  }

  take(moment: Moment): void {
    const { at, event } = moment;
    this.#pauses.take(at, event.event);
    switch (event.event) {
      case 'start':
        if (this.#root !== '') break;
        this.#root = event.sop_id;
        this.#terms = event.sla;
        this.#running.set('first_response', at).set('resolution', at);
        break;
      case 'move':
        if (event.sop_id === this.#root) this.#terms = event.sla;
        break;
      case 'facts':
        this.#terms = event.sla;
        break;
      case 'reply_inserted':
        // Only version 0.1 took what was inserted for sent.
        if (event.insertion !== undefined) break;
        this.#answered(at);
        break;
      case 'reply_copied':
      case 'reply_sent':
        this.#answered(at);
        break;
      case 'customer_message':
        if (!this.#running.has('next_reply') && !(this.#running.has('first_response') && this.#terms?.first_response))
          this.#running.set('next_reply', at);
        break;
      case 'complete':
      case 'override':
      case 'abandon':
        this.#isAbandoned = event.event === 'abandon';
        break;
    }
  }

  end(): SlaClock[] {
    const { closedSince } = this.#pauses;
    const open = [...this.#running].flatMap(([metric, from]) => {
      const clock = this.#read(metric, from, closedSince);
      const isKept = closedSince !== undefined && metric === 'resolution' && !this.#isAbandoned;
      return clock && (closedSince === undefined || isKept || clock.state === 'breached') ? [clock] : [];
    });
    return [...this.#settled, ...open];
  }

  #answered(at: number): void {
    this.#settle('first_response', at);
    this.#settle('next_reply', at);
  }

  #settle(metric: SlaMetric, at: number): void {
    const from = this.#running.get(metric);
    if (from === undefined) return;
    this.#running.delete(metric);
    // What is answered in a closed case was answered when it was closed, at the latest.
    const clock = this.#read(metric, from, Math.min(at, this.#pauses.closedSince ?? at));
    if (clock) this.#settled.push(clock);
  }

  #read(metric: SlaMetric, from: number, to: number | undefined): SlaClock | undefined {
    const terms = this.#terms;
    const target = terms?.[metric];
    if (!terms || !target) return undefined;
    const scale = this.#scales.of(target.clock, terms.calendar);
    const clock = readClock(
      { scale, from, to, pauses: this.#pauses.all, target: target.minutes * msPerMinute },
      this.#now,
    );
    return {
      ...clock,
      metric,
      target,
      rule: terms.ruled?.includes(metric) ? terms.rule : undefined,
      isSkewed: this.#isSkewed,
    };
  }
}
