import type { Sop } from '../../sop/model';
import { listedChanges } from '../changes/difference';
import type { Change, TitleAt } from '../changes/difference';
import { headChanges } from './head';
import type { HeadChange } from './head';
import type { Pair } from './pairs';
import type { Revision } from './revision';

/**
 * What became of an SOP: it came, there are no older texts of it in this copy of the repository, it went, it says something else, its file only moved, only its layout is another, two lines of work
 * were put together without more, or what it said is not known here.
 */
type Became = 'new' | 'oldest' | 'gone' | 'changed' | 'moved' | 'layout' | 'merged' | 'unknown';

/** A change in the history of an SOP, in words. */
export interface HistoryEntry extends Pick<Pair, 'path' | 'formerPath'> {
  /** Who, when and why; undefined for what is not committed yet. */
  readonly revision: Revision | undefined;
  readonly became: Became;
  /** The version afterwards, or before when it went. */
  readonly version: string | undefined;
  /** What those who follow it notice. */
  readonly changes: readonly Change[];
  /** What else is said of it. */
  readonly head: readonly HeadChange[];
}

/** What a change did to an SOP. @param titleAt the title of the SOP at a path of the library, where there is one. */
export function entryOf(pair: Pair, titleAt?: TitleAt): HistoryEntry {
  const { revision, path, formerPath, before, after, others } = pair;
  const isBoth = before && after;
  const changes = isBoth ? ownChanges(before, after, others, titleAt) : [];
  const head = isBoth ? ownHead(before, after, others) : [];
  const version = (after ?? before)?.version;
  return {
    revision,
    path,
    formerPath,
    became: becameOf(pair, changes.length + head.length),
    version,
    changes,
    head,
  };
}

function becameOf({ revision, path, formerPath, before, after }: Pair, count: number): Became {
  if (!before && !after) return 'unknown';
  if (!before) return revision?.isCutOff === true ? 'oldest' : 'new';
  if (!after) return 'gone';
  if (count > 0) return 'changed';
  if (path !== formerPath) return 'moved';
  return revision && revision.parents.length > 1 ? 'merged' : 'layout';
}

/** What a merge took from one of the lines of work that it puts together is the change of whoever made it there. */
function ownChanges(before: Sop, after: Sop, others: readonly Sop[], titleAt?: TitleAt): Change[] {
  return inAll(listedChanges(before, after, titleAt), others, (other) => listedChanges(other, after, titleAt), placeOf);
}

function ownHead(before: Sop, after: Sop, others: readonly Sop[]): HeadChange[] {
  return inAll(
    headChanges(before, after),
    others,
    (other) => headChanges(other, after),
    ({ key }) => key,
  );
}

function inAll<T>(
  own: T[],
  others: readonly Sop[],
  changesFrom: (other: Sop) => T[],
  nameOf: (change: T) => string,
): T[] {
  return others.reduce((left, other) => {
    const theirs = new Set(changesFrom(other).map(nameOf));
    return left.filter((change) => theirs.has(nameOf(change)));
  }, own);
}

/** What a change is about, whatever was there before. */
function placeOf(change: Change): string {
  switch (change.what) {
    case 'title':
      return change.what;
    case 'step':
    case 'text':
      return JSON.stringify([change.what, change.text]);
    case 'answer':
      return JSON.stringify([change.what, change.question, change.answer]);
    case 'reply':
      return JSON.stringify([change.what, change.title]);
    case 'promise':
      return JSON.stringify([change.what, change.promise]);
  }
}

/** Changes that ended in the same version. */
interface VersionGroup {
  /** Undefined where no version is written. */
  readonly version: string | undefined;
  readonly entries: readonly HistoryEntry[];
}

/** A history by its versions, in the same order; what is not committed yet is in none. */
export function byVersion(entries: readonly HistoryEntry[]): VersionGroup[] {
  const groups: { version: string | undefined; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    if (!entry.revision) continue;
    const last = groups.at(-1);
    if (last && last.version === entry.version) last.entries.push(entry);
    else groups.push({ version: entry.version, entries: [entry] });
  }
  return groups;
}
