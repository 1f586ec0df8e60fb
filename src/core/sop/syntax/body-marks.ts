import { alertMarkOf } from '../alert';
import type { Body } from '../body';
import type { Block, FenceBlock, HeadingBlock, ListItem, QuoteBlock } from '../markdown/blocks';
import { stepsOf } from '../model';
import type { Branch, Heading } from '../model';
import { isReplyBlock } from '../reply-block';
import type { Position } from '../../text/position';
import { wordMarks } from './inline-marks';
import { definitionMark } from './link-marks';
import { branchMark, stepMark } from './list-marks';
import type { Mark } from './mark';
import { replyMark } from './reply-marks';

/** The marks in the Markdown of an SOP. @param body what was read of the blocks. */
export function bodyMarks(body: Body, blocks: readonly Block[]): Mark[] {
  return new BodyReader(body).read(blocks);
}

/**
 * Goes through the blocks in the same order as the model's reader, and takes from the model what the text alone does
 * not say.
 */
class BodyReader {
  /** The headings still to come, in the order written. */
  readonly #headings: Iterator<Heading, undefined>;
  /** The ids of steps and replies, the answers and alerts, by where they begin. */
  readonly #steps = new Map<string, string>();
  readonly #replies = new Map<string, string>();
  readonly #branches = new Map<string, Branch>();
  readonly #alerts = new Set<string>();
  #heading: Heading | undefined;

  constructor(body: Body) {
    this.#headings = body.headings.values();
    for (const step of stepsOf(body)) {
      this.#steps.set(keyOf(step.range.start), step.id);
      for (const branch of step.branches) this.#branches.set(keyOf(branch.range.start), branch);
    }
    for (const { alerts } of [...body.sections, ...stepsOf(body)])
      for (const { range } of alerts) this.#alerts.add(keyOf(range.start));
    for (const { id, variants } of [...body.replies, ...body.anticipations])
      for (const { range } of variants) this.#replies.set(keyOf(range.start), id);
  }

  readonly read = (blocks: readonly Block[]): Mark[] => blocks.flatMap((block) => this.#readBlock(block));

  #readBlock(block: Block): Mark[] {
    switch (block.kind) {
      case 'heading':
        return [this.#readHeading(block)];
      case 'fence':
        return isReplyBlock(block) ? [replyMark(block, this.#replyAt(block))] : [];
      case 'quote':
        return this.#readQuote(block);
      case 'list':
        return block.items.flatMap((item) => this.#readItem(item));
      case 'table':
        return block.rows.flat().flatMap(wordMarks);
      case 'definition':
        return [definitionMark(block)];
      case 'paragraph':
        return wordMarks(block.words);
      default:
        return [];
    }
  }

  /** The reply that a text belongs to; one that is not offered goes by the heading above it. */
  #replyAt({ range }: FenceBlock): string | undefined {
    return this.#replies.get(keyOf(range.start)) ?? this.#heading?.anchor;
  }

  #readQuote(block: QuoteBlock): Mark[] {
    const alert = this.#alerts.has(keyOf(block.range.start)) ? alertMarkOf(block) : undefined;
    if (!alert) return this.read(block.blocks);
    const range = block.firstLine.rangeAt(0, alert.length);
    const mark: Mark = { kind: 'alert-mark', alert: alert.kind, range, marks: [] };
    return [{ kind: 'alert', alert: alert.kind, range: block.range, marks: [mark, ...this.read(block.blocks)] }];
  }

  #readHeading({ range, words: text }: HeadingBlock): Mark {
    const next = this.#headings.next();
    this.#heading = next.done ? undefined : next.value;
    const { anchor = '', title = '', level = 1 } = this.#heading ?? {};
    const { source } = text;
    const words: Mark = {
      kind: 'heading-text',
      range: source.rangeAt(0, source.text.length),
      marks: wordMarks(text),
    };
    return { kind: 'heading', anchor, title, level, range, marks: [words] };
  }

  #readItem(item: ListItem): Mark[] {
    const key = keyOf(item.range.start);
    const id = this.#steps.get(key);
    const branch = this.#branches.get(key);
    if (id !== undefined) {
      const [first] = item.blocks;
      const own = first?.kind === 'paragraph' ? this.#branches.get(keyOf(first.range.start)) : undefined;
      return [stepMark(item, id, own, this.read)];
    }
    return branch ? [branchMark(item, branch, this.read)] : this.read(item.blocks);
  }
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
