import type { WritableValue } from '../../core/draft/write-front-matter';
import type { Walk } from '../../core/scenario/walk/walk';

/** A test for somebody to walk through: a made-up customer and, where it is about a case, what is done in that. */
export interface WalkArgument {
  readonly kind: 'walk';
  /** What the test is called, in one line. */
  readonly name: string;
  /** What the customer wrote; empty for nothing. */
  readonly message: string;
  /** What is known of them, for the top of the draft. */
  readonly values: Readonly<Record<string, WritableValue>>;
  readonly walk: Walk | undefined;
}
