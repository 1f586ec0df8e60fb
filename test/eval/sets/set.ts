import type { Sop } from '../../../src/core/sop/model';
import type { readByProduct } from '../messages';
import type { MakeMethods } from '../methods/methods';
import type { Report } from '../report';

interface SetOptions {
  /** Where the files are that are not in the repository. */
  readonly folder: string;
  /** How many drawings are measured of a set of which there can be many; their seeds are 1, 2, 3 and so on. */
  readonly draws: number;
  readonly make: MakeMethods;
  /** The SOPs of the sample library that may be suggested. */
  readonly sample: readonly Sop[];
  /** What the product reads of the messages that are kept apart. */
  readonly readMessages: () => ReturnType<typeof readByProduct>;
}

/** Messages whose SOPs are known. */
export interface EvalSet {
  readonly name: string;
  /** The file in the folder that it needs, if any. */
  readonly file: string | undefined;
  readonly run: (options: SetOptions, report: Report) => void | Promise<void>;
}

/** Seeds from 1 on. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
