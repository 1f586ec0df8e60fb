import { noItems } from '../../text/detach';
import type { Range } from '../../text/position';

/** What JSON can hold. */
export type Packed = string | number | boolean | null | readonly Packed[];

/** The packed data is not what is expected. */
class MalformedError extends Error {}

/** How one kind of value is turned into something that JSON can hold, and back. */
export interface Codec<T> {
  pack(value: T): Packed;
  /** @throws Error for anything that `pack` never returns. */
  unpack(packed: unknown): T;
}

export const text: Codec<string> = {
  pack: (value) => value,
  unpack: (packed) => (typeof packed === 'string' ? packed : malformed()),
};

/** A whole number from zero up. */
export const count: Codec<number> = { pack: (value) => value, unpack: countIn };

export const flag: Codec<boolean> = {
  pack: (value) => value,
  unpack: (packed) => (typeof packed === 'boolean' ? packed : malformed()),
};

/** Most of what is kept is ranges: each becomes four numbers in a row. */
export const range: Codec<Range> = {
  pack: ({ start, end }) => [start.line, start.character, end.line, end.character],
  unpack: (packed) => {
    const values = listIn(packed, 4);
    return {
      start: { line: countIn(values[0]), character: countIn(values[1]) },
      end: { line: countIn(values[2]), character: countIn(values[3]) },
    };
  },
};

/** One of the given texts. */
export function oneOf<T extends string>(values: readonly T[]): Codec<T> {
  return {
    pack: (value) => value,
    unpack: (packed) => ((values as readonly unknown[]).includes(packed) ? (packed as T) : malformed()),
  };
}

export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    pack: (value) => (value === undefined ? null : codec.pack(value)),
    unpack: (packed) => (packed === null ? undefined : codec.unpack(packed)),
  };
}

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    pack: (values) => values.map((value) => codec.pack(value)),
    unpack: (packed) => {
      const values = listIn(packed);
      return values.length === 0 ? noItems : values.map((value) => codec.unpack(value));
    },
  };
}

/** Values by keys that authors choose. */
export function byKey<T>(codec: Codec<T>): Codec<Readonly<Record<string, T>>> {
  return {
    pack: (values) => Object.entries(values).map(([key, value]) => [key, codec.pack(value)]),
    unpack: (packed) =>
      Object.fromEntries(
        listIn(packed).map((entry) => {
          const [key, value] = listIn(entry, 2);
          return [text.unpack(key), codec.unpack(value)];
        }),
      ),
  };
}

/** An object, as its values in the order of `codecs`, without their names. */
export function fields<T extends object>(codecs: { readonly [K in keyof T]-?: Codec<T[K]> }): Codec<T> {
  const all = Object.entries(codecs) as [keyof T & string, Codec<unknown>][];
  // Engines keep the fields of an object made by JSON inside the object, and those of its copies too. Fields that are
  // added one by one are kept outside it: for 10,000 SOPs that would take a quarter more memory.
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(all.map(([name]) => [name, null])))) as object;
  return {
    pack: (value) => all.map(([name, codec]) => codec.pack(value[name])),
    unpack: (packed) => {
      const values = listIn(packed, all.length);
      const made = { ...blank } as Record<string, unknown>;
      let at = 0;
      for (const [name, codec] of all) made[name] = codec.unpack(values[at++]);
      return made as T;
    },
  };
}

function countIn(packed: unknown): number {
  return typeof packed === 'number' && Number.isSafeInteger(packed) && packed >= 0 ? packed : malformed();
}

function listIn(packed: unknown, length?: number): readonly unknown[] {
  return Array.isArray(packed) && (length === undefined || packed.length === length) ? packed : malformed();
}

function malformed(): never {
  throw new MalformedError();
}
