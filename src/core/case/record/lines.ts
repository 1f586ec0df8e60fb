import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../ports';
import type { CaseEvent } from '../model/events';
import { isEvent } from './fields';

/** What is wrong with a line. */
export type LineFault =
  /** It is the last one and has no end: a crash, or a full disk, cut it off. */
  | 'torn'
  /** It is no JSON, or does not end with a hash. */
  | 'no-event'
  /** Its hash does not hold: it says something else than when it was written. */
  | 'edited'
  /** Its hash holds, and yet it lacks what its kind of event says. */
  | 'incomplete';

/** A line of a record that holds something. */
export interface RecordLine {
  /** From 1. */
  readonly number: number;
  /** Where it begins and ends (its line break not included), in bytes. */
  readonly start: number;
  readonly end: number;
  readonly read: { readonly event: CaseEvent } | { readonly fault: LineFault };
}

export interface ReadEvents {
  readonly events: CaseEvent[];
  /** Numbers, from 1, of the lines that are not an event: torn off in a crash, or changed by hand. */
  readonly broken: number[];
}

/**
 * No record is larger, in bytes: it would hold fifty thousand events. A folder may hold many files that are, and several
 * are read at a time.
 */
export const maxRecordBytes = 32 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const closingBrace = Uint8Array.of(0x7d);
/** How an event ends: the hash, which covers all before and the brace, stands between these. */
const [sealStart, sealEnd] = [',"hash":"', '"}'];
const sealLength = sealStart.length + 64 + sealEnd.length;

/**
 * Reads JSON Lines. A seal is held against the bytes as they stand, so whatever was changed in a line is found, and nothing
 * has to be written again to find it.
 * @param content the bytes of a record's file. A byte order mark and CR LF, which Git may put there, do not matter.
 * @param digest the host's own is faster where there is one.
 */
export function readLines(content: Uint8Array, digest: Sha256 = portableSha256): RecordLine[] {
  // What is no UTF-8 becomes U+FFFD, which takes no line break along.
  const texts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content).split('\n');
  const lines: RecordLine[] = [];
  let start = 0;
  for (const [index, text] of texts.entries()) {
    const found = content.indexOf(lineFeed, start);
    const next = found < 0 ? content.length : found;
    const from = index === 0 && text.startsWith('\uFEFF') ? start + 3 : start;
    const end = content[next - 1] === carriageReturn && next > from ? next - 1 : next;
    const line = text.slice(from === start ? 0 : 1, end === next ? undefined : -1);
    if (line !== '' && line.trim() !== '')
      lines.push({
        number: index + 1,
        start,
        end,
        read: readLine(line, content.subarray(from, end), found < 0, digest),
      });
    start = next + 1;
  }
  return lines;
}

/** The events of a record; a line that is not an event whose hash holds is left out and told. */
export function readEvents(content: Uint8Array, digest?: Sha256): ReadEvents {
  const result: ReadEvents = { events: [], broken: [] };
  for (const { number, read } of readLines(content, digest)) {
    if ('event' in read) result.events.push(read.event);
    else result.broken.push(number);
  }
  return result;
}

function readLine(line: string, bytes: Uint8Array, isUnended: boolean, digest: Sha256): RecordLine['read'] {
  const hash = hashIn(line);
  let value: unknown;
  try {
    value = hash === undefined ? undefined : JSON.parse(line);
  } catch {
    value = undefined;
  }
  if (value === undefined) return { fault: isUnended ? 'torn' : 'no-event' };
  if (hash !== digest(bytes.subarray(0, bytes.length - sealLength), closingBrace)) return { fault: 'edited' };
  return isEvent(value) ? { event: value } : { fault: 'incomplete' };
}

function hashIn(line: string): string | undefined {
  const start = line.length - sealLength;
  return start > 0 && line.startsWith(sealStart, start) && line.endsWith(sealEnd)
    ? line.slice(start + sealStart.length, -sealEnd.length)
    : undefined;
}

/** SHA-256 in any host. */
export const portableSha256: Sha256 = (...parts) => {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return bytesToHex(hash.digest());
};
