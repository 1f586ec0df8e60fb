import { hashText } from '../case/record/seal';
import type { Sop } from '../sop/model';
import { isDay } from '../text/day';

/** That somebody says to have read an SOP. */
export interface ReadMark {
  readonly version?: string;
  /** The beginning of the hash of its text. */
  readonly text: string;
  /** The day, such as `2026-08-01`. */
  readonly on: string;
}

/** That somebody has practised an SOP, and how it went the last time. */
export interface PractisedMark {
  readonly version?: string;
  readonly on: string;
  /** How many of the points that were looked at were right. */
  readonly right: number;
  readonly points: number;
}

export interface SopProgress {
  readonly read?: ReadMark;
  readonly practised?: PractisedMark;
}

/** How far somebody is with a library. It is theirs, and kept on their machine. */
export interface Progress {
  /** The role whose path they follow; empty for all SOPs, undefined while nothing was chosen. */
  readonly role?: string;
  /** Which rules of conduct they have read. */
  readonly conduct?: ReadMark;
  /** By the ids of SOPs. */
  readonly sops: Readonly<Record<string, SopProgress>>;
  /** The id of the SOP that they marked as read last. */
  readonly last?: string;
}

/** `changed`: read, but in a version that said something else. */
export type Standing = 'unread' | 'read' | 'changed';

export const nothingLearnt: Progress = { sops: {} };

/** So much of a hash tells two texts apart. */
const hashShown = 16;

/** The mark of somebody who has read a text today. */
export function markOf(text: string, version: string | undefined, today: string): ReadMark {
  return { ...(version === undefined ? {} : { version }), text: hashText(text).slice(0, hashShown), on: today };
}

/** Whether an SOP was read, and says still the same. */
export function standingOf(sop: Pick<Sop, 'id' | 'version' | 'text'>, progress: Progress): Standing {
  return standing(progressOf(progress, sop.id).read, sop.text, sop.version);
}

/** The same of rules of conduct. */
export function standingOfConduct(text: string, { conduct }: Progress): Standing {
  return standing(conduct, text, undefined);
}

/** Whether somebody follows a path: they have chosen a role, or read something. */
export function isOnPath({ role, conduct, sops }: Progress): boolean {
  return role !== undefined || conduct !== undefined || Object.keys(sops).length > 0;
}

/** What is known of somebody and an SOP. */
export function progressOf({ sops }: Progress, id: string): SopProgress {
  return Object.hasOwn(sops, id) ? (sops[id] ?? {}) : {};
}

/** Somebody has read an SOP. */
export function withRead(progress: Progress, sop: Pick<Sop, 'id' | 'version' | 'text'>, today: string): Progress {
  const before = progressOf(progress, sop.id);
  return { ...withSop(progress, sop.id, { ...before, read: markOf(sop.text, sop.version, today) }), last: sop.id };
}

/** Somebody takes it back that they have read an SOP. */
export function withoutRead(progress: Progress, id: string): Progress {
  const { practised } = progressOf(progress, id);
  return withSop(progress, id, practised ? { practised } : {});
}

/** Somebody has read the rules of conduct, or takes that back. */
export function withConduct({ role, sops, last }: Progress, conduct: ReadMark | undefined): Progress {
  return {
    ...(role === undefined ? {} : { role }),
    ...(last === undefined ? {} : { last }),
    ...(conduct ? { conduct } : {}),
    sops,
  };
}

/** Somebody has practised an SOP. */
export function withPractised(progress: Progress, id: string, practised: PractisedMark): Progress {
  return withSop(progress, id, { ...progressOf(progress, id), practised });
}

/** Reads what was stored; what is no progress is left out. */
export function readProgress(stored: unknown): Progress {
  if (!isRecord(stored)) return nothingLearnt;
  const { role, conduct, sops, last } = stored;
  const read = readMark(conduct);
  return {
    ...(typeof role === 'string' ? { role } : {}),
    ...(read ? { conduct: read } : {}),
    ...(typeof last === 'string' ? { last } : {}),
    sops: readSops(sops),
  };
}

/** Reads what is known of SOPs, by their ids. */
export function readSops(stored: unknown): Record<string, SopProgress> {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, one]) => {
      const [read, practised] = isRecord(one) ? [readMark(one['read']), readPractised(one['practised'])] : [];
      return read || practised ? [[id, { ...(read ? { read } : {}), ...(practised ? { practised } : {}) }]] : [];
    }),
  );
}

/** Whether something is a group of named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function standing(read: ReadMark | undefined, text: string, version: string | undefined): Standing {
  if (!read) return 'unread';
  const isSame = read.text === hashText(text).slice(0, hashShown);
  return isSame || isCorrection(read.version, version) ? 'read' : 'changed';
}

/** Whether a version only raises the last place of another: that counts corrections of words, which nobody has to read again. */
function isCorrection(before = '', now = ''): boolean {
  const [from, to] = [before, now].map((one) => /^(\d+\.\d+)(?:\.(\d+))?$/.exec(one));
  return from?.[1] !== undefined && from[1] === to?.[1] && Number(to[2] ?? 0) > Number(from[2] ?? 0);
}

function withSop(progress: Progress, id: string, one: SopProgress): Progress {
  return { ...progress, sops: { ...progress.sops, [id]: one } };
}

function readMark(stored: unknown): ReadMark | undefined {
  if (!isRecord(stored)) return undefined;
  const { version, text, on } = stored;
  if (typeof text !== 'string' || typeof on !== 'string' || !isDay(on)) return undefined;
  return { ...(typeof version === 'string' ? { version } : {}), text, on };
}

function readPractised(stored: unknown): PractisedMark | undefined {
  if (!isRecord(stored)) return undefined;
  const { version, on, right, points } = stored;
  if (typeof on !== 'string' || !isDay(on)) return undefined;
  return {
    ...(typeof version === 'string' ? { version } : {}),
    on,
    right: typeof right === 'number' ? right : 0,
    points: typeof points === 'number' ? points : 0,
  };
}
