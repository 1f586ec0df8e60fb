import { saidBy } from '../../liquid/choices';
import type { Said } from '../../liquid/choices';
import { checkTemplate } from '../../liquid/template';
import type { TemplateCheck } from '../../liquid/template';
import { placeholdersInReply, withoutPlaceholders } from '../../placeholder/find';
import type { Placeholder } from '../../placeholder/find';
import { baseLanguage } from '../../reply/choose';
import type { Reply, ReplyVariant, Sop } from '../../sop/model';
import { Recent } from '../../sop/recent';
import { LineIndex } from '../../text/position';
import type { Range } from '../../text/position';
import { placeOf } from '../library/reply-place';
import { isClosedReply } from '../reply-closed';

/** What Liquid begins with. */
const liquid = /\{[{%]/;

/** Whoever checks one SOP asks for its texts with each rule. */
const mostKept = 4;
const kept = new Recent<Sop, readonly ApprovedText[]>(mostKept);

/**
 * The approved texts of an SOP, those that answer questions before they are asked among them, but none that is not closed. Each is
 * looked at once for all rules.
 */
export function approvedTexts(sop: Sop): readonly ApprovedText[] {
  if (sop.replies.length === 0 && sop.anticipations.length === 0) return [];
  return kept.get(sop, () => [
    ...sop.replies.flatMap((reply) =>
      reply.variants.filter(isClosedReply).map((variant) => new ApprovedText(sop, reply, variant, false)),
    ),
    ...sop.anticipations.flatMap((reply) =>
      reply.variants.filter(isClosedReply).map((variant) => new ApprovedText(sop, reply, variant, true)),
    ),
  ]);
}

/** One approved text, and what is in it; that is worked out when first asked for. */
export class ApprovedText {
  readonly reply: Reply;
  readonly variant: ReplyVariant;
  /** Whether it answers a question before it is asked, within another reply. */
  readonly isAnticipation: boolean;
  /** As it is written. */
  readonly text: string;
  /** The language it is in, such as `es`; empty when neither it nor its SOP says so. */
  readonly lang: string;
  readonly hasLiquid: boolean;
  #places: LineIndex | undefined;
  #placeholders: readonly Placeholder[] | undefined;
  #template: TemplateCheck | undefined;
  #said: readonly Said[] | undefined;

  constructor(sop: Sop, reply: Reply, variant: ReplyVariant, isAnticipation: boolean) {
    this.reply = reply;
    this.variant = variant;
    this.isAnticipation = isAnticipation;
    this.text = variant.text;
    this.lang = baseLanguage(variant.lang ?? sop.lang ?? '');
    this.hasLiquid = liquid.test(this.text);
  }

  /** What other tools would fill in. */
  get placeholders(): readonly Placeholder[] {
    return (this.#placeholders ??= placeholdersInReply(this.text));
  }

  /** Its Liquid; of what only looks like Liquid, its own rule tells. */
  get template(): TemplateCheck {
    return (this.#template ??= checkTemplate(withoutPlaceholders(this.text, this.placeholders)));
  }

  /** What it says, in order, and what that depends on; nothing when it cannot be filled in. */
  get said(): readonly Said[] {
    const { templates = [], own } = this.template;
    return (this.#said ??= saidBy(templates, own));
  }

  get places(): LineIndex {
    return (this.#places ??= new LineIndex(this.text));
  }

  /** Where a stretch of its text is in the file: on one line. */
  rangeOf(start: number, end: number): Range {
    return placeOf(this.variant, this.places, this.places.positionAt(start), end - start);
  }
}
