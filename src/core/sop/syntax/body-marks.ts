import type { Tokens } from 'marked';
import { alertMarkOf } from '../alert';
import { placeCells } from '../blocks';
import type { Block } from '../blocks';
import { readBody } from '../body';
import type { Blocks, Body } from '../body';
import { placeInline } from '../inline';
import { stepsOf } from '../model';
import type { Branch, Heading } from '../model';
import { isReplyBlock } from '../reply-block';
import type { Position } from '../../text/position';
import { inlineMarks } from './inline-marks';
import { definitionMark } from './link-marks';
import { branchMark, stepMark, wordMarks } from './list-marks';
import type { Mark } from './mark';
import { replyMark } from './reply-marks';

/** The marks in the Markdown of an SOP. */
export function bodyMarks(blocks: Blocks): Mark[] {
  return new BodyReader(readBody(blocks)).readTop(blocks.blocks);
}

/**
 * Goes through the blocks in the same order as the model's reader, and takes from the model what the text alone does
 * not say.
 */
class BodyReader {
  /** The headings still to come, in the order written. */
  readonly #headings: Iterator<Heading, undefined>;
  /** The ids of steps and the answers, by where they begin. */
  readonly #steps = new Map<string, string>();
  readonly #branches = new Map<string, Branch>();
  #heading: Heading | undefined;

  constructor(body: Body) {
    this.#headings = body.headings.values();
    for (const step of stepsOf(body)) {
      this.#steps.set(keyOf(step.range.start), step.id);
      for (const branch of step.branches) this.#branches.set(keyOf(branch.range.start), branch);
    }
  }

  readTop(blocks: readonly Block[]): Mark[] {
    return blocks.flatMap((block) => {
      const alert = block.token.type === 'blockquote' ? alertMarkOf(block) : undefined;
      if (!alert) return this.#readBlock(block);
      const range = block.inside.rangeAt(0, alert.length);
      const mark: Mark = { kind: 'alert-mark', alert: alert.kind, range, marks: [] };
      return { kind: 'alert', alert: alert.kind, range: block.range, marks: [mark, ...this.#read(block.blocks)] };
    });
  }

  readonly #read = (blocks: readonly Block[]): Mark[] => blocks.flatMap((block) => this.#readBlock(block));

  #readBlock(block: Block): Mark[] {
    const { token } = block;
    switch (token.type) {
      case 'heading':
        return [this.#readHeading(block)];
      case 'code':
        return isReplyBlock(token as Tokens.Code) ? [replyMark(block, this.#heading?.anchor)] : [];
      case 'blockquote':
        return this.#read(block.blocks);
      case 'list':
        return block.blocks.flatMap((item) => this.#readItem(item));
      case 'table':
        return placeCells(block).flatMap((cell) => inlineMarks(placeInline(cell.cell.tokens, cell)));
      case 'def':
        return [definitionMark(block)];
      default:
        return 'tokens' in token ? wordMarks(block) : [];
    }
  }

  #readHeading(block: Block): Mark {
    const next = this.#headings.next();
    this.#heading = next.done ? undefined : next.value;
    const { anchor = '', title = '', level = 1 } = this.#heading ?? {};
    const { source, start } = block.words;
    const { text } = block.token as Tokens.Heading;
    const words: Mark = {
      kind: 'heading-text',
      range: source.rangeAt(start, start + text.length),
      marks: wordMarks(block),
    };
    return { kind: 'heading', anchor, title, level, range: block.range, marks: [words] };
  }

  #readItem(item: Block): Mark[] {
    const key = keyOf(item.range.start);
    const id = this.#steps.get(key);
    const branch = this.#branches.get(key);
    if (id !== undefined && (item.token as Tokens.ListItem).task) return [stepMark(item, id, this.#read)];
    return branch ? [branchMark(item, branch, this.#read)] : this.#read(item.blocks);
  }
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
