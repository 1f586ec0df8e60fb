import { parseWorkingHours, weekdays } from '../../time/working-hours';
import { translatedKey } from '../../yaml/translated';

type Weekday = (typeof weekdays)[number];

/** When a team works: each day with its stretches, such as `09:00-14:00`; days without are left out. */
export type Week = Readonly<Partial<Record<Weekday, readonly string[]>>>;

/** Words of a language for working hours. */
interface WeekWords {
  /** Short names of the days, as people type them. */
  readonly short: readonly string[];
  /** A day as the end of a range, and by itself. */
  readonly days: readonly string[];
  readonly alone: readonly string[];
  readonly range: (from: string, to: string) => string;
  readonly stretch: (from: string, to: string) => string;
  readonly and: string;
}

const words: Readonly<Record<string, WeekWords>> = {
  es: {
    short: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    alone: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados', 'domingos'].map((one) => `los ${one}`),
    range: (from, to) => `de ${from} a ${to}`,
    stretch: (from, to) => `de ${from} a ${to}`,
    and: 'y',
  },
  ca: {
    short: ['dl', 'dt', 'dc', 'dj', 'dv', 'ds', 'dg'],
    days: ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge'],
    alone: ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabtes', 'diumenges'].map(
      (one) => `els ${one}`,
    ),
    range: (from, to) => `de ${from} a ${to}`,
    stretch: (from, to) =>
      `${/^1?1:/.test(from) ? 'd’' : 'de '}${from} a ${to} h`.replaceAll(':', '.').replace('’', "'"),
    and: 'i',
  },
  en: {
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    alone: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    range: (from, to) => `${from} to ${to}`,
    stretch: (from, to) => `${from} to ${to}`,
    and: 'and',
  },
};

/** `9-14`, `09:00 - 14:00`, `9 a 14 h`. */
const oneStretch = /(\d{1,2})(?:[:.](\d{2}))?\s*h?\s*(?:-|–|a|to)\s*(\d{1,2})(?:[:.](\d{2}))?(?:\s*h\b)?/g;
/** What people write between days and hours. */
const beforeHours = /[\s,]+(?:de|from|d['’])?\s*$/i;

/** Days one after the other with the same hours. */
interface Days {
  readonly first: number;
  readonly last: number;
  readonly hours: readonly string[];
}

/** The week as people type it: `Mon-Thu 09:00-14:00, 15:00-18:00; Fri 09:00-15:00`. @param lang of the names of days. */
export function weekText(week: Week, lang: string): string {
  const { short } = wordsFor(lang) ?? words['en'] ?? { short: [] };
  return daysOf(week)
    .map(({ first, last, hours }) => {
      const days = first === last ? short[first] : `${short[first] ?? ''}-${short[last] ?? ''}`;
      return `${days ?? ''} ${hours.join(', ')}`;
    })
    .join('; ');
}

/**
 * Reads a week as people type it: days by their names in any of the languages, `9-14` for `09:00-14:00`, stretches behind each other,
 * `;` between days with other hours. Undefined when something in it is no day or no stretch, or a day is there twice.
 */
export function readWeek(text: string): Week | undefined {
  const week: Partial<Record<Weekday, readonly string[]>> = {};
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const start = part.search(/\d/);
    const days = start < 0 ? undefined : readDays(part.slice(0, start).replace(beforeHours, ''));
    const hours = start < 0 ? undefined : readHours(part.slice(start));
    if (!days || !hours) return undefined;
    for (const day of days) {
      if (week[day]) return undefined;
      week[day] = hours;
    }
  }
  const said = weekdays.filter((day) => week[day]);
  return said.length === 0 ? undefined : Object.fromEntries(said.map((day) => [day, week[day]]));
}

/** The week as customers are told it; undefined in a language that has no words here. */
export function weekSentence(week: Week, lang: string): string | undefined {
  const said = wordsFor(lang);
  if (!said) return undefined;
  const parts = daysOf(week).map(({ first, last, hours }) => {
    const days = first === last ? said.alone[first] : said.range(said.days[first] ?? '', said.days[last] ?? '');
    return [
      days,
      ...[
        joined(
          hours.map((one) => stretchIn(one, said)),
          said.and,
          ', ',
        ),
      ],
    ].join(', ');
  });
  return joined(parts, `, ${said.and}`, '; ');
}

function wordsFor(lang: string): WeekWords | undefined {
  return words[lang.split('-')[0] ?? lang];
}

function daysOf(week: Week): Days[] {
  const found: Days[] = [];
  for (const [at, day] of weekdays.entries()) {
    const hours = week[day];
    if (!hours || hours.length === 0) continue;
    const last = found.at(-1);
    if (last?.last === at - 1 && last.hours.join() === hours.join()) found[found.length - 1] = { ...last, last: at };
    else found.push({ first: at, last: at, hours });
  }
  return found;
}

function stretchIn(stretch: string, { stretch: say }: WeekWords): string {
  const [from = '', to = ''] = stretch.split('-').map((one) => one.replace(/^0(?=\d)/, ''));
  return say(from, to);
}

function joined(parts: readonly string[], and: string, between: string): string {
  if (parts.length < 2) return parts.join('');
  const last = parts.at(-1) ?? '';
  return `${parts.slice(0, -1).join(between)}${and.startsWith(',') ? '' : ' '}${and} ${last}`;
}

function readDays(text: string): readonly Weekday[] | undefined {
  const all: Weekday[] = [];
  for (const part of text.split(/[,&]|\s+[yi]\s+|\s+and\s+/)) {
    const ends = part
      .split(/[-–]|\s+(?:a|to)\s+/)
      .map((one) =>
        one
          .replace(/^\s*(?:de|from|los|els)\s+/i, '')
          .replace(/[\s.:]+$/g, '')
          .trim(),
      )
      .map((one) => weekdays.indexOf((translatedKey(one, weekdays) ?? one.toLowerCase()) as Weekday));
    const [first = -1, last = first] = ends;
    if (ends.length > 2 || first < 0 || last < first) return undefined;
    all.push(...weekdays.slice(first, last + 1));
  }
  return all;
}

/** Undefined when there is anything beside stretches and what people write between them. */
function readHours(text: string): readonly string[] | undefined {
  const found = [...text.matchAll(oneStretch)];
  if (found.length === 0 || !/^(?:\s|,|\b(?:y|i|and|de|from)\b|d['’])*$/i.test(text.replace(oneStretch, ' ')))
    return undefined;
  const hours = found.map(([, from = '', fromMinutes = '00', to = '', toMinutes = '00']) => {
    return `${from.padStart(2, '0')}:${fromMinutes}-${to.padStart(2, '0')}:${toMinutes}`;
  });
  return hours.every((one) => parseWorkingHours(one)) ? hours : undefined;
}
