import type { UsedReply } from '../../core/case/model/action';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import type { Library } from '../../core/library/library';
import type { OfferedText } from '../services/offered-text';

/** The reply that a record names, as the library has it now; undefined when it is gone. */
export function replyNamed(
  library: Library,
  { reply_sop, reply: id, anticipated }: UsedReply,
): { readonly sop: Sop; readonly reply: Reply } | undefined {
  for (const sop of library.withId(reply_sop)) {
    const reply = (anticipated ? sop.anticipations : sop.replies).find((one) => one.id === id);
    if (reply) return { sop, reply };
  }
  return undefined;
}

/** The text of it that a record names; undefined when there is none any more. */
export function textNamed(library: Library, named: UsedReply): OfferedText | undefined {
  const found = replyNamed(library, named);
  const variant = found?.reply.variants.find((one) => isVariant(one, found.sop, named));
  return found && variant && { ...found, variant };
}

/** Whether a text of a reply is the one that a record names. */
export function isVariant(variant: ReplyVariant, sop: Sop, { lang, channel }: UsedReply): boolean {
  return (variant.lang ?? sop.lang) === lang && variant.channel === channel;
}
