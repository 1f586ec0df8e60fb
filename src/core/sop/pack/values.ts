import type { Range } from '../../text/position';

/** What was packed is not what is expected there. */
export class MalformedError extends Error {}

/** Reads a value of which nothing is known. */
export type Unpack<T> = (value: unknown) => T;

/** One empty list for all: a library holds a dozen of them for each SOP. */
const none: readonly never[] = Object.freeze([]);

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new MalformedError();
  return value;
}

/** A whole number from zero up. */
export function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new MalformedError();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new MalformedError();
  return value;
}

/** One of some texts. */
export function oneOf<T extends string>(values: readonly T[]): Unpack<T> {
  return (value) => {
    if (!(values as readonly unknown[]).includes(value)) throw new MalformedError();
    return value as T;
  };
}

export function optional<T>(value: unknown, unpack: Unpack<T>): T | undefined {
  return value === null ? undefined : unpack(value);
}

export function list<T>(value: unknown, unpack: Unpack<T>): readonly T[] {
  if (!Array.isArray(value)) throw new MalformedError();
  return value.length === 0 ? none : (value as unknown[]).map((one) => unpack(one));
}

/** Values in a fixed order. */
export function tuple(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw new MalformedError();
  return value as unknown[];
}

/** The range that begins at a place of a tuple. */
export function rangeAt(values: readonly unknown[], index: number): Range {
  return {
    start: { line: count(values[index]), character: count(values[index + 1]) },
    end: { line: count(values[index + 2]), character: count(values[index + 3]) },
  };
}
