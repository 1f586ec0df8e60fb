import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What happened in a case. Steps are named by their ids; nothing is ever taken back, only followed by another event. */
export type CaseAction =
  /** The text of the SOP is kept, so that the case goes on with what it was begun on. */
  | { readonly event: 'opened'; readonly title: string; readonly ticket: string | undefined; readonly uri: string; readonly root: string; readonly path: string; readonly text: string }
  | { readonly event: 'ticked'; readonly step: string }
  /** A ticked or skipped step is open again. */
  | { readonly event: 'unticked'; readonly step: string }
  | { readonly event: 'answered'; readonly step: string; readonly answer: string }
  | { readonly event: 'skipped'; readonly step: string; readonly reason: string }
  | { readonly event: 'reply-inserted'; readonly step: string | undefined; readonly reply: string; readonly lang: string | undefined; readonly channel: string | undefined }
  | { readonly event: 'noted'; readonly step: string | undefined; readonly text: string }
  /** A reason is given when required steps were left undone. */
  | { readonly event: 'closed'; readonly reason: string | undefined }
  | { readonly event: 'reopened' };

/** What every event carries beside what happened. */
export interface EventEnvelope {
  /** The case. */
  readonly case: string;
  /** When, as ISO 8601 in UTC. */
  readonly ts: string;
  readonly actor: string;
  /** The window that wrote it. */
  readonly session: string;
  readonly sop: string;
  readonly version: string | undefined;
  /** SHA-256 of the SOP's text the case was begun on. */
  readonly sha: string;
  /** Hash of the event before; empty for the first. */
  readonly prev: string;
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
  const open = { ...envelope, ...action };
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
export function readEvents(text: string): ReadEvents {
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

const envelopeTexts = ['event', 'case', 'ts', 'actor', 'session', 'sop', 'sha', 'prev', 'hash'];
/** What each kind of event must say in words. */
const actionTexts: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['opened', ['title', 'uri', 'root', 'path', 'text']],
  ['ticked', ['step']],
  ['unticked', ['step']],
  ['answered', ['step', 'answer']],
  ['skipped', ['step', 'reason']],
  ['reply-inserted', ['reply']],
  ['noted', ['text']],
]);

/** Whether something says what every event says; of kinds yet to come no more is known. */
function isEvent(value: unknown): value is CaseEvent {
  if (typeof value !== 'object' || value === null) return false;
  const said = value as Record<string, unknown>;
  return [...envelopeTexts, ...(actionTexts.get(said['event']) ?? [])].every((key) => typeof said[key] === 'string');
}

/**
 * Brings the events of several writers into the one order all readers agree on: an event comes after the one it was
 * chained to; of those that could come next, the earlier one first, then the one with the smaller hash.
 */
export function orderEvents(events: Iterable<CaseEvent>): CaseEvent[] {
  const byHash = new Map([...events].map((event) => [event.hash, event]));
  const followers = new Map<string, CaseEvent[]>();
  const ready: CaseEvent[] = [];
  for (const event of byHash.values()) {
    if (!byHash.has(event.prev)) ready.push(event);
    else followers.set(event.prev, [...(followers.get(event.prev) ?? []), event]);
  }
  const ordered: CaseEvent[] = [];
  for (ready.sort(compareEvents); ready.length > 0; ) {
    const next = ready.shift();
    if (!next) break;
    ordered.push(next);
    const after = followers.get(next.hash);
    if (after) {
      ready.push(...after);
      ready.sort(compareEvents);
    }
  }
  return ordered;
}

function compareEvents(a: CaseEvent, b: CaseEvent): number {
  if (a.ts !== b.ts) return a.ts < b.ts ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}
