import type { ReplyVariant } from '../sop/model';
import { isSame } from '../ticket/compare';

/** What a draft wants of a reply. */
export interface ReplyWish {
  /** Languages, the best first. */
  readonly languages: readonly string[];
  readonly channel: string | undefined;
}

/** The base of a language tag: `es` of `es-MX`. */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}

function exact(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-');
}

/**
 * A reply's texts, the most fitting first: languages in the order wished, then all others; within a language the wished
 * channel, then texts for any channel, then those of other channels. A text that does not say its language has its SOP's.
 */
export function rankVariants(
  variants: readonly ReplyVariant[],
  sopLanguage: string | undefined,
  wish: ReplyWish,
): ReplyVariant[] {
  // Each wish counts as it is first, then as its language in any region.
  const wished = wish.languages.flatMap((tag) => [exact(tag), baseLanguage(tag)]);
  const languageRank = (variant: ReplyVariant) => {
    const tag = variant.lang ?? sopLanguage ?? '';
    const ranks = wished.flatMap((one, rank) =>
      one === (rank % 2 === 0 ? exact(tag) : baseLanguage(tag)) ? [rank] : [],
    );
    return ranks[0] ?? wished.length;
  };
  const channelRank = (variant: ReplyVariant) => {
    if (variant.channel === undefined) return wish.channel === undefined ? 0 : 1;
    return wish.channel === undefined ? 1 : isSame(variant.channel, wish.channel) ? 0 : 2;
  };
  return variants
    .map((variant) => ({ variant, language: languageRank(variant), channel: channelRank(variant) }))
    .sort((a, b) => a.language - b.language || a.channel - b.channel)
    .map(({ variant }) => variant);
}

/** One text a language: the best channel of each, languages ordered as in `rankVariants`. */
export function onePerLanguage(
  variants: readonly ReplyVariant[],
  sopLanguage: string | undefined,
  wish: ReplyWish,
): ReplyVariant[] {
  const seen = new Set<string>();
  return rankVariants(variants, sopLanguage, wish).filter((variant) => {
    const language = exact(variant.lang ?? sopLanguage ?? '');
    return !seen.has(language) && seen.add(language);
  });
}
