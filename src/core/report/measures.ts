import type { SlaMetric } from '../case/terms/terms';
import type { ScaleKind } from '../time/time-scale';

export const scaleKinds = ['business', 'calendar'] as const;

/** All that is measured, in the order it is told. */
export const measureIds = [
  'cases',
  'closed',
  'abandoned',
  'first-response',
  'next-reply',
  'resolution',
  'sla',
  'sla-first-response',
  'sla-next-reply',
  'sla-resolution',
  'adherence',
  'adherence-weighted',
  'escalation',
  'escalation-rule',
  'escalation-agent',
  'reopen',
  'csat',
  'csat-satisfied',
  'ces',
  'nps',
  'comments',
  'replies',
  'reply-change',
  'freshness',
] as const;
export type MeasureId = (typeof measureIds)[number];

/**
 * What the value of a figure is. `count`: a number of things. `minutes`: the median of times. `share`: a part of all, 0 to
 * 1. `score`: a mean of scores; of NPS, per cent of promoters less per cent of detractors.
 */
export type Unit = 'count' | 'minutes' | 'share' | 'score';

const units: Readonly<Record<MeasureId, Unit>> = {
  cases: 'count',
  closed: 'count',
  abandoned: 'count',
  'first-response': 'minutes',
  'next-reply': 'minutes',
  resolution: 'minutes',
  sla: 'share',
  'sla-first-response': 'share',
  'sla-next-reply': 'share',
  'sla-resolution': 'share',
  adherence: 'share',
  'adherence-weighted': 'share',
  escalation: 'share',
  'escalation-rule': 'share',
  'escalation-agent': 'share',
  reopen: 'share',
  csat: 'score',
  'csat-satisfied': 'share',
  ces: 'score',
  nps: 'score',
  comments: 'count',
  replies: 'count',
  'reply-change': 'share',
  freshness: 'share',
};

export function unitOf(measure: MeasureId): Unit {
  return units[measure];
}

/** Whether more is good (`1`), less is good (`-1`), or neither can be said (`0`). */
export function betterWay(measure: MeasureId): 1 | -1 | 0 {
  switch (measure) {
    case 'cases':
    case 'closed':
    case 'comments':
    case 'replies':
      return 0;
    case 'abandoned':
    case 'first-response':
    case 'next-reply':
    case 'resolution':
    case 'escalation':
    case 'escalation-rule':
    case 'escalation-agent':
    case 'reopen':
    case 'reply-change':
      return -1;
    default:
      return 1;
  }
}

/** The measure of how long a promise's time took. */
export const timeMeasures: Readonly<Record<SlaMetric, MeasureId>> = {
  first_response: 'first-response',
  next_reply: 'next-reply',
  resolution: 'resolution',
};

/** The measure of how often a promise was kept. */
export const promiseMeasures: Readonly<Record<SlaMetric, MeasureId>> = {
  first_response: 'sla-first-response',
  next_reply: 'sla-next-reply',
  resolution: 'sla-resolution',
};

/** One number of a report, with what it stands on. */
export interface Figure {
  readonly measure: MeasureId;
  /** By which clock time was counted; undefined where time plays no part. */
  readonly clock?: ScaleKind;
  readonly unit: Unit;
  /** How many observations it stands on. */
  readonly n: number;
  /** Undefined when there is nothing to say it of. */
  readonly value?: number;
  /** Of a share of things that were counted: how many they are. */
  readonly part?: number;
  /** Of times, in minutes. */
  readonly mean?: number;
  /** Of times, in minutes: nine in ten took no longer. */
  readonly p90?: number;
  /** How far chance alone moves the value: its standard error, in its unit. Numbers of things have none. */
  readonly error?: number;
}

/** The figure of a measure; of one whose time is counted by both clocks, that with more observations. */
export function figureOf(figures: readonly Figure[], measure: MeasureId): Figure | undefined {
  return figures.filter((one) => one.measure === measure).sort((a, b) => b.n - a.n)[0];
}
