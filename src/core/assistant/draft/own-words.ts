import type { LibraryConfig } from '../../library/config';
import { checkReply } from '../reply-check';
import type { KnownValues } from '../../ticket/values';
import { statedIn } from './stated';

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

/** What leads somewhere, or would be more than text where it is shown; signs that nobody sees, and numbers that are one sign. */
const leading = [
  /www\.|\/\/|@|[<>[\]{}`|\\]|\p{Cf}|\p{Nl}|\p{No}|\p{Nd}\p{M}/iu,
  // Whatever begins as a scheme does, such as `mailto:` and `tel:`.
  /\p{L}[\p{L}\p{N}+.-]*:(?=\S)/u,
  // The name of a place of the web, as people type it; a dot that nothing follows ends a sentence.
  /\p{L}[\p{L}\p{N}-]*[.。・][\p{L}\p{N}-]{2,}|[\p{L}\p{N}-][.。・]\p{L}[\p{L}\p{N}-]+|\s[.。]\p{L}/u,
  // The same, so that no program finds it.
  /\.\s(?:com|net|org|info|cat|eu|io|shop|online)(?!\p{L})|(?<!\p{L})arroba(?!\p{L})|(?<!\p{L})(?:dot|punto|punt|point|punkt|ponto)\s+(?:com|net|org|es|info|cat|eu|io|shop|online)(?!\p{L})|%[\da-f]{2}(?!\d)/iu,
];

/**
 * Whether words that a language model would add may be proposed: nothing in them is open or contradicts the ticket, as in every reply, and
 * they state no number, no time and no link that neither the customer nor the approved text does. A link may not stand in them at all.
 */
export function mayBeProposed({ text, said, values, config, today }: OwnWords): boolean {
  // As it is written, and with signs that only look otherwise as what they are.
  if ([text, text.normalize('NFKC')].some((one) => leading.some((pattern) => pattern.test(one)))) return false;
  const { findings } = checkReply({ text, meant: undefined, among: [], values, config, today });
  if (findings.length > 0) return false;
  const known = new Set(said.flatMap(statedIn));
  return statedIn(text).every((one) => known.has(one));
}
