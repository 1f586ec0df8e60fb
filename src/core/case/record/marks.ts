import { parseEarlierMark } from './earlier-marks';

/**
 * An empty file whose name says that a case is closed, so that nobody has to read it. It says so only of the files that
 * there were of the case when somebody read them all: `over` stands for their names. Any other file makes it void.
 */
export interface ClosedMark {
  /** The case. */
  readonly id: string;
  readonly over: string;
  /** ISO 8601 in UTC. */
  readonly closedAt: string;
  /** When its customer is to be asked again; ISO 8601 in UTC. */
  readonly followUp: string | undefined;
}

/**
 * An empty file that is written before an event that makes a `ClosedMark` untrue. It names the place of that event, so no
 * two windows ever write the same one; and it stays, so that what was said without it stays void.
 */
export interface AheadMark {
  /** The case. */
  readonly id: string;
  /** The window that is going to write, and the number of the event in its file. */
  readonly session: string;
  readonly seq: number;
}

const time = String.raw`\d{8}T\d{9}Z`;
const closedPattern = new RegExp(String.raw`^([^/\\]+)\.([\da-f]{20})\.(${time})(?:\.(${time}))?\.closed$`);
const aheadPattern = /^([^/\\]+)\.([^.~/\\]+)\.([1-9]\d{0,8})\.ahead$/;

/** How many digits of a hash stand for the names of files. */
export const overLength = 20;

export function closedMarkName({ id, over, closedAt, followUp }: ClosedMark): string {
  const times = followUp === undefined ? [closedAt] : [closedAt, followUp];
  return [id, over, ...times.map((one) => one.replace(/[-:.]/g, '')), 'closed'].join('.');
}

/** The marker of a closed case that a file is; undefined when it is something else. */
export function parseClosedMark(name: string): ClosedMark | undefined {
  const [, id, over, closed, due] = closedPattern.exec(name) ?? [];
  if (id === undefined || over === undefined || closed === undefined) return undefined;
  const [closedAt, followUp] = [instantOf(closed), due === undefined ? undefined : instantOf(due)];
  return closedAt === undefined || (due !== undefined && followUp === undefined)
    ? undefined
    : { id, over, closedAt, followUp };
}

export function aheadMarkName({ id, session, seq }: AheadMark): string {
  return `${id}.${session}.${seq}.ahead`;
}

/** The announcement of an event that a file is; undefined when it is something else. */
export function parseAheadMark(name: string): AheadMark | undefined {
  const [, id, session, seq] = aheadPattern.exec(name) ?? [];
  return id === undefined || session === undefined ? undefined : { id, session, seq: Number(seq) };
}

/** The case that a marker of any kind belongs to; undefined when a file is none. */
export function caseOfMark(name: string): string | undefined {
  return (parseClosedMark(name) ?? parseAheadMark(name) ?? parseEarlierMark(name))?.id;
}

function instantOf(digits: string): string | undefined {
  const instant = digits.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}
