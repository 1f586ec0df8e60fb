/**
 * What a stretch of a draft is:
 * - `message`: the customer's newest words, which are to be answered, with the header lines of their mail; of a chat or a
 *   call, the words of both sides;
 * - `older-mail`: what was written before, by whomever, with its header lines;
 * - `signature` and `disclaimer`: of the mail, or of the agent's own words, that they stand below;
 * - `own-words`: what the agent writes;
 * - `note`: a comment for colleagues;
 * - `front-matter`.
 */
export type PartKind = 'front-matter' | 'message' | 'older-mail' | 'signature' | 'disclaimer' | 'own-words' | 'note';

export interface Part extends Stretch {
  readonly kind: PartKind;
}

/** What one speaker of a chat says in one go, with the time and the name before it. */
export interface Turn extends Stretch {
  /** Where what is said begins. */
  readonly from: number;
  readonly isCustomers: boolean;
  /** Where the speaker's own name stands; undefined when it is none, as in `Client:`. */
  readonly name: Stretch | undefined;
}

/** A half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
