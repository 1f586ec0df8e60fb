import type { Position } from '../../text/position';
import { withAdmonitions } from '../admonitions';
import type { Block, ListItem } from '../markdown/blocks';
import type { Sop } from '../model';
import { ParsedText } from '../parsed-text';
import { richOf, richOfBlock } from './from-markdown';
import { mapRich, plainRich, sliceRich, wordsOf } from './rich';
import type { Rich } from './rich';

/** What begins where in a text. */
interface Places {
  readonly blocks: Map<string, Block>;
  readonly items: Map<string, ListItem>;
}

/** Of the SOPs read again so far: pages are made anew far more often than an SOP changes. */
const known = new WeakMap<Pick<Sop, 'text'>, Places>();

/**
 * How an SOP's words are marked. The model of an SOP holds words alone, which is what checklists, search and cases need;
 * pages also draw what is bold, linked and shown, so they read the text again.
 */
export class RichText {
  readonly #places: Places;
  readonly #fill: (text: string) => string;

  /** @param fill fills in what the model has filled in, such as the constants of the library. */
  constructor(sop: Pick<Sop, 'text'>, fill = (words: string) => words) {
    this.#fill = fill;
    this.#places = known.get(sop) ?? placesIn(sop);
    known.set(sop, this.#places);
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
    const block = this.#places.blocks.get(keyOf(start));
    const written = block?.kind === 'table' ? block.rows : [];
    return rows.map((cells, row) =>
      cells.map((text, at) => saying(mapRich(richOf(written[row]?.[at]?.parts ?? []), this.#fill), text)),
    );
  }

  /** Whether a list item begins there. */
  isItem(start: Position): boolean {
    return this.#places.items.has(keyOf(start));
  }

  #at(start: Position): Rich {
    const item = this.#places.items.get(keyOf(start));
    const block = item ? item.blocks[0] : this.#places.blocks.get(keyOf(start));
    return block ? richOfBlock(block) : [];
  }
}

function placesIn({ text }: Pick<Sop, 'text'>): Places {
  const places: Places = { blocks: new Map(), items: new Map() };
  keep(withAdmonitions(new ParsedText(text).read().blocks), places);
  return places;
}

function keep(found: readonly Block[], places: Places): void {
  for (const block of found) {
    if (block.kind === 'list') {
      for (const item of block.items) {
        places.items.set(keyOf(item.range.start), item);
        keep(item.blocks, places);
      }
      continue;
    }
    const key = keyOf(block.range.start);
    // Of those that begin together, the outermost holds the others.
    if (!places.blocks.has(key)) places.blocks.set(key, block);
    if (block.kind === 'quote') keep(block.blocks, places);
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
