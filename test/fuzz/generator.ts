import type { RandomNumber } from '../bench/random';

/**
 * Makes hostile input for one reader, and reads it the way the product does. A new one is a file in `generators/` and a
 * line in `list.ts`.
 */
export interface Generator<Input> {
  /** What `--only` calls it. */
  readonly name: string;
  /** The most that is made, in characters; the reader's own limit, where it has one. */
  readonly maxSize: number;
  /** Makes hostile input of about a size in characters: always the same for the same numbers. */
  make(random: RandomNumber, size: number): Input;
  /** Makes ordinary input of about a size: how long reading it takes is what the hostile input is compared with. */
  plain(size: number): Input;
  /** Reads it. Whatever it throws is a failure: let it throw when something that the reader promises does not hold. */
  read(input: Input): void | Promise<void>;
}

/** How long some input may take to read, in milliseconds. */
export function allowedTime(size: number): number {
  return 250 * Math.max(1, size / 100_000);
}
