import type { Goal } from '../library/config';
import { parseDuration } from '../text/duration';
import { smallGroup } from './small-groups';
import { betterWay, figureOf, measureIds, unitOf } from './measures';
import type { Figure, MeasureId, Unit } from './measures';
import { dayNumber, dayText } from './days';
import { lastWhole, periodOf, periodUnits } from './periods';
import type { Period } from './periods';
import type { GoalRow } from './report';
import { roundTo } from './statistics';

/** Names that goals may give to measures, beside those of `measureIds`; `cases:FOLDER` counts the cases of a category. */
const goalMeasures = {
  complaints: { figure: 'cases', category: 'complaints' },
  'response-time': { figure: 'first-response', statistic: 'mean' },
  'response-time-median': { figure: 'first-response' },
  'response-time-p90': { figure: 'first-response', statistic: 'p90' },
  'next-reply-time': { figure: 'next-reply', statistic: 'mean' },
  'resolution-time': { figure: 'resolution', statistic: 'mean' },
  'resolution-time-median': { figure: 'resolution' },
  'resolution-time-p90': { figure: 'resolution', statistic: 'p90' },
} as const satisfies Record<string, GoalMeasure>;

/** Names worth telling to who wrote one that no report knows. */
export const commonMeasures: readonly string[] = [
  'complaints',
  'response-time',
  'next-reply-time',
  'resolution-time',
  'sla',
  'adherence',
  'escalation',
  'reopen',
  'csat',
  'ces',
  'nps',
  'freshness',
];

/** All names that goals may give to measures; `cases:` is followed by a folder. */
export function measureNames(): readonly string[] {
  return [...Object.keys(goalMeasures), ...measureIds];
}

/** What a goal is about. */
interface GoalMeasure {
  readonly figure: MeasureId;
  /** Of times; the median when it is left out. */
  readonly statistic?: 'mean' | 'p90';
  /** Only cases of this category, and of those below it. */
  readonly category?: string;
}

/** A goal that is understood: what has to be counted for it. */
export interface GoalPlan {
  readonly measure: GoalMeasure;
  readonly target: Target;
  readonly period: Period;
  readonly before: Period;
}

type Target =
  /** A part of the value before that is added to it; less than 0 to take away. */
  | { readonly kind: 'change'; readonly share: number }
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly isPercent: boolean;
      readonly sign: '<' | '>' | undefined;
    };

/** A goal that says no period is judged by months. */
const usualPeriod = 'month';

/**
 * Reads what a goal of `library.yml` wants.
 * @param until the last day of the report: the goal is judged by the last whole period up to it.
 * @returns why it is not understood, when it is not.
 */
export function planGoal(
  goal: Goal,
  until: string,
): GoalPlan | Extract<GoalRow['state'], 'unknown-measure' | 'unreadable-target' | 'unreadable-period'> {
  const measure = measureOf(goal.measure);
  if (!measure) return 'unknown-measure';
  const target = readTarget(goal.target ?? '', unitOf(measure.figure));
  if (!target) return 'unreadable-target';
  const named = (goal.period ?? usualPeriod).trim().toLowerCase();
  const unit = periodUnits.find((one) => one === named);
  if (!unit) return 'unreadable-period';
  const period = lastWhole(unit, until);
  return {
    measure: forTarget(measure, target),
    target,
    period,
    before: periodOf(unit, dayText(dayNumber(period.since) - 1)),
  };
}

/** How a goal stands, by the figures of its period and of the one before. */
export function judgeGoal(
  goal: Goal,
  { measure, target, period }: GoalPlan,
  now: readonly Figure[],
  then: readonly Figure[],
): GoalRow {
  const figure = figureOf(now, measure.figure);
  const unit = unitOf(measure.figure);
  // Both by the same clock, or they could not be compared.
  const earlier = then.find((one) => one.measure === measure.figure && one.clock === figure?.clock);
  const value = told(figure, measure);
  const valueBefore = told(earlier, measure);
  const direction = directionOf(measure, target);
  const wanted =
    target.kind === 'value'
      ? target.value
      : valueBefore === undefined
        ? undefined
        : roundTo(valueBefore + Math.abs(valueBefore) * target.share, 4);
  const row = {
    ...saidBy(goal),
    period,
    n: figure?.n ?? 0,
    direction,
    figure: {
      measure: measure.figure,
      unit,
      ...(figure?.clock === undefined ? {} : { clock: figure.clock }),
      ...(measure.statistic === undefined ? {} : { statistic: measure.statistic }),
    },
    ...(value === undefined ? {} : { value }),
    ...(target.kind === 'value' || valueBefore === undefined ? {} : { before: valueBefore }),
    ...(wanted === undefined ? {} : { wanted }),
  };
  // A count stands on itself, but two cases after three are chance and no change.
  const isEnough =
    (unit === 'count' || (figure?.n ?? 0) >= smallGroup) &&
    (target.kind === 'value' || (earlier?.n ?? 0) >= smallGroup);
  if (!isEnough || value === undefined || wanted === undefined) return { ...row, state: 'few' };
  return { ...row, state: (direction === 'at-most' ? value <= wanted : value >= wanted) ? 'met' : 'missed' };
}

/** A goal that is not understood. */
export function unreadGoal(goal: Goal, state: GoalRow['state']): GoalRow {
  return { ...saidBy(goal), state, n: 0 };
}

function saidBy({ id, title, measure = '', target = '' }: Goal): Pick<GoalRow, 'id' | 'title' | 'measure' | 'target'> {
  return { ...(id === undefined ? {} : { id }), title, measure, target };
}

function measureOf(name: string | undefined): GoalMeasure | undefined {
  const wanted = name?.trim().toLowerCase() ?? '';
  const [, category] = /^cases:(.+)$/.exec(wanted) ?? [];
  if (category !== undefined) return { figure: 'cases', category: category.trim() };
  if (Object.hasOwn(goalMeasures, wanted)) return goalMeasures[wanted as keyof typeof goalMeasures];
  const figure = measureIds.find((id) => id === wanted);
  return figure && { figure };
}

/** CSAT in per cent is the share of satisfied customers; as a number it is the mean score. */
function forTarget(measure: GoalMeasure, target: Target): GoalMeasure {
  return measure.figure === 'csat' && target.kind === 'value' && target.isPercent
    ? { figure: 'csat-satisfied' }
    : measure;
}

function readTarget(text: string, unit: Unit): Target | undefined {
  const [, change, by] = /^([+-])\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(text.trim()) ?? [];
  if (by !== undefined) return { kind: 'change', share: (numberIn(by) / 100) * (change === '-' ? -1 : 1) };
  const [, sign, number, percent] = /^([<>≤≥]?=?)\s*([+-]?\d+(?:[.,]\d+)?[mhdw]?)\s*(%?)$/.exec(text.trim()) ?? [];
  if (number === undefined) return undefined;
  const wanted =
    sign === '' || sign === '=' || sign === undefined
      ? undefined
      : '<≤'.includes(sign.charAt(0))
        ? ('<' as const)
        : ('>' as const);
  const value = unit === 'minutes' ? parseDuration(number) : /[mhdw]$/.test(number) ? undefined : numberIn(number);
  if (value === undefined) return undefined;
  const isPercent = percent === '%';
  const isScore = unit === 'score';
  if (isPercent && unit !== 'share' && !isScore) return undefined;
  return {
    kind: 'value',
    value: isPercent || (unit === 'share' && value > 1) ? value / 100 : value,
    isPercent,
    sign: wanted,
  };
}

function directionOf({ figure }: GoalMeasure, target: Target): 'at-least' | 'at-most' {
  if (target.kind === 'change') return target.share < 0 ? 'at-most' : 'at-least';
  if (target.sign) return target.sign === '<' ? 'at-most' : 'at-least';
  // Nobody sets out to have more cases, unless the goal says so.
  return betterWay(figure) === 1 ? 'at-least' : 'at-most';
}

/** What is said of a figure: a number of things always, anything else when enough stand behind it. */
function told(figure: Figure | undefined, measure: GoalMeasure): number | undefined {
  return figure?.unit === 'count' || (figure?.n ?? 0) >= smallGroup ? statisticOf(figure, measure) : undefined;
}

function statisticOf(figure: Figure | undefined, { statistic }: GoalMeasure): number | undefined {
  return statistic === undefined ? figure?.value : figure?.[statistic];
}

function numberIn(text: string): number {
  return Number(text.replace(',', '.'));
}
