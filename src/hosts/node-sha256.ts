import * as crypto from 'node:crypto';
import type { Sha256 } from '../core/ports';

/** SHA-256 by Node: for many short texts several times faster than one written in JavaScript. */
export const nodeSha256: Sha256 = (...parts) => {
  const whole = joined(parts);
  // In one call where Node can (from 20.12, which not every VS Code has): creating Hash objects takes most of the time.
  const { hash } = crypto as Partial<typeof crypto>;
  return hash ? hash('sha256', whole, 'hex') : crypto.createHash('sha256').update(whole).digest('hex');
};

/** Large enough for most lines of a record. */
let room = new Uint8Array(16 * 1024);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > room.length) room = new Uint8Array(2 * length);
  let end = 0;
  for (const part of parts) {
    room.set(part, end);
    end += part.length;
  }
  return room.subarray(0, length);
}
