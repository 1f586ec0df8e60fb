import type { CaseEvent, EventEnvelope } from '../model/events';
import type { CaseAction } from '../model/action';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of a text, as hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Completes an event with its hash, which becomes its last key: what stands before it in a line is what it covers. */
export function sealEvent(envelope: Omit<EventEnvelope, 'hash'>, action: CaseAction): CaseEvent {
  const open = { ...action, ...envelope };
  return { ...open, hash: hashText(JSON.stringify(open)) };
}

/** Events as JSON Lines. */
export function writeEvents(events: readonly CaseEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
