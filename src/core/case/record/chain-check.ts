import type { CaseEvent } from '../model/events';
import type { RecordCode } from './fault';
import { isKnownKind } from './fields';
import { mostHeads } from './heads';
import { Lineage } from './lineage';
import type { RecordFile } from './names';

/** An event, and where it stands. */
export interface RecordedEvent {
  readonly event: CaseEvent;
  readonly record: RecordFile;
  readonly line: number;
}

/** Told what is wrong with an event. */
export type Tell = (code: RecordCode, at: RecordedEvent, ...args: string[]) => void;

/** ms by which the clocks of a team may differ without a word. */
const clockTolerance = 10 * 60_000;

/** As many windows are asked what they had seen, those that began last. */
const mostBeginnings = 64;

/**
 * Checks how the events of a case follow each other: each one that is there, none that its window had gone past, at a
 * time when it can have been written; and whether all that a window had seen when it began is still there.
 * @param placed the events as they stand in the files. Another window may have saved the same one.
 * @param now ms since 1970 UTC; undefined when it does not matter what is yet to come.
 */
export function checkChain(placed: readonly RecordedEvent[], now: number | undefined, tell: Tell): void {
  const byHash = new Map(placed.map((one) => [one.event.hash, one]));
  const bySession = new Map<string, CaseEvent>();
  const once: RecordedEvent[] = [];
  let start: RecordedEvent | undefined;
  for (const one of placed) {
    const { event } = one;
    const place = `${event.session} ${event.seq}`;
    const known = bySession.get(place);
    if (known && known.hash !== event.hash) tell('record.twice', one, `${event.seq}`);
    if (known?.hash === event.hash) continue;
    bySession.set(place, event);
    once.push(one);
    if (event.prev_hash === '') {
      if (start || event.event !== 'start') tell('record.begins-again', one);
      start ??= one;
    } else if (!byHash.has(event.prev_hash)) tell('record.forerunner', one);
    else if (event.event === 'start') tell('record.begins-again', one);
  }
  if (placed[0] && !start) tell('record.beginning', placed[0]);
  const lineage = new Lineage([...byHash.values()].map(({ event }) => event));
  const saysHeads = start?.event.heads !== undefined;
  for (const one of once) {
    const { event } = one;
    const first = bySession.get(`${event.session} 1`);
    const before = bySession.get(`${event.session} ${event.seq - 1}`);
    if (event.seq === 1) checkHeads(one, saysHeads, byHash, tell);
    const seen = [...(before ? [before.hash] : []), ...(event.seq > 1 ? (first?.heads ?? []) : [])];
    if (seen.some((hash) => lineage.isBefore(event.prev_hash, hash))) tell('record.went-back', one);
    checkTime(one, [byHash.get(event.prev_hash)?.event, before], now, tell);
    if (!isKnownKind(event)) tell('record.unknown-kind', one, event.event);
  }
  checkUnseen(once, lineage, tell);
}

/**
 * Finds events that are said to be older than the beginning of a window's file, but that this window had not seen: it read
 * all that was there.
 */
function checkUnseen(events: readonly RecordedEvent[], lineage: Lineage, tell: Tell): void {
  const beginnings = events
    .flatMap(({ event: { seq, ts, session, heads } }) =>
      seq === 1 && heads && heads.length < mostHeads ? { ts, session, heads, time: Date.parse(ts) } : [],
    )
    .sort((a, b) => a.time - b.time)
    .slice(-mostBeginnings);
  for (const one of events) {
    const { hash, ts, session } = one.event;
    const isSeen = (head: string) => head === hash || lineage.isBefore(hash, head);
    const later = beginnings.find(
      (window) =>
        window.session !== session && Date.parse(ts) < window.time - clockTolerance && !window.heads.some(isSeen),
    );
    if (later) tell('record.unseen', one, ts, later.ts);
  }
}

/** Checks what the first line of a window's file says of what the window had seen. */
function checkHeads(one: RecordedEvent, isExpected: boolean, known: ReadonlyMap<string, unknown>, tell: Tell): void {
  const { heads, prev_hash } = one.event;
  if (!heads) {
    if (isExpected) tell('record.no-heads', one);
    return;
  }
  if (prev_hash === '' ? heads.length > 0 : !heads.includes(prev_hash)) tell('record.heads', one);
  for (const head of heads) if (!known.has(head)) tell('record.head-gone', one, head.slice(0, 12));
}

/** Checks that an event is not much older than one that was there before, nor yet to come. */
function checkTime(
  one: RecordedEvent,
  before: readonly (CaseEvent | undefined)[],
  now: number | undefined,
  tell: Tell,
): void {
  const { ts } = one.event;
  const later = before.find((other) => other && Date.parse(ts) < Date.parse(other.ts) - clockTolerance);
  if (later) tell('record.too-early', one, ts, later.ts);
  if (now !== undefined && Date.parse(ts) > now + clockTolerance) tell('record.future', one, ts);
}
