import type { Position } from '../../text/position';
import { withAdmonitions } from '../admonitions';
import type { Block, ListItem } from '../markdown/blocks';
import type { Sop } from '../model';
import { ParsedText } from '../parsed-text';
import { richOf, richOfBlock } from './from-markdown';
import { mapRich, plainRich, sliceRich, wordsOf } from './rich';
import type { Rich } from './rich';

/**
 * How an SOP's words are marked. The model of an SOP holds words alone, which is what checklists, search and cases need;
 * pages also draw what is bold, linked and shown, so they read the text again.
 */
export class RichText {
  readonly #blocks = new Map<string, Block>();
  readonly #items = new Map<string, ListItem>();
  readonly #fill: (text: string) => string;

  /** @param fill fills in what the model has filled in, such as the constants of the library. */
  constructor({ text }: Pick<Sop, 'text'>, fill = (words: string) => words) {
    this.#fill = fill;
    this.#keep(withAdmonitions(new ParsedText(text).read().blocks));
  }

  /**
   * Words of the model with their marks.
   * @param start where the step, guidance or alert begins that says them.
   * @returns always exactly those words: without marks where the text has them in another form.
   */
  words(start: Position, text: string): Rich {
    return saying(mapRich(this.#at(start), this.#fill), text);
  }

  /** The cells of a table. */
  rows(start: Position, rows: readonly (readonly string[])[]): readonly (readonly Rich[])[] {
    const block = this.#blocks.get(keyOf(start));
    const written = block?.kind === 'table' ? block.rows : [];
    return rows.map((cells, row) =>
      cells.map((text, at) => saying(mapRich(richOf(written[row]?.[at]?.parts ?? []), this.#fill), text)),
    );
  }

  /** Whether a list item begins there. */
  isItem(start: Position): boolean {
    return this.#items.has(keyOf(start));
  }

  #at(start: Position): Rich {
    const item = this.#items.get(keyOf(start));
    const block = item ? item.blocks[0] : this.#blocks.get(keyOf(start));
    return block ? richOfBlock(block) : [];
  }

  #keep(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'list') {
        for (const item of block.items) {
          this.#items.set(keyOf(item.range.start), item);
          this.#keep(item.blocks);
        }
        continue;
      }
      const key = keyOf(block.range.start);
      // Of those that begin together, the outermost holds the others.
      if (!this.#blocks.has(key)) this.#blocks.set(key, block);
      if (block.kind === 'quote') this.#keep(block.blocks);
    }
  }
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}

/** The part of it that says a text: steps say less than is written, without their tags; numbers come before some words. */
function saying(rich: Rich, text: string): Rich {
  const words = wordsOf(rich);
  if (words === text) return rich;
  if (words === '') return plainRich(text);
  if (text.endsWith(words)) return [...plainRich(text.slice(0, -words.length)), ...rich];
  const at = words.indexOf(text);
  return at < 0 ? plainRich(text) : sliceRich(rich, at, at + text.length);
}
