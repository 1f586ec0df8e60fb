import { attempt } from '../attempt';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { readSla } from '../sop/front-matter';
import { stepMarks } from '../sop/model';
import type { Sla, StepMark, TextWithRange } from '../sop/model';
import { isDay } from '../text/day';
import type { Range } from '../text/position';
import { isTimeZone } from '../time/time-zone';
import { parseWorkingHours, weekdays } from '../time/working-hours';
import { libraryBounds, sizeExcess } from '../yaml/bounds';
import type { YamlKeys } from '../yaml/mender';
import { YamlReader } from '../yaml/reader';
import type { YamlMap } from '../yaml/reader';
import type { Calendar } from '../time/calendar';
import { readConstants, reportNameClashes, reportReservedNames } from './constants';
import type { Constants } from './constants';
import { formatVersion, readFormatVersion } from './format-version';
import { readLocalText, readLocalTextList, readLocalTexts } from './local-text';
import type { LocalText } from './local-text';
import { readSeverities } from './severities';
import type { SeverityConfig } from './severities';
import { surveyKinds } from './surveys';
import type { SurveyKind } from './surveys';
import { variableReader } from './variables';
import type { VariableConfig } from './variables';

/** The keys of `library.yml`; `media/library.schema.json` describes the same ones. */
export const libraryKeys = [
  'version',
  'name',
  'lang',
  'vision',
  'conduct',
  'goals',
  'categories',
  'team',
  'roles',
  'constants',
  'variables',
  'limits',
  'promises',
  'approval',
  'approval-kept',
  'steps',
  'calendars',
  'rules',
  'surveys',
  'synonyms',
  'learning',
  'lint',
] as const;

/** What `library.yml` is about, for reading its YAML. */
export const libraryYaml: YamlKeys = { known: libraryKeys, words: [] };

/** A file with more bytes than this has more characters than `library.yml` may have. */
export const maxConfigBytes = 3 * libraryBounds.size;

interface CategoryConfig {
  readonly title: LocalText;
  /** Name of a VS Code icon. */
  readonly icon: string | undefined;
  readonly order: number | undefined;
}

export interface TeamMember {
  readonly name: string;
  readonly contact: string | undefined;
  readonly role: string | undefined;
  /** Whether it is a team or a mailbox: nobody who could read something by themselves. */
  readonly isShared?: boolean;
}

export interface Goal {
  readonly id: string | undefined;
  readonly title: LocalText;
  readonly measure: string | undefined;
  readonly target: string | undefined;
  readonly period: string | undefined;
}

/** When all its facts hold for a ticket, its consequences apply. */
export interface TicketRule {
  /** What people call it; without one it is called by its facts. */
  readonly title: LocalText;
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly priority: string | undefined;
  /** Without a clock of its own, time is counted as the SOP counts it. */
  readonly sla: Sla | undefined;
  /** Where the clock is written; undefined when it is not. */
  readonly clockRange?: Range;
  readonly sop: string | undefined;
}

/** How a satisfaction question is put. Its scale follows from its kind (`scaleOf`). */
interface SurveyConfig {
  /** The words it is asked in. */
  readonly question: LocalText;
  /** Which end of the scale is good. */
  readonly better: 'high' | 'low';
}

/** The languages and channels that every reply to customers must exist in. */
interface Promises {
  readonly languages: readonly string[];
  readonly channels: readonly string[];
}

/** What `library.yml` says. */
export interface LibraryConfig {
  /** Whether the file can be read as a whole: when it cannot, nothing is known of what it says. No file says nothing. */
  readonly isRead: boolean;
  /**
   * The version of the file's format; 0 when the file states none, undefined when there is no file or what it states is
   * not a version.
   */
  readonly version: number | undefined;
  readonly name: string | undefined;
  readonly lang: string | undefined;
  readonly vision: string | undefined;
  /** How the team treats its customers: rules that hold whatever the procedure. */
  readonly conduct: readonly LocalText[];
  readonly goals: readonly Goal[];
  readonly categories: ReadonlyMap<string, CategoryConfig>;
  readonly team: ReadonlyMap<string, TeamMember>;
  /** What people call the team's roles, by key. */
  readonly roles: ReadonlyMap<string, LocalText>;
  readonly constants: Constants;
  readonly variables: ReadonlyMap<string, VariableConfig>;
  /** The highest value of a variable that a role may decide on alone: variable -> role -> limit. */
  readonly limits: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly promises: Promises | undefined;
  /** Who may approve an SOP: only somebody other than its authors, or the authors too. */
  readonly approval: 'other' | 'self';
  /** Whether an approval still holds where nothing but spelling was corrected since; undefined, and so it does not, where nobody has decided. */
  readonly approvalKept: 'never' | 'spelling' | undefined;
  /** What the steps of SOPs are that have no boxes and do not say it themselves. */
  readonly steps: StepMark | undefined;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly rules: readonly TicketRule[];
  /** What customers are asked once a case is closed. */
  readonly surveys: ReadonlyMap<SurveyKind, SurveyConfig>;
  /** Words or short phrases that mean the same to this team. */
  readonly synonyms: readonly (readonly string[])[];
  /** The SOPs that each role learns, in order, by their ids; other roles learn what concerns them. */
  readonly learning: ReadonlyMap<string, readonly TextWithRange[]>;
  /** How bad problems are, by code, where the library differs from the defaults of the checks. */
  readonly severities: ReadonlyMap<string, SeverityConfig>;
}

export const emptyConfig: LibraryConfig = readLibraryConfig('').config;

/** Reads `library.yml`. What cannot be read is left out and reported as a problem. Never throws. */
export function readLibraryConfig(text: string): { config: LibraryConfig; problems: Problem[] } {
  return attempt(
    () => readText(text),
    (reason) => ({
      config: { ...emptyConfig, isRead: false },
      problems: [problem('library.reading-failed', { start: fileStart, end: fileStart }, reason)],
    }),
  );
}

const fileStart = { line: 0, character: 0 };

function readText(text: string): { config: LibraryConfig; problems: Problem[] } {
  const large = sizeExcess(text, libraryBounds);
  if (large) {
    const range = { start: fileStart, end: fileStart };
    return {
      config: { ...emptyConfig, isRead: false },
      problems: [problem('library.too-large', range, ...large.args)],
    };
  }
  const reader = new YamlReader(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), libraryBounds, libraryYaml);
  const root = reader.root();
  // So far they are of the file as a whole.
  const isRead = reader.problems.length === 0;
  const version = readFormatVersion(root);
  // What a newer format allows is for newer readers to judge.
  if (version === undefined || version <= formatVersion) root?.allow(libraryKeys);
  const [constants, variables] = [root?.map('constants'), root?.map('variables')];
  reportNameClashes(constants, variables);
  reportReservedNames(constants, variables);
  const config: LibraryConfig = {
    isRead,
    version,
    name: root?.string('name'),
    lang: root?.language('lang'),
    vision: root?.string('vision'),
    conduct: readLocalTextList(root, 'conduct'),
    goals: (root?.maps('goals') ?? []).map(readGoal),
    categories: readEach(root?.map('categories'), readCategory),
    team: readEach(root?.map('team'), readMember),
    roles: readLocalTexts(root?.map('roles')),
    constants: readConstants(constants),
    variables: readEach(variables, variableReader()),
    limits: readEach(root?.map('limits'), readLimits),
    promises: readPromises(root?.map('promises')),
    approval: root?.oneOf('approval', ['other', 'self']) ?? 'other',
    approvalKept: root?.oneOf('approval-kept', ['never', 'spelling']),
    steps: root?.oneOf('steps', stepMarks),
    calendars: readEach(root?.map('calendars'), readCalendar),
    rules: (root?.maps('rules') ?? []).map(readRule),
    surveys: readSurveys(root?.map('surveys')),
    synonyms: root?.textLists('synonyms') ?? [],
    learning: readLists(root?.map('learning')),
    severities: readSeverities(root?.map('lint')),
  };
  return { config, problems: reader.problems };
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
  map.allow(['name', 'contact', 'role', 'shared']);
  const member = { name: map.string('name') ?? key, contact: map.string('contact'), role: map.string('role') };
  return map.flag('shared') ? { ...member, isShared: true } : member;
}

function readLimits(map: YamlMap): ReadonlyMap<string, number> {
  return new Map(
    map.keys().flatMap((role) => {
      const most = map.number(role);
      return most === undefined ? [] : [[role, most] as const];
    }),
  );
}

function readLists(map: YamlMap | undefined): ReadonlyMap<string, readonly TextWithRange[]> {
  return new Map((map?.keys() ?? []).map((key) => [key, map?.strings(key) ?? []]));
}

function readPromises(map: YamlMap | undefined): Promises | undefined {
  map?.allow(['languages', 'channels']);
  return map && { languages: map.languages('languages'), channels: map.texts('channels') };
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
  map.allow(['title', 'if', 'then']);
  const when = map.map('if');
  const then = map.map('then');
  const sla = then?.map('sla');
  then?.allow(['priority', 'sla', 'sop']);
  return {
    title: readLocalText(map, 'title'),
    when: Object.fromEntries(
      (when?.keys() ?? []).map((fact) => [fact, (when?.strings(fact) ?? []).map((item) => item.text)]),
    ),
    priority: then?.string('priority'),
    sla: readSla(sla),
    ...(sla?.keys().includes('clock') ? { clockRange: sla.rangeOfValue('clock') } : {}),
    sop: then?.string('sop'),
  };
}

/** A kind that is named is asked, even if nothing follows: `surveys: {csat: }`. */
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
  // In NPS, promoters are high scores by definition.
  map?.allow(kind === 'nps' ? ['question'] : ['question', 'better']);
  return {
    question: map ? readLocalText(map, 'question') : {},
    better: (kind === 'nps' ? undefined : map?.oneOf('better', ['high', 'low'])) ?? 'high',
  };
}
