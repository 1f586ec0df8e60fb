import { isDay } from '../../text/day';
import { fold } from '../../text/fold';
import { anyOf, months, periods, relativeDays, weekdays } from './date-words';
import { isFuture } from './day-tense';
import type { Stretch } from './found-fact';
import { numberSaid, numberWord } from './number-words';
import { matchesNear } from './windows';

/** A day in a message. */
export interface FoundDate extends Stretch {
  /** ISO 8601: `2026-10-14`. */
  readonly day: string;
}

const begin = '(?<![\\p{L}\\p{N}/.,-])';
const end = '(?![\\p{L}\\p{N}])';
const month = anyOf(months.keys());
const weekday = anyOf(weekdays.keys());
const ordinal = '(?:st|nd|rd|th|r|er|n|è|e|º|ª|\\.º|o)?';
const year = "(?:,? (?:de |del |d'|of )?(?<year>20\\d\\d|19\\d\\d))?";

type Groups = Readonly<Record<string, string | undefined>>;
/** What a form cannot do without. */
type Sign = 'number' | 'month' | 'weekday' | 'relative' | 'period';

interface Form {
  readonly sign: Sign;
  readonly pattern: RegExp;
  /** @returns the day as ISO 8601; undefined when it is none after all. */
  readonly read: (groups: Groups, context: Context) => string | undefined;
}

interface Context {
  readonly today: string;
  readonly before: string;
  readonly after: string;
}

/** What says that something happens on every such day. */
const habit = new RegExp(`^(?:s\\b|,? (?:a|to|y|i|and|-) (?:el )?${weekday})`, 'u');
const every = new RegExp(
  `\\b(?:cada|los|els|every|each|${weekday},? (?:y|i|and|e|a|to|al|hasta|fins|fins a) (?:el )?)\\s*$`,
  'u',
);

const forms: readonly Form[] = [
  {
    sign: 'number',
    pattern: new RegExp(
      `${begin}(?<year>20\\d\\d|19\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?:t[\\d:.z+]{4,20})?${end}`,
      'gu',
    ),
    read: ({ year: y, month: m, day: d }) => valid(Number(y), Number(m), Number(d)),
  },
  {
    sign: 'number',
    pattern: new RegExp(
      `${begin}(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<year>(?:20|19)\\d\\d|\\d\\d)(?![\\p{L}\\p{N}]|[./-]\\d)`,
      'gu',
    ),
    read: ({ year: y = '', month: m, day: d }) => {
      const whole = y.length === 2 ? 2000 + Number(y) : Number(y);
      return valid(whole, Number(m), Number(d)) ?? valid(whole, Number(d), Number(m));
    },
  },
  {
    sign: 'number',
    pattern: new RegExp(`${begin}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?![\\p{L}\\p{N}]|[./-]\\d| ?%)`, 'gu'),
    read: ({ month: m = '', day: d = '' }, context) => {
      const isPlain = d.length === 2 && m.length === 2;
      const isCalled =
        /\b(?:el|al|del|dia|dies|dias|fecha|data|date|on|the|since|from|until|by|before|desde|hasta|fins|des|de|para|per|for|a|of|dated|abans|antes|between|entre|i|y|and)\s*[:(]?\s*$/u.test(
          context.before,
        ) || new RegExp(`${weekday},? $`, 'u').test(context.before);
      if (d + m === '247' || (!isPlain && !isCalled)) return undefined;
      return withoutYear(Number(m), Number(d), context) ?? undefined;
    },
  },
  {
    sign: 'month',
    pattern: new RegExp(
      `${begin}(?<day>\\d{1,2})${ordinal}(?: de | d'| d’| of | del |[ -])(?<month>${month})\\.?(?:-(?<short>\\d{2}|\\d{4}))?${year}${end}`,
      'gu',
    ),
    read: ({ year: y, short, month: m = '', day: d }, context) => {
      const known = y ?? (short?.length === 2 ? `20${short}` : short);
      return named(known, m, Number(d), context);
    },
  },
  {
    sign: 'month',
    pattern: new RegExp(
      `${begin}(?<month>${month})\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>20\\d\\d|19\\d\\d))?${end}(?! ?[%€£$:]|[.,]\\d)`,
      'gu',
    ),
    read: ({ year: y, month: m = '', day: d }, context) => named(y, m, Number(d), context),
  },
  {
    sign: 'number',
    pattern: new RegExp(`${begin}(?:el|del|al) dia (?<day>\\d{1,2})${end}(?![/.-]\\d| (?:de |d['’])?${month})`, 'gu'),
    read: ({ day: d }, context) => dayOfMonth(Number(d), context),
  },
  {
    sign: 'number',
    pattern: new RegExp(
      `${begin}(?:(?:on|since|from|by|until) )?the (?<day>\\d{1,2})(?:st|nd|rd|th)(?: of (?<which>this|last|next) month)?(?=\\s*(?:[.,;:!?)\\n]|$|(?:and|but|i|it|we|at|for|with|when|that|this|which|my|you|they|he|she|was|is|so|because|to|in|as|or|by|already)\\b))`,
      'gmu',
    ),
    read: ({ day: d, which }, context) => dayOfMonth(Number(d), context, which),
  },
  {
    sign: 'weekday',
    pattern: new RegExp(
      `${begin}(?:el )?(?:pasado |passat )?(?<weekday>${weekday}),? (?:dia |el |the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:/€$£%h]|[.,:-]\\d| ?(?:h|horas|hores|am|pm|euros?|de|d['’]|of|${month})(?![\\p{L}]))`,
      'gu',
    ),
    read: ({ weekday: name = '', day: d }, context) => {
      const known = dayOfMonth(Number(d), context) ?? '';
      const isSame = (one: string) => one !== '' && new Date(`${one}T00:00:00Z`).getUTCDay() === weekdays.get(name);
      return [
        known,
        dayOfMonth(Number(d), context, 'this'),
        dayOfMonth(Number(d), context, 'last'),
        dayOfMonth(Number(d), context, 'next'),
      ].find((one) => one !== undefined && isSame(one));
    },
  },
  {
    sign: 'number',
    pattern: new RegExp(
      `${begin}(?:el |l['’])?(?:dia )?(?<day>\\d{1,2}) (?:de |d['’]|del )(?<which>este|aquest|pasado|passat|mes pasado|mes passat)(?: mes)?${end}`,
      'gu',
    ),
    read: ({ day: d, which = '' }, context) => dayOfMonth(Number(d), context, /pas/.test(which) ? 'last' : 'this'),
  },
  {
    sign: 'relative',
    pattern: new RegExp(`${begin}${anyOf(relativeDays.keys()).replace('(?:', '(?<word>')}${end}`, 'gu'),
    read: ({ word = '' }, { today, before, after }) => {
      const isMorning =
        word === 'manana' &&
        (/\b(?:la|esta|de|una|por la|cada|toda la)\s*$/u.test(before) || /^ (?:siguiente)/u.test(after));
      return isMorning ? undefined : shifted(today, relativeDays.get(word) ?? 0);
    },
  },
  {
    sign: 'period',
    pattern: new RegExp(
      `${begin}(?:hace|fa) (?:exactamente |exactament |ya |ja |solo |nomes |justo |just )?(?<count>\\d{1,3}|${numberWord}) (?<period>${anyOf(periods.keys())})${end}`,
      'gu',
    ),
    read: ago,
  },
  {
    sign: 'period',
    pattern: new RegExp(
      `${begin}(?<count>\\d{1,3}|${numberWord}) (?<period>${anyOf(periods.keys())}) (?:ago|atras|enrere)${end}`,
      'gu',
    ),
    read: ago,
  },
  {
    sign: 'period',
    pattern: new RegExp(
      `${begin}(?<lead>dentro de|d['’]aqui(?: a)?|in) (?:exactamente |exactament |exactly )?(?<count>\\d{1,3}|${numberWord}) (?<period>${anyOf(periods.keys())})(?<time>['’]? time)?${end}`,
      'gu',
    ),
    // “In three days” may also be how long something takes.
    read: (groups, { today }) =>
      groups['lead'] !== 'in' || groups['time'] !== undefined ? ahead(groups, today) : undefined,
  },
  {
    sign: 'weekday',
    pattern: new RegExp(
      `${begin}(?:(?<past>(?:el )?pasado|(?:el )?passat|last|this past|past)|(?<coming>(?:el )?proximo|(?:el )?proper|next|this coming)|(?<near>este|aquest|this)|el)? ?(?<weekday>${weekday})(?: (?:(?<pastAfter>pasado|passat|de la semana pasada|de la setmana passada|last week)|(?<comingAfter>que viene|que ve|proximo|vinent|de la semana que viene|de la setmana que ve|next week)))?${end}`,
      'gu',
    ),
    read: onWeekday,
  },
];

/**
 * The days that a text names. A day without a year is the nearest past one, unless words say that it is to come. Linear in
 * the length of the text.
 * @param folded the text, folded. @param today ISO 8601.
 */
export function findDates(text: string, today: string, folded = fold(text)): FoundDate[] {
  const found: FoundDate[] = [];
  const signs = signsIn(folded);
  for (const { sign, pattern, read } of forms) {
    for (const [match, index] of matchesNear(folded, pattern, signs.get(sign) ?? [], margin)) {
      const start = index + leading(match[0]);
      const stop = index + match[0].replace(/\.$/, '').length;
      const before = folded.slice(Math.max(0, start - 60), start);
      const after = folded.slice(stop, stop + 30);
      const day = read(match.groups ?? {}, { today, before: before.slice(before.lastIndexOf('\n\n') + 1), after });
      if (day !== undefined && !street.test(before)) found.push({ start, end: stop, day });
    }
  }
  return withoutRepeats(folded, found);
}

/** Streets are called by days: `C/ 2 de Mayo`. */
const street =
  /(?:^|[^\p{L}])(?:c\/|(?:calle|carrer|avenida|avinguda|avda|av|plaza|placa|paseo|passeig|ronda|rambla)\.?)\s?(?:del? |d['’])?(?:\d{1,2} (?:de |d['’]))?$/u;

/** How many characters a day may be written in before and after its sign. */
const margin = 36;
const piece = /\p{L}+|\d+/gu;
const relativeWords = new Set(
  [...relativeDays.keys()]
    .flatMap((words) => words.match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length > 2 && word !== 'the' && word !== 'day'),
);

/** Where words and numbers stand that days are written with. */
function signsIn(folded: string): ReadonlyMap<Sign, Stretch[]> {
  const signs = new Map<Sign, Stretch[]>();
  for (const { 0: word, index } of folded.matchAll(piece)) {
    const sign = signOf(word);
    if (sign === undefined) continue;
    const stretches = signs.get(sign) ?? [];
    stretches.push({ start: index, end: index + word.length });
    signs.set(sign, stretches);
  }
  return signs;
}

function signOf(word: string): Sign | undefined {
  if (word.charCodeAt(0) < 58) return 'number';
  if (months.has(word)) return 'month';
  if (weekdays.has(word)) return 'weekday';
  if (periods.has(word)) return 'period';
  return relativeWords.has(word) ? 'relative' : undefined;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** Of two that overlap, the longer; a weekday right before a date belongs to it. */
function withoutRepeats(text: string, found: readonly FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    const between = last && text.slice(last.end, Math.min(one.start, last.end + 12));
    if (last && one.start < last.end) {
      if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
    } else if (last && between !== undefined && isWeekday(text, last) && /^,? (?:(?:el |dia |the )*)$/u.test(between))
      kept[kept.length - 1] = { ...one, start: last.start + (text.startsWith('el ', last.start) ? 3 : 0) };
    else kept.push(one);
  }
  return kept;
}

function isWeekday(text: string, { start, end: stop }: Stretch): boolean {
  return weekdays.has(text.slice(start, stop).replace(/^el /, ''));
}

function ago({ count = '', period = '' }: Groups, { today }: Context): string | undefined {
  const number = numberSaid(count);
  const length = periods.get(period);
  if (number === undefined || !length) return undefined;
  return shifted(
    today,
    length.unit === 'day' ? -number * length.count : 0,
    length.unit === 'month' ? -number * length.count : 0,
  );
}

function ahead({ count = '', period = '' }: Groups, today: string): string | undefined {
  const number = numberSaid(count);
  const length = periods.get(period);
  if (number === undefined || !length) return undefined;
  const days = length.unit === 'day' ? number * length.count : 0;
  return shifted(today, days, length.unit === 'month' ? number * length.count : 0);
}

function onWeekday(groups: Groups, context: Context): string | undefined {
  const { past, coming, near, weekday: name = '', pastAfter, comingAfter } = groups;
  const wanted = weekdays.get(name) ?? 0;
  const { today, before, after } = context;
  const isBare = [past, coming, near, pastAfter, comingAfter].every((one) => one === undefined);
  // Habits and opening hours.
  if (isBare && (every.test(before) || habit.test(after) || /^ ?[-–]/u.test(after))) return undefined;
  const isComing =
    coming !== undefined ||
    comingAfter !== undefined ||
    near !== undefined ||
    (past === undefined && pastAfter === undefined && isFuture(context));
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  // Weeks begin on Monday.
  if (pastAfter !== undefined && /^(?:de|last)/u.test(pastAfter))
    return shifted(today, ((wanted + 6) % 7) - ((now + 6) % 7) - 7);
  const back = (now - wanted + 7) % 7 || 7;
  // In English, “next Friday” is not tomorrow: it is that of next week, which begins on Monday.
  if (coming === 'next') return shifted(today, 7 - ((now + 6) % 7) + ((wanted + 6) % 7));
  return shifted(today, isComing ? (wanted - now + 7) % 7 || 7 : -back);
}

function named(known: string | undefined, name: string, day: number, context: Context): string | undefined {
  const number = (months.get(name) ?? 0) + 1;
  return known === undefined ? withoutYear(number, day, context) : valid(Number(known), number, day);
}

function withoutYear(number: number, day: number, context: Context): string | undefined {
  const thisYear = Number(context.today.slice(0, 4));
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4];
  const days = years.map((one) => valid(one, number, day)).filter((one) => one !== undefined);
  if (isFuture(context)) return days.findLast((one) => one >= context.today) ?? days[0];
  return days.find((one) => one <= context.today);
}

function dayOfMonth(day: number, context: Context, which?: string): string | undefined {
  const { today } = context;
  const far = which === undefined ? undefined : ['last', 'this', 'next'].indexOf(which) - 1;
  if (far !== undefined) {
    const [year = 0, number = 1] = shifted(`${today.slice(0, 7)}-01`, 0, far)
      .split('-')
      .map(Number);
    return valid(year, number, day);
  }
  const by = isFuture(context) ? 1 : -1;
  for (let months = 0; months < 3; months++) {
    const [year = 0, number = 1] = shifted(`${today.slice(0, 7)}-01`, 0, by * months)
      .split('-')
      .map(Number);
    const one = valid(year, number, day);
    if (one !== undefined && (by > 0 ? one >= today : one <= today)) return one;
  }
  return undefined;
}

function valid(year: number, number: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** A day some days and months away; the last day of a month stays within it. */
function shifted(today: string, days: number, byMonths = 0): string {
  const [year = 0, number = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, number + byMonths, 0)).getUTCDate();
  return new Date(Date.UTC(year, number - 1 + byMonths, Math.min(day, last) + days)).toISOString().slice(0, 10);
}
