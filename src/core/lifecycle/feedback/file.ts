import { stringify } from 'yaml';
import type { Problem } from '../../problem';
import { isDay } from '../../text/day';
import { draftBounds } from '../../yaml/bounds';
import { YamlReader } from '../../yaml/reader';
import type { YamlMap } from '../../yaml/reader';
import { feedbackKinds, outcomes } from './entry';
import { lineOf, readCounted, readSignal, signalKeys } from '../signals/line';
import type { FeedbackEntry, FollowUp, Report } from './entry';

/** The folder of a library's feedback, at its root. Libraries leave out names that begin with a dot. */
export const feedbackFolder = '.sop-feedback';
/** The most characters that a person's words may have. */
export const mostWords = 4000;

const formatVersion = 1;
const does = ['report', 'answer', 'resolve', 'reopen', 'count', 'set-aside'] as const;
const keys = [
  'format',
  'id',
  'does',
  'report',
  'sop',
  'version',
  'step',
  'words',
  'kind',
  'outcome',
  'text',
  'by',
  'at',
  'counts',
] as const;
/** More were not written by us: people see each line before it is shared. */
const mostLines = 100;
const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/;
const idPattern = /^[a-z0-9-]{1,60}$/i;

/** The name of an entry's file: those about one report stand together, in the order of time. */
export function feedbackFile(entry: FeedbackEntry): string {
  if ('counts' in entry)
    return `${entry.does === 'count' ? 'counted' : entry.does}.${entry.at.slice(0, 10)}-${entry.id}.yml`;
  const report = entry.does === 'report' ? entry.id : entry.report;
  return entry.does === 'report' ? `${report}.yml` : `${report}.${entry.at.slice(0, 10)}-${entry.id}.yml`;
}

/** An entry as the text of its file; white space around what people wrote is left out. */
export function writeFeedback(entry: FeedbackEntry): string {
  if (!('counts' in entry)) return writeWords(entry);
  const { id, does, at, counts } = entry;
  const lines = counts.map((one) => `  ${lineOf(one)}\n`);
  return `${writtenMap({ format: formatVersion, id, does, at })}counts:${lines.length === 0 ? ' []' : ''}\n${lines.join('')}`;
}

function writeWords(entry: Report | FollowUp): string {
  const { id, does, text, by, at } = entry;
  const own =
    entry.does === 'report'
      ? { sop: entry.sop, version: entry.version, step: entry.step, words: entry.words, kind: entry.kind }
      : { report: entry.report, outcome: entry.outcome, version: entry.version };
  const all = { format: formatVersion, id, does, ...own, text, by, at };
  return writtenMap(all);
}

function writtenMap(all: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(all).flatMap(([key, value]): [string, unknown][] =>
    value === undefined ? [] : [[key, typeof value === 'string' ? value.trim() : value]],
  );
  return stringify(Object.fromEntries(written), { lineWidth: 0, defaultStringType: 'PLAIN' });
}

/** What was read of a file: an entry, or why there is none. */
export interface ReadFeedback {
  readonly entry: FeedbackEntry | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the text of a file, which somebody may have edited by hand. */
export function readFeedback(text: string): ReadFeedback {
  const reader = new YamlReader(text, draftBounds, { known: [...keys, ...signalKeys], words: ['text', 'words'] });
  const map = reader.root();
  const entry = map && entryOf(map);
  return { entry, problems: reader.problems };
}

function entryOf(map: YamlMap): FeedbackEntry | undefined {
  map.allow(keys);
  const id = map.matching('id', 'yaml.not-identifier', (value) => idPattern.test(value));
  const what = map.oneOf('does', does);
  const at = map.matching('at', 'yaml.not-date', (value) => time.test(value) && isDay(value.slice(0, 10)));
  const text = map.string('text')?.slice(0, mostWords) ?? '';
  const by = map.string('by');
  const version = map.string('version');
  for (const key of ['id', 'does', 'at']) map.required(key);
  if (id === undefined || what === undefined || at === undefined) return undefined;
  if (what === 'count' || what === 'set-aside') {
    const lines = map.maps('counts').slice(0, mostLines);
    return what === 'count'
      ? { does: what, id, counts: lines.flatMap((line) => readCounted(line) ?? []), at: at.slice(0, 10) }
      : { does: what, id, counts: lines.flatMap((line) => readSignal(line) ?? []), at };
  }
  const base = { id, text, by, at };
  if (what === 'report') {
    const sop = map.required('sop');
    const kind = map.oneOf('kind', feedbackKinds) ?? 'other';
    if (sop === undefined) return undefined;
    return { ...base, does: what, sop, version, step: map.string('step'), words: map.string('words'), kind };
  }
  const report = map.required('report');
  if (report === undefined) return undefined;
  return { ...base, does: what, report, outcome: map.oneOf('outcome', outcomes), version };
}
