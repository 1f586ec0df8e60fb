import type { Sop } from '../../../src/core/sop/model';

/** How well each SOP of a library, in its order, fits a message; the higher the better, 0 not at all. */
export type Scores = readonly number[];

/** A way to find the SOPs that handle a message, made ready for one library. */
export interface Method {
  readonly name: string;
  /** Whether its scores claim to be how likely an SOP is right; calibration can only be measured of those. */
  readonly isProbability: boolean;
  /** Whether the time that it takes to score says anything; not where answers were got before. */
  readonly isTimed: boolean;
  /** Names of the methods whose scores it combines; they stand before it. */
  readonly of: readonly string[];
  /**
   * @param language of the message, as ISO 639-1.
   * @param before the scores of the methods that stand before it.
   */
  readonly score: (message: string, language: string, before: ReadonlyMap<string, Scores>) => Scores;
}

/** Makes a method ready for a library. */
export type Baseline = (sops: readonly Sop[]) => (message: string, language: string) => Scores;
