import { Utf8Text } from '../../text/utf8-text';
import { LazySop } from '../lazy-sop';
import type { Sop, SopLocation } from '../model';
import type { Packed } from './codec';
import { packExtract, unpackExtract } from './extract';

/**
 * Must be raised whenever a text may be read differently (another key, another rule, another problem), or when
 * `packExtract` writes something else. What an older version packed is then read from its file again.
 */
export const packVersion = 19;

/** An SOP as a cache keeps it. */
export interface PackedSop {
  /** Survives a round trip through JSON unchanged. */
  readonly packed: Packed;
  /** The text as UTF-8: the file without its byte order mark. */
  readonly bytes: Uint8Array;
}

/** Packs an SOP; undefined when its text cannot be expressed in UTF-8, which only happens in an editor. */
export function packSop(sop: Sop): PackedSop | undefined {
  return sop instanceof LazySop && sop.bytes ? { packed: packExtract(sop), bytes: sop.bytes } : undefined;
}

/**
 * The SOP that was packed, without reading its Markdown or YAML; undefined when `packed` did not come from `packSop`.
 * @param bytes those that were packed with it; kept, not copied.
 */
export function unpackSop(packed: unknown, bytes: Uint8Array, location: SopLocation): Sop | undefined {
  const extract = unpackExtract(packed);
  return extract && new LazySop(extract, Utf8Text.ofBytes(bytes), location);
}
