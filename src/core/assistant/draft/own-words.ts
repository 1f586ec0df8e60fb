import type { LibraryConfig } from '../../library/config';
import { checkReply } from '../reply-check';
import { fold } from '../../text/fold';
import type { KnownValues } from '../../ticket/values';

/** Words that no approved text says, and what they are checked by. */
export interface OwnWords {
  readonly text: string;
  /** What the customer wrote, and the approved text as it is filled in: what else they state is invented. */
  readonly said: readonly string[];
  readonly values: KnownValues;
  readonly config: LibraryConfig;
  /** As ISO 8601. */
  readonly today: string;
}

/** What leads somewhere, or would be more than text where it is shown. */
const leading = /https?:|www\.|@|[<>[\]{}`|\\]|command:|\p{Cf}/iu;

/**
 * Whether words that a language model would add may be proposed: nothing in them is open or contradicts the ticket, as in every reply, and
 * they state no number and no link that neither the customer nor the approved text does.
 */
export function mayBeProposed({ text, said, values, config, today }: OwnWords): boolean {
  if (leading.test(text)) return false;
  const { findings } = checkReply({ text, meant: undefined, among: [], values, config, today });
  if (findings.length > 0) return false;
  const known = new Set(said.flatMap(numbersIn));
  return numbersIn(text).every((one) => known.has(one));
}

/** The numbers of a text, in figures, without what parts their digits. */
function numbersIn(text: string): string[] {
  return (fold(text).match(/\d(?:[\d.,/:\s-]*\d)?/g) ?? []).map((one) => one.replace(/\D/g, ''));
}
