import { rankVariants } from '../../core/reply/choose';
import type { FilledReply } from '../../core/reply/fill';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import type { KnownValues } from '../../core/ticket/values';
import type { PageReply } from '../../pages/shared/content';
import type { SopArgument } from '../shared/commands';
import type { ReplyUse } from './case-reply';
import { fillOffered } from './fill-offered';
import { labelsOf, whyNotOffered, wordsFor } from './offered-text';
import { textOfReplyText } from '../shared/wording';
import type { Services } from './services';

/** What a reply is filled in with, and which text of it is wanted. */
interface PageReplyUse extends ReplyUse {
  /** The constants that a case started with. */
  readonly constants?: SopArgument['constants'];
}

/**
 * A reply as pages show it: as it would be inserted now, in the text that is wanted.
 * @returns undefined when it has no text.
 */
export function pageReply(
  services: Pick<Services, 'library' | 'clock'>,
  sop: Sop,
  reply: Reply,
  { values, wish, constants }: PageReplyUse,
): PageReply | undefined {
  const { library } = services;
  const ranked = rankVariants(reply.variants, sop.lang, wish);
  const [variant] = ranked;
  if (!variant) return undefined;
  const { parts, asked, refused } = filledParts(services, { sop, reply, variant }, values, constants);
  return {
    argument: argumentFor(sop, reply, variant),
    title: reply.title,
    parts,
    asked,
    texts: reply.variants.map((one) => ({
      lang: one.lang ?? sop.lang,
      channel: one.channel,
      label: textOfReplyText(library, sop, one),
      isShown: one === variant,
    })),
    refused: whyNotOffered(sop, services) ?? refused,
  };
}

function argumentFor(sop: Sop, reply: Reply, variant: ReplyVariant): PageReply['argument'] {
  const lang = variant.lang ?? sop.lang;
  return {
    uri: sop.location.uri,
    reply: reply.id,
    ...(lang === undefined ? {} : { lang }),
    // One for any channel is asked for by none: else the draft's channel would count.
    channel: variant.channel ?? '',
  };
}

function filledParts(
  { library }: Pick<Services, 'library'>,
  text: { readonly sop: Sop; readonly reply: Reply; readonly variant: ReplyVariant },
  values: KnownValues,
  constants: SopArgument['constants'],
): Pick<PageReply, 'parts' | 'asked' | 'refused'> {
  const labels = labelsOf(library, text);
  let filled: FilledReply;
  try {
    filled = fillOffered(text, values, wordsFor(library, text, constants));
  } catch (error) {
    return { parts: [], asked: [], refused: error instanceof Error ? error.message : String(error) };
  }
  const parts = filled.parts.map((part): PageReply['parts'][number] =>
    part.kind === 'text'
      ? part
      : part.fallback === undefined
        ? { kind: 'gap', label: labels.label(part.variable) }
        : { kind: 'text', text: part.fallback },
  );
  return { parts, asked: filled.undecided.map((variable) => labels.asked(variable)), refused: undefined };
}
