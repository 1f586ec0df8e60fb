import type { Stretch } from '../../ticket/found-facts/found-fact';

/** What kind of thing a stand-in stands for, in capitals: `NAME`, `ORDER_ID`. It is all that is told of it. */
export type StandInKind = string;

/** A stretch of a text that is not passed on. */
export interface StretchToMask extends Stretch {
  readonly kind: StandInKind;
}
