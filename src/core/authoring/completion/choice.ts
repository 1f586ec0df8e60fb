import type { ProposalKind } from './proposal';

/** A value that fits somewhere. */
export interface Choice {
  readonly value: string;
  readonly kind?: ProposalKind;
  readonly detail?: string;
  readonly about?: string;
  /** What else people type to find it. */
  readonly also?: string;
  /** Whether it stays text where YAML would read a number: a version, a target. */
  readonly isText?: true;
}
