import type { Figure, MeasureId, Unit } from '../measures';
import type { ScaleKind } from '../../time/time-scale';
import type { Say } from '../texts';

const minutesPerHour = 60;
const minutesPerDay = 24 * 60;

/** Numbers and days as people of a language write them. */
export class Formats {
  readonly #say: Say;
  readonly #number: Intl.NumberFormat;
  readonly #score: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #points: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #month: Intl.DateTimeFormat;
  readonly #shortDay: Intl.DateTimeFormat;
  readonly #languages: Intl.DisplayNames;

  /** @param language such as `es`. */
  constructor(language: string, say: Say) {
    this.#say = say;
    this.#number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    this.#score = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
    this.#percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    this.#points = new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
    this.#day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    this.#shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    this.#languages = new Intl.DisplayNames([language], { type: 'language' });
    this.#month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }

  count(value: number): string {
    return this.#number.format(value);
  }

  share(value: number): string {
    return this.#percent.format(value);
  }

  /** How far a share changed, with its sign, in percentage points. */
  points(value: number): string {
    return this.#points.format(value * 100);
  }

  /** A mean of scores; NPS is a difference of per cents and needs no decimals. */
  score(value: number, measure?: MeasureId): string {
    return measure === 'nps' ? this.count(value) : this.#score.format(value);
  }

  day(day: string): string {
    return this.#day.format(dateOf(day));
  }

  /** A number of whole days; what ended on its first day took no longer than one. */
  days(value: number): string {
    const whole = Math.max(1, Math.ceil(value));
    return whole === 1 ? this.#say('feedback.one-day') : this.#say('feedback.days', this.count(whole));
  }

  /** A period in few letters: `5 Mar` for a day and for the week that begins with it, `Mar 2026`, `Q1 2026`. */
  period({ id, since }: { readonly id: string; readonly since: string }): string {
    const [, year, quarter] = /^(\d+)-Q(\d)$/.exec(id) ?? [];
    if (year !== undefined && quarter !== undefined) return this.#say('quarter', quarter, year);
    return id.length === 7 ? this.#month.format(dateOf(since)) : this.#shortDay.format(dateOf(since));
  }

  /** A name as it begins a row. */
  heading(name: string): string {
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  }

  /** The name of a language; its tag where it has none. */
  languageName(tag: string): string {
    try {
      return this.heading(this.#languages.of(tag) ?? tag);
    } catch {
      // What an author wrote may be no tag of a language.
      return tag;
    }
  }

  /** An amount of time. Working hours do not make days: those of one team are not those of another. */
  minutes(value: number, clock?: ScaleKind): string {
    if (value < 1) return value <= 0 ? this.#say('unit.minutes', 0) : this.#say('unit.under-minute');
    const whole = Math.round(value);
    const days = clock === 'business' ? 0 : Math.floor(whole / minutesPerDay);
    const hours = Math.floor((whole - days * minutesPerDay) / minutesPerHour);
    const minutes = whole % minutesPerHour;
    const parts = [
      days > 0 ? this.#say('unit.days', this.count(days)) : '',
      hours > 0 ? this.#say('unit.hours', this.count(hours)) : '',
      minutes > 0 && days === 0 ? this.#say('unit.minutes', minutes) : '',
    ];
    return parts.filter(Boolean).slice(0, 2).join(' ');
  }

  value(value: number, unit: Unit, clock?: ScaleKind): string {
    switch (unit) {
      case 'count':
        return this.count(value);
      case 'minutes':
        return this.minutes(value, clock);
      case 'share':
        return this.share(value);
      case 'score':
        return this.score(value);
    }
  }

  /** The value of a figure; says so where there is none. */
  figure(figure: Figure | undefined): string {
    if (figure?.value === undefined) return '–';
    return figure.unit === 'score'
      ? this.score(figure.value, figure.measure)
      : this.value(figure.value, figure.unit, figure.clock);
  }
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
