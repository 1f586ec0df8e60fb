import type { Given, Moved } from '../../../core/lifecycle/approval/moves';
import type { Refusal } from '../../../core/lifecycle/approval/refusal';
import type { Change } from '../../../core/lifecycle/changes/difference';
import type { Here } from './here';
import type { Before } from './last-approved';
import type { Person } from './who';

/** An SOP that somebody is about to approve, with all that they look at before they do. */
export interface Candidate {
  readonly here: Here;
  readonly person: Person;
  readonly before: Before | undefined;
  /** What differs from that. */
  readonly changes: readonly Change[];
  /** Whether both read the same, as the library is now. */
  readonly isSame: boolean;
  /** Some of the constants that it asks for. */
  readonly constants: readonly string[];
  /** The version that is proposed. */
  readonly version: string | undefined;
  readonly approved: (given: Pick<Given, 'version' | 'method'>) => Moved | Refusal;
}
