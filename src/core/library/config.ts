import { surveyKinds } from './surveys';
import type { SurveyKind } from './surveys';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { readSla } from '../sop/front-matter';
import type { Sla } from '../sop/model';
import { isDay } from '../text/day';
import type { Range } from '../text/position';
import { isTimeZone } from '../time/time-zone';
import { parseWorkingHours, weekdays } from '../time/working-hours';
import { YamlReader } from '../yaml/reader';
import type { YamlMap } from '../yaml/reader';
import type { Calendar } from '../time/calendar';

/** The keys of `library.yml`; `media/library.schema.json` describes the same ones. */
export const libraryKeys = [
  'name',
  'lang',
  'vision',
  'goals',
  'categories',
  'team',
  'variables',
  'calendars',
  'rules',
  'surveys',
  'synonyms',
] as const;

/** The most `library.yml` may hold, in characters: thousands of variables and members. */
const maxConfigLength = 512 * 1024;

/** A text in several languages; the key `` (empty) holds one written without saying its language. */
export type LocalText = Readonly<Record<string, string>>;

export interface CategoryConfig {
  readonly title: LocalText;
  /** Name of a VS Code icon. */
  readonly icon: string | undefined;
  readonly order: number | undefined;
}

export interface TeamMember {
  readonly name: string;
  readonly contact: string | undefined;
  readonly role: string | undefined;
}

/** A variable that replies may use, such as `customer.first_name`. */
export interface VariableConfig {
  readonly label: LocalText;
  /** A regular expression that its values match. */
  readonly pattern: string | undefined;
  readonly values: readonly string[];
  readonly example: string | undefined;
}

export interface Goal {
  readonly id: string | undefined;
  readonly title: LocalText;
  readonly measure: string | undefined;
  readonly target: string | undefined;
  readonly period: string | undefined;
}

/** If all facts of a ticket hold, its consequences apply. */
export interface TicketRule {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly priority: string | undefined;
  /** Without a clock, time is counted as the SOP counts it. */
  readonly sla: Sla | undefined;
  /** Where the clock is written; undefined when it is not. */
  readonly clockRange?: Range;
  readonly sop: string | undefined;
}

/** How a satisfaction question is put. Its scale follows from its kind (`scaleOf`). */
export interface SurveyConfig {
  /** The words it is asked in. */
  readonly question: LocalText;
  /** Which end of the scale is good. */
  readonly better: 'high' | 'low';
}

/** What `library.yml` says. */
export interface LibraryConfig {
  readonly name: string | undefined;
  readonly lang: string | undefined;
  readonly vision: string | undefined;
  readonly goals: readonly Goal[];
  readonly categories: ReadonlyMap<string, CategoryConfig>;
  readonly team: ReadonlyMap<string, TeamMember>;
  readonly variables: ReadonlyMap<string, VariableConfig>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly rules: readonly TicketRule[];
  /** What customers are asked once a case is closed. */
  readonly surveys: ReadonlyMap<SurveyKind, SurveyConfig>;
  /** Words, or short phrases, that mean the same to this team. */
  readonly synonyms: readonly (readonly string[])[];
}

export const emptyConfig: LibraryConfig = readLibraryConfig('').config;

/** Reads `library.yml`. What cannot be read is left out and told as a problem. Never throws. */
export function readLibraryConfig(text: string): { config: LibraryConfig; problems: Problem[] } {
  if (text.length > maxConfigLength) {
    const start = { line: 0, character: 0 };
    const sizes = [Math.ceil(text.length / 1024), maxConfigLength / 1024].map(String);
    return { config: emptyConfig, problems: [problem('library.too-large', { start, end: start }, ...sizes)] };
  }
  const reader = new YamlReader(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const root = reader.root();
  root?.allow(libraryKeys);
  const config: LibraryConfig = {
    name: root?.string('name'),
    lang: root?.string('lang'),
    vision: root?.string('vision'),
    goals: (root?.maps('goals') ?? []).map(readGoal),
    categories: readEach(root?.map('categories'), readCategory),
    team: readEach(root?.map('team'), readMember),
    variables: readEach(root?.map('variables'), readVariable),
    calendars: readEach(root?.map('calendars'), readCalendar),
    rules: (root?.maps('rules') ?? []).map(readRule),
    surveys: readSurveys(root?.map('surveys')),
    synonyms: root?.textLists('synonyms') ?? [],
  };
  return { config, problems: reader.problems };
}

/** The text in the first of the languages that it has; else in any. */
export function inLanguage(text: LocalText, languages: readonly string[]): string | undefined {
  for (const language of languages) {
    const found = [language, language.split('-')[0] ?? language].find((one) => Object.hasOwn(text, one));
    if (found !== undefined) return text[found];
  }
  return text[''] ?? Object.values(text)[0];
}

function readEach<T>(map: YamlMap | undefined, read: (map: YamlMap, key: string) => T): ReadonlyMap<string, T> {
  const entries = new Map<string, T>();
  for (const key of map?.keys() ?? []) {
    const value = map?.map(key);
    if (value) entries.set(key, read(value, key));
  }
  return entries;
}

function readCategory(map: YamlMap): CategoryConfig {
  map.allow(['title', 'icon', 'order']);
  return {
    title: readLocalText(map, 'title'),
    icon: map.matching('icon', 'yaml.not-identifier', (icon) => /^[a-z0-9-]+$/.test(icon)),
    order: map.number('order'),
  };
}

function readMember(map: YamlMap, key: string): TeamMember {
  map.allow(['name', 'contact', 'role']);
  return { name: map.string('name') ?? key, contact: map.string('contact'), role: map.string('role') };
}

function readVariable(map: YamlMap, key: string): VariableConfig {
  map.allow(['label', 'pattern', 'values', 'example']);
  const pattern = map.string('pattern');
  if (pattern !== undefined) {
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      map.report('library.pattern-invalid', 'pattern', key, error instanceof Error ? error.message : String(error));
    }
  }
  return {
    label: readLocalText(map, 'label'),
    pattern,
    values: map.strings('values').map((item) => item.text),
    example: map.string('example'),
  };
}

function readGoal(map: YamlMap): Goal {
  map.allow(['id', 'title', 'measure', 'target', 'period']);
  return {
    id: map.string('id'),
    title: readLocalText(map, 'title'),
    measure: map.string('measure'),
    target: map.string('target'),
    period: map.string('period'),
  };
}

function readCalendar(map: YamlMap): Calendar {
  map.allow(['timezone', 'hours', 'holidays']);
  const hours = map.map('hours');
  hours?.allow(weekdays);
  const days = weekdays.filter((day) => hours?.keys().includes(day));
  return {
    timezone: readTimeZone(map),
    hours: Object.fromEntries(
      days.map((day) => [
        day,
        hours?.textsMatching(day, 'library.hours-invalid', (text) => parseWorkingHours(text) !== undefined) ?? [],
      ]),
    ),
    holidays: map.textsMatching('holidays', 'yaml.not-date', isDay),
  };
}

function readTimeZone(map: YamlMap): string | undefined {
  const name = map.string('timezone');
  if (name === undefined || isTimeZone(name)) return name;
  map.report('library.timezone-unknown', 'timezone', name);
  return undefined;
}

function readRule(map: YamlMap): TicketRule {
  map.allow(['if', 'then']);
  const when = map.map('if');
  const then = map.map('then');
  const sla = then?.map('sla');
  then?.allow(['priority', 'sla', 'sop']);
  return {
    when: Object.fromEntries(
      (when?.keys() ?? []).map((fact) => [fact, (when?.strings(fact) ?? []).map((item) => item.text)]),
    ),
    priority: then?.string('priority'),
    sla: readSla(sla),
    ...(sla?.keys().includes('clock') ? { clockRange: sla.rangeOfValue('clock') } : {}),
    sop: then?.string('sop'),
  };
}

/** A kind that is named is asked, even with nothing more to say: `surveys: {csat: }`. */
function readSurveys(map: YamlMap | undefined): ReadonlyMap<SurveyKind, SurveyConfig> {
  const surveys = new Map<SurveyKind, SurveyConfig>();
  map?.allow(surveyKinds);
  for (const key of map?.keys() ?? []) {
    const kind = surveyKinds.find((one) => one === key);
    if (!map || !kind) continue;
    const said = map.map(kind);
    if (said || map.isEmpty(kind)) surveys.set(kind, readSurvey(said, kind));
  }
  return surveys;
}

function readSurvey(map: YamlMap | undefined, kind: SurveyKind): SurveyConfig {
  // What NPS counts as promoters are high scores, by its definition.
  map?.allow(kind === 'nps' ? ['question'] : ['question', 'better']);
  return {
    question: map ? readLocalText(map, 'question') : {},
    better: (kind === 'nps' ? undefined : map?.oneOf('better', ['high', 'low'])) ?? 'high',
  };
}

/** One text for all languages, or one for each: `title: Pagos` or `title: {es: Pagos, en: Payment}`. */
function readLocalText(map: YamlMap, key: string): LocalText {
  if (!map.isMap(key)) {
    const text = map.string(key);
    return text === undefined ? {} : { '': text };
  }
  const texts = map.map(key);
  return Object.fromEntries(
    (texts?.keys() ?? []).flatMap((language) => {
      const text = texts?.string(language);
      return text === undefined ? [] : [[language, text]];
    }),
  );
}
