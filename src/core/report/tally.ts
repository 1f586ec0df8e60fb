import { slaMetrics } from '../case/terms/terms';
import type { SlaMetric } from '../case/terms/terms';
import { scaleKinds, promiseMeasures, timeMeasures, unitOf } from './measures';
import type { Figure, MeasureId } from './measures';
import type { ScaleKind } from '../time/time-scale';
import type { Observation } from './observation';
import { errorOfMean, errorOfMedian, errorOfShare, mean, percentile, roundTo } from './statistics';
import { cesScore, csatScore, detractorsUpTo, npsScore, promotersFrom, satisfiedFrom } from './surveys';

const msPerMinute = 60_000;
/** Two decimals of a minute, four of a share or a score: what is behind them says nothing. */
const minuteDecimals = 2;
const decimals = 4;

interface Counted {
  part: number;
  n: number;
}

/** Counts observations and works out the figures. Adding takes the same time however many there are. */
export class Tally {
  #begun = 0;
  #closed = 0;
  #abandoned = 0;
  #replies = 0;
  readonly #times = new Map<string, number[]>();
  readonly #kept = new Map<string, Counted>();
  readonly #adherence: Counted = { part: 0, n: 0 };
  readonly #steps: Counted = { part: 0, n: 0 };
  readonly #escalated = { any: 0, rule: 0, agent: 0 };
  readonly #reopened: Counted = { part: 0, n: 0 };
  readonly #surveys = { csat: [] as number[], ces: [] as number[], nps: [] as number[] };
  readonly #changes: number[] = [];
  #comments = 0;

  /** @returns itself. */
  add(one: Observation): this {
    switch (one.kind) {
      case 'started':
        this.#begun++;
        break;
      case 'abandoned':
        this.#abandoned++;
        break;
      case 'solved':
        count(this.#reopened, one.isReopened);
        break;
      case 'closed':
        this.#closed++;
        count(this.#adherence, one.adherence.isKept);
        this.#steps.part += one.adherence.done;
        this.#steps.n += one.adherence.applicable;
        if (one.escalated) this.#escalated.any++;
        if (one.escalated === 'rule' || one.escalated === 'both') this.#escalated.rule++;
        if (one.escalated === 'agent' || one.escalated === 'both') this.#escalated.agent++;
        break;
      case 'time':
        listAt(this.#times, `${one.metric} ${one.clock}`).push(one.ms);
        break;
      case 'promise':
        count(countedAt(this.#kept, `${one.metric} ${one.clock}`), one.isKept);
        count(countedAt(this.#kept, `all ${one.clock}`), one.isKept);
        break;
      case 'survey':
        this.#surveys[one.survey].push(one.place);
        if (one.isCommented) this.#comments++;
        break;
      case 'reply':
        this.#replies++;
        break;
      case 'sent':
        this.#changes.push(one.change);
        break;
    }
    return this;
  }

  /** All figures, in the order of `measureIds`. Those with a clock are there once for each clock that counted anything. */
  figures(): Figure[] {
    const { csat, ces, nps } = this.#surveys;
    const scores = csat.map(csatScore);
    return [
      counts('cases', this.#begun),
      counts('closed', this.#closed),
      counts('abandoned', this.#abandoned),
      ...slaMetrics.flatMap((metric) => this.#timesOf(metric)),
      ...this.#promisesOf('sla', 'all'),
      ...slaMetrics.flatMap((metric) => this.#promisesOf(promiseMeasures[metric], metric)),
      share('adherence', this.#adherence.part, this.#adherence.n),
      share('adherence-weighted', this.#steps.part, this.#steps.n),
      share('escalation', this.#escalated.any, this.#closed),
      share('escalation-rule', this.#escalated.rule, this.#closed),
      share('escalation-agent', this.#escalated.agent, this.#closed),
      share('reopen', this.#reopened.part, this.#reopened.n),
      means('csat', scores),
      share('csat-satisfied', scores.filter((score) => score >= satisfiedFrom).length, scores.length),
      means('ces', ces.map(cesScore)),
      npsOf(nps.map(npsScore)),
      // Most keep none of customers' words: nothing is said of them then.
      ...(this.#comments > 0 ? [counts('comments', this.#comments)] : []),
      counts('replies', this.#replies),
      means('reply-change', this.#changes),
    ];
  }

  #timesOf(metric: SlaMetric): Figure[] {
    return this.#byClock(this.#times, metric, (times, clock) => {
      const sorted = Float64Array.from(times ?? []).sort();
      const value = inMinutes(percentile(sorted, 0.5));
      const average = inMinutes(mean(sorted));
      const p90 = inMinutes(percentile(sorted, 0.9));
      return {
        measure: timeMeasures[metric],
        unit: 'minutes',
        n: sorted.length,
        ...(clock ? { clock } : {}),
        ...(value === undefined || average === undefined || p90 === undefined ? {} : { value, mean: average, p90 }),
        ...withError(inMinutes(errorOfMedian(sorted)), minuteDecimals),
      };
    });
  }

  #promisesOf(measure: MeasureId, key: string): Figure[] {
    return this.#byClock(this.#kept, key, (counted, clock) => ({
      ...share(measure, counted?.part ?? 0, counted?.n ?? 0),
      ...(clock ? { clock } : {}),
    }));
  }

  /** One figure for each clock that counted; one without, when none did. */
  #byClock<T>(
    held: ReadonlyMap<string, T>,
    key: string,
    make: (held: T | undefined, clock: ScaleKind | undefined) => Figure,
  ): Figure[] {
    const clocks = scaleKinds.filter((clock) => held.has(`${key} ${clock}`));
    return clocks.length === 0
      ? [make(undefined, undefined)]
      : clocks.map((clock) => make(held.get(`${key} ${clock}`), clock));
  }
}

function count(counted: Counted, isPart: boolean): void {
  counted.n++;
  if (isPart) counted.part++;
}

function listAt(map: Map<string, number[]>, key: string): number[] {
  const known = map.get(key) ?? [];
  map.set(key, known);
  return known;
}

function countedAt(map: Map<string, Counted>, key: string): Counted {
  const known = map.get(key) ?? { part: 0, n: 0 };
  map.set(key, known);
  return known;
}

function counts(measure: MeasureId, value: number): Figure {
  return { measure, unit: unitOf(measure), n: value, value };
}

/** A share as a figure. */
export function share(measure: MeasureId, part: number, n: number): Figure {
  const told =
    n === 0 ? {} : { value: roundTo(part / n, decimals), part, ...withError(errorOfShare(part, n), decimals) };
  return { measure, unit: unitOf(measure), n, ...told };
}

function withError(error: number | undefined, digits: number): Pick<Figure, 'error'> {
  return error === undefined ? {} : { error: roundTo(error, digits) };
}

function means(measure: MeasureId, values: readonly number[]): Figure {
  const value = mean(values);
  return {
    measure,
    unit: unitOf(measure),
    n: values.length,
    ...(value === undefined ? {} : { value: roundTo(value, decimals) }),
    ...withError(errorOfMean(values), decimals),
  };
}

function npsOf(scores: readonly number[]): Figure {
  const promoters = scores.filter((score) => score >= promotersFrom).length;
  const detractors = scores.filter((score) => score <= detractorsUpTo).length;
  return {
    measure: 'nps',
    unit: 'score',
    n: scores.length,
    ...(scores.length === 0 ? {} : { value: roundTo(((promoters - detractors) / scores.length) * 100, decimals) }),
    ...withError(errorOfMean(scores.map(pointsOf)), decimals),
  };
}

/** What one score adds to NPS, in per cent. */
function pointsOf(score: number): number {
  return score >= promotersFrom ? 100 : score <= detractorsUpTo ? -100 : 0;
}

function inMinutes(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : roundTo(ms / msPerMinute, minuteDecimals);
}
