import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../ports';
import type { CaseEvent } from '../model/events';
import type { CaseState } from '../model/state';
import { EarlierMarks, parseEarlierMark } from './earlier-marks';
import { closedMarkName, overLength, parseAheadMark, parseClosedMark } from './marks';
import type { ClosedMark } from './marks';
import { recordsIn } from './names';

/** How a case stands by its markers. */
export interface Standing {
  /** When it was closed; undefined where the markers do not say so, or are not to be believed. Then it has to be read. */
  readonly closedAt: string | undefined;
  /** When its customer is to be asked again, as far as the markers are believed. */
  readonly followUp: string | undefined;
  /** When it was closed by markers that may be wrong: enough for what is left of a case that cannot be read any more. */
  readonly claimedAt: string | undefined;
}

/** What was read of a case, and of which files. */
export class ReadFiles {
  /** The files of the case when they were listed, before they were read. */
  readonly names: readonly string[];
  readonly #hashes: ReadonlySet<string>;
  /** Whether every record among them could be read. */
  readonly isReadable: boolean;

  /** @param hashes those of the events in the files. */
  constructor(names: Iterable<string>, hashes: Iterable<string>, isReadable: boolean) {
    this.names = [...new Set(names)];
    this.#hashes = new Set(hashes);
    this.isReadable = isReadable;
  }

  /** Whether an event stands in the files. */
  holds(hash: string): boolean {
    return this.#hashes.has(hash);
  }

  /** The same, and what was written since. */
  with(names: readonly string[], events: readonly CaseEvent[]): ReadFiles {
    return new ReadFiles([...this.names, ...names], [...this.#hashes, ...hashesOf(events)], this.isReadable);
  }
}

/**
 * How a case stands by the names of its files. A marker is believed when it speaks of just these files, and no other one
 * that does says anything else.
 * @param names the files of the case.
 */
export function standingOf(id: string, names: readonly string[], digest: Sha256): Standing {
  const claims = names.flatMap((name) => parseClosedMark(name)?.closedAt ?? []);
  const claimedAt = [...claims, new EarlierMarks(names).closedAt ?? ''].sort().at(-1) || undefined;
  const [believed, ...others] = marksOver(id, names, digest);
  return believed && others.length === 0
    ? { closedAt: believed.closedAt, followUp: believed.followUp, claimedAt }
    : { closedAt: undefined, followUp: undefined, claimedAt };
}

/**
 * The markers of a closed case that speak of just the files that are there.
 * @param names the files of the case.
 */
export function marksOver(id: string, names: readonly string[], digest: Sha256): ClosedMark[] {
  const marks = names.flatMap((name) => parseClosedMark(name) ?? []);
  const over = marks.length === 0 ? undefined : overNames(id, names, digest);
  return marks.filter((mark) => mark.over === over);
}

/**
 * The marker that says that a case is closed, without any doubt; undefined when it is open, or something may be missing
 * that says so: then it has to be read each time.
 * @param events all that is known of the case.
 */
export function closedMarkFor(
  { id, closed, followUp }: CaseState,
  events: readonly CaseEvent[],
  read: ReadFiles,
  digest: Sha256,
): string | undefined {
  if (!closed || !isWhole(events, read)) return undefined;
  return closedMarkName({
    id,
    over: overNames(id, read.names, digest),
    closedAt: closed.ts,
    followUp: followUp === undefined ? undefined : new Date(followUp).toISOString(),
  });
}

/**
 * The markers that are wrong where a case stands as it does. To take one away costs a read at most.
 * @param names the files of the case.
 * @param wanted the marker that is right.
 */
export function wrongMarks(
  { closed, followUp }: CaseState,
  names: readonly string[],
  wanted: string | undefined,
): string[] {
  const earlier = new EarlierMarks(names);
  const isHiding = (name: string) => {
    const kind = parseEarlierMark(name)?.kind;
    return (
      (kind === 'closed' && !closed && earlier.closedAt !== undefined) ||
      (kind === 'followed' && followUp !== undefined && earlier.isFollowedUp)
    );
  };
  const due = followUp === undefined ? undefined : new Date(followUp).toISOString();
  const isVoid = (name: string) => {
    const mark = parseClosedMark(name);
    // Of a closed case that was not read wholly, what says the same may be right.
    const isSame = mark?.closedAt === closed?.ts && mark?.followUp === due;
    return mark !== undefined && name !== wanted && !(wanted === undefined && isSame);
  };
  return names.filter((name) => isVoid(name) || isHiding(name));
}

/** Stands for the names of the files that say something about a case. What spares a look says nothing that can be missing. */
function overNames(id: string, names: readonly string[], digest: Sha256): string {
  const records = (recordsIn(names).get(id) ?? []).map(({ name }) => name);
  const marks = names.filter((name) => parseAheadMark(name) !== undefined || isLookMark(name));
  return digest(utf8ToBytes([...records, ...marks].sort().join('\n'))).slice(0, overLength);
}

/** Whether a marker of version 0.1 makes others look. */
function isLookMark(name: string): boolean {
  const kind = parseEarlierMark(name)?.kind;
  return kind === 'reopened' || kind === 'followup';
}

/**
 * Whether nothing can be missing that says more about a case: all that is known stands in the files that were read, each
 * event follows one that is there (so that the order of all stays), and all that was announced has been written.
 */
function isWhole(events: readonly CaseEvent[], read: ReadFiles): boolean {
  const isThere = ({ hash, prev_hash }: CaseEvent) => read.holds(hash) && (prev_hash === '' || read.holds(prev_hash));
  if (!read.isReadable || !events.every(isThere)) return false;
  const places = new Set(events.map(({ session, seq }) => `${session} ${seq}`));
  return read.names.every((name) => {
    const ahead = parseAheadMark(name);
    if (ahead) return places.has(`${ahead.session} ${ahead.seq}`);
    return !isLookMark(name) || isBehind(name, events);
  });
}

/** Whether what a marker of version 0.1 was written ahead of is there. */
function isBehind(name: string, events: readonly CaseEvent[]): boolean {
  const mark = parseEarlierMark(name);
  if (mark?.kind === 'reopened') return events.some(({ ts }) => ts === mark.time);
  return events.some((event) => event.event === 'follow_up' && new Date(event.due).toISOString() === mark?.time);
}

export function hashesOf(events: readonly CaseEvent[]): string[] {
  return events.map(({ hash }) => hash);
}
