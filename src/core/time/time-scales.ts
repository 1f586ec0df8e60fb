import type { Calendar } from './calendar';
import { calendarTime } from './time-scale';
import type { ScaleKind, TimeScale } from './time-scale';
import { WorkCalendar } from './work-calendar';

/**
 * Keeps one scale for all calendars that say the same: each case holds its own copy of a calendar, but the days of a
 * scale should be worked out only once.
 */
export class TimeScales {
  readonly #byText = new Map<string, WorkCalendar>();
  readonly #byCalendar = new WeakMap<Calendar, WorkCalendar>();

  /**
   * The scale that time is counted on.
   * @param calendar what `business` is counted by; without one all time counts, so that an oversight never makes a
   * promise look kept.
   */
  of(kind: ScaleKind, calendar: Calendar | undefined): TimeScale {
    if (kind === 'calendar' || !calendar) return calendarTime;
    const known = this.#byCalendar.get(calendar);
    if (known) return known;
    const text = JSON.stringify([calendar.timezone, calendar.hours, calendar.holidays]);
    const scale = this.#byText.get(text) ?? new WorkCalendar(calendar);
    this.#byText.set(text, scale);
    this.#byCalendar.set(calendar, scale);
    return scale;
  }
}
