import type { Reply, Sop } from '../sop/model';
import type { VariantKey } from './add-variant';

/** What a library promises its customers, as its `library.yml` says it. */
interface Promised {
  readonly languages: readonly string[];
  readonly channels: readonly string[];
}

/**
 * The texts that a reply does not have yet: of the languages and channels that its library promises, or else of those that other texts
 * of the SOP have. A text without a channel is for all of them.
 */
export function missingVariants(
  { lang: ofSop, replies, anticipations }: Pick<Sop, 'lang' | 'replies' | 'anticipations'>,
  reply: Reply,
  promised: Promised | undefined,
): VariantKey[] {
  const alike = (anticipations.includes(reply) ? anticipations : replies).flatMap(({ variants }) => variants);
  const languages = promised?.languages.length
    ? promised.languages
    : [...new Set(alike.map(({ lang }) => lang ?? ofSop))];
  const others = anticipations.includes(reply) ? undefined : promised?.channels;
  const used = [...new Set(alike.flatMap(({ channel }) => channel ?? []))];
  const channels = others?.length ? others : used.length > 0 ? used : [undefined];
  return channels.flatMap((channel) =>
    languages.flatMap((lang) => {
      const isThere = reply.variants.some(
        (one) => (one.lang ?? ofSop) === lang && (one.channel === undefined || one.channel === channel),
      );
      return isThere ? [] : [{ lang, channel }];
    }),
  );
}
