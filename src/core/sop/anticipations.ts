import { problem } from '../problem';
import type { Problem } from '../problem';
import type { FenceBlock } from './markdown/blocks';
import type { Heading } from './model';
import type { WrittenReply } from './replies';
import { readReplyBlock } from './reply-block';
import type { ReplyBlock } from './reply-block';

/**
 * Gathers the texts of an SOP that answer its question before the customer asks it. They belong to the heading above them,
 * which is that question: it can hold no reply, and they stand in no step.
 */
export class Anticipations {
  readonly #problems: Problem[];
  readonly #isReply: (anchor: string) => boolean;
  readonly #placed: { readonly block: ReplyBlock; readonly heading: Heading | undefined }[] = [];

  /** @param isReply whether a heading, by its anchor, has a reply; it is asked once all are known. */
  constructor(problems: Problem[], isReply: (anchor: string) => boolean) {
    this.#problems = problems;
    this.#isReply = isReply;
  }

  add(block: FenceBlock, heading: Heading | undefined, isInStep: boolean): void {
    this.#placed.push({ block: readReplyBlock(block), heading: isInStep ? undefined : heading });
  }

  /** Those in the order written. What is wrong with them is told once. */
  settle(): WrittenReply[] {
    const all = new Map<string, WrittenReply & { variants: ReplyBlock[] }>();
    const seen = new Set<string>();
    for (const { block, heading } of this.#placed) {
      if (!heading || this.#isReply(heading.anchor)) {
        this.#problems.push(problem('reply.anticipation-heading', block.range));
        continue;
      }
      const { anchor: id, title, range } = heading;
      const one = all.get(id) ?? { id, title, range, variants: [] };
      all.set(id, one);
      const key = [id, block.lang, block.channel].join('\n');
      if (seen.has(key)) {
        const which = [block.lang, block.channel].filter(Boolean).join(', ') || '-';
        this.#problems.push(
          problem('reply.duplicate', { start: block.range.start, end: block.textRange.start }, title, which),
        );
        continue;
      }
      seen.add(key);
      one.variants.push(block);
    }
    return [...all.values()];
  }
}
