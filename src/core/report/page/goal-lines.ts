import { inLanguage } from '../../library/local-text';
import { commonMeasures } from '../goals';
import type { Unit } from '../measures';
import type { GoalRow } from '../report';
import { measureText } from '../texts';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { GoalLine } from './page';

/** Goals in words. @param languages those that titles are wanted in, the most wanted first. */
export function goalLinesOf(
  goals: readonly GoalRow[],
  languages: readonly string[],
  formats: Formats,
  say: Say,
): GoalLine[] {
  return goals.map((goal) => ({
    title: inLanguage(goal.title, languages) ?? (goal.figure ? nameOf(goal, goal.figure, say) : goal.measure),
    ...stateOf(goal, say),
    text: textOf(goal, formats, say),
  }));
}

function stateOf({ state }: GoalRow, say: Say): Pick<GoalLine, 'state' | 'stateText'> {
  const known = state === 'met' || state === 'missed' || state === 'few' ? state : 'unclear';
  return { state: known, stateText: say(`goal.${known}`) };
}

function textOf(goal: GoalRow, formats: Formats, say: Say): string {
  switch (goal.state) {
    case 'unknown-measure':
      return say('goal.unknown-measure', goal.measure, commonMeasures.join(', '));
    case 'unreadable-target':
      return say('goal.unreadable-target', goal.target, goal.measure);
    case 'unreadable-period':
      return say('goal.unreadable-period');
  }
  const { figure, value, wanted, before, period, direction } = goal;
  if (!figure || !period) return '';
  const during = formats.period(period);
  const name = nameOf(goal, figure, say);
  if (goal.state === 'few' || value === undefined || wanted === undefined)
    return say(/^[+-]/.test(goal.target.trim()) ? 'goal.few-before-text' : 'goal.few-text', name, during);
  const shown = (amount: number) => formats.value(amount, figure.unit, figure.clock);
  const text = `${during} · ${say(direction === 'at-most' ? 'goal.at-most' : 'goal.at-least', name, shown(value), shown(reachable(wanted, figure.unit, direction)))}`;
  return before === undefined ? text : say('goal.changed', text, shown(before));
}

type Judged = NonNullable<GoalRow['figure']>;

/** What is measured. */
function nameOf({ category }: GoalRow, { measure, clock, statistic }: Judged, say: Say): string {
  const about = category ?? (statistic && say(`statistic.${statistic}`));
  const name = measureText(say, measure, clock);
  return about === undefined ? name : say('value-n', name, about);
}

/** Cases are whole: at most 0.9 of them is none. */
function reachable(wanted: number, unit: Unit, direction: GoalRow['direction']): number {
  if (unit !== 'count') return wanted;
  return direction === 'at-most' ? Math.floor(wanted) : Math.ceil(wanted);
}
