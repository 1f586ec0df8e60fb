import type { CaseView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';

/** Where this machine keeps what the person has agreed to be counted, by library. */
export const countedKey = 'feedback.counted';

/** Something that may say that an SOP is missing or needs care. It is told, not kept: whether it is counted is not said here. */
export type Happened =
  /** A search was left without using anything that it found. `query` is what was typed. */
  | { readonly what: 'search'; readonly query: string }
  /** None of the SOPs that were suggested for a message fitted it. */
  | {
      readonly what: 'none';
      readonly sops: readonly Sop[];
      /** What the customer wrote, where it may be told again: to count it once, and for nothing else. */
      readonly message?: string;
    }
  /** The person closed a case, for the first time. */
  | { readonly what: 'closed'; readonly view: CaseView };
