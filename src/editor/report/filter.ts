import { dayNumber, dayText } from '../../core/report/days';
import { lastWhole, periodOf } from '../../core/report/periods';
import type { DayRange } from '../../core/report/periods';
import { isDay } from '../../core/text/day';
import type { PageFilter } from '../../pages/report/messages';

/** The periods that the page offers. */
export const periodChoices = [
  'last-30',
  'last-90',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'last-365',
  'all',
  'custom',
] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** The default period: long enough for a trend, short enough to be about today. */
export const usualFilter: PageFilter = { period: 'last-90', since: '', until: '', sop: '', category: '', channel: '' };

/** A page's settings, as far as they are valid: VS Code stored them, perhaps from another version. */
export function readFilter(value: unknown): PageFilter {
  const said = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof PageFilter, unknown>>;
  const text = (key: keyof PageFilter) => (typeof said[key] === 'string' ? said[key] : '');
  const day = (key: keyof PageFilter) => (isDay(text(key)) ? text(key) : '');
  const period = periodChoices.find((one) => one === said.period) ?? usualFilter.period;
  return {
    period,
    since: day('since'),
    until: day('until'),
    sop: text('sop'),
    category: text('category'),
    channel: text('channel'),
  };
}

/**
 * The days that a filter covers.
 * @returns undefined for a side without a limit.
 */
export function daysOf({ period, since, until }: PageFilter, today: string): Partial<DayRange> {
  const ending = (days: number) => ({ since: dayText(dayNumber(today) - days + 1), until: today });
  const so = (choice: DayRange) => ({ since: choice.since, until: choice.until < today ? choice.until : today });
  switch (period as PeriodChoice) {
    case 'last-30':
      return ending(30);
    case 'last-90':
      return ending(90);
    case 'last-365':
      return ending(365);
    case 'this-month':
      return so(periodOf('month', today));
    case 'last-month':
      return so(lastWhole('month', dayText(dayNumber(periodOf('month', today).since) - 1)));
    case 'this-quarter':
      return so(periodOf('quarter', today));
    case 'last-quarter':
      return so(lastWhole('quarter', dayText(dayNumber(periodOf('quarter', today).since) - 1)));
    case 'all':
      return {};
    case 'custom':
      return since !== '' && until !== '' && since > until
        ? { since: until, until: since }
        : { ...(since === '' ? {} : { since }), ...(until === '' ? {} : { until }) };
  }
}
