import type { Figure } from '../measures';
import type { Report } from '../report';
import { smallGroup } from '../small-groups';
import type { Say } from '../texts';
import type { Formats } from './formats';

/** With fewer cases than this, single ones decide what a report says. */
const manyCases = 20;

/** Whether a figure stands on so few cases that it is told as what it is: one of three, and not a third. */
export function standsOnFew({ unit, measure, n }: Figure, { cases }: Pick<Report, 'cases'>): boolean {
  return unit !== 'count' && measure !== 'freshness' && Math.min(n, cases) < smallGroup;
}

/** The value of a figure, as far as it can be told. */
export function valueText(figure: Figure, report: Pick<Report, 'cases'>, formats: Formats, say: Say): string {
  if (figure.value === undefined) return say('no-data');
  if (!standsOnFew(figure, report)) return formats.figure(figure);
  return figure.part === undefined ? say('too-few') : say('part', formats.count(figure.part), formats.count(figure.n));
}

/** What is to be kept in mind where a report stands on few cases; undefined where it does not. */
export function cautionOf({ cases }: Pick<Report, 'cases'>, say: Say): string | undefined {
  if (cases === 0 || cases >= manyCases) return undefined;
  return cases === 1 ? say('caution.one') : say('caution.few', cases);
}
