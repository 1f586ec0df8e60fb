import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseAction } from './action';

/** What every event carries beside what happened. */
export interface EventEnvelope {
  /** When, as ISO 8601 in UTC. */
  readonly ts: string;
  /** Its place in its file, from 1. */
  readonly seq: number;
  readonly actor: string;
  /** The window that wrote it. */
  readonly session: string;
  /** The case: one run of a checklist. */
  readonly run_id: string;
  /** The SOP it is about: the one the case was begun on, or one that joined. */
  readonly sop_id: string;
  readonly sop_version: string | undefined;
  /** SHA-256 of the SOP's text that the case goes by. */
  readonly sop_sha: string;
  /** Hash of the event before; empty for the first. */
  readonly prev_hash: string;
  /** SHA-256 of this event as JSON, the hash itself left out. */
  readonly hash: string;
}

export type CaseEvent = EventEnvelope & CaseAction;

/** SHA-256 of a text, as hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Completes an event with its hash. */
export function sealEvent(envelope: Omit<EventEnvelope, 'hash'>, action: CaseAction): CaseEvent {
  const open = { ...action, ...envelope };
  return { ...open, hash: hashText(JSON.stringify(open)) };
}

/** Whether an event is what its hash says: nobody has changed it since it was written. */
export function isSealed(event: CaseEvent): boolean {
  const { hash, ...open } = event;
  return hash === hashText(JSON.stringify(open));
}

/** Events as JSON Lines. */
export function writeEvents(events: readonly CaseEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

export interface ReadEvents {
  readonly events: CaseEvent[];
  /** Numbers, from 1, of the lines that are not an event: torn off in a crash, or changed by hand. */
  readonly broken: number[];
}

/** Reads JSON Lines; a line that is not an event whose hash holds is left out and told. */
export function readEvents(content: string | Uint8Array): ReadEvents {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const result: ReadEvents = { events: [], broken: [] };
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const event = parseEvent(line);
    if (event) result.events.push(event);
    else result.broken.push(index + 1);
  }
  return result;
}

function parseEvent(line: string): CaseEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) && isSealed(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const envelopeTexts = ['event', 'ts', 'actor', 'session', 'run_id', 'sop_id', 'sop_sha', 'prev_hash', 'hash'];
/** What each kind of event must say in words. */
const actionTexts: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['start', ['title', 'uri', 'root', 'path', 'text']],
  ['join', ['title', 'uri', 'root', 'path', 'text', 'from']],
  ['move', ['title', 'uri', 'root', 'path', 'text']],
  ['tick', ['step_id']],
  ['untick', ['step_id']],
  ['answer', ['step_id', 'to']],
  ['skip', ['step_id']],
  ['handover', ['to']],
  ['escalate', ['to', 'by']],
  ['note', ['text']],
  ['reply_inserted', ['reply', 'reply_sop']],
  ['reply_copied', ['reply', 'reply_sop']],
  ['sla_breach', ['metric', 'due']],
  ['override', ['reason']],
  ['abandon', ['reason']],
  ['survey', ['kind']],
  ['survey_unanswered', ['kind']],
  ['follow_up', ['due']],
]);

/** Whether something says what every event says; of kinds yet to come no more is known. */
function isEvent(value: unknown): value is CaseEvent {
  if (typeof value !== 'object' || value === null) return false;
  const said = value as Record<string, unknown>;
  return typeof said['seq'] === 'number' && [...envelopeTexts, ...(actionTexts.get(said['event']) ?? [])].every((key) => typeof said[key] === 'string');
}
