import type { Position } from '../../text/position';
import type { Block, HtmlBlock, ListItem, TaskBox } from './blocks';
import type { HtmlEnd } from './html-starts';
import type { LineCursor } from './line-cursor';
import type { OpenFence } from './open-fence';
import { SourceText } from './source-text';
import type { SourceLine } from './source-text';

/** The document, a quote or a list item, while it is read. */
export interface Container {
  readonly kind: 'document' | 'quote' | 'item';
  readonly start: Position;
  /** How many columns the lines of an item begin with. */
  readonly indent: number;
  /** Whether nothing stands between the mark of an item and its words. */
  readonly isTight: boolean;
  /** What stands behind its first mark, and where. */
  readonly firstLine: SourceLine;
  readonly blocks: Block[];
  /** The number of an item; 0 for a bullet, and for what is no item. */
  readonly number: number;
  /** The list of an item. */
  readonly list: OpenList | undefined;
  box: TaskBox | undefined;
  /** Behind the last line that holds something of it. */
  end: Position;
}

/** A list that may get more items: nothing follows it yet. */
export interface OpenList {
  readonly kind: 'list';
  readonly sign: string;
  readonly isOrdered: boolean;
  readonly items: ListItem[];
}

/** A block of lines, while it is read. */
export type Leaf = OpenParagraph | OpenTable | OpenCode | OpenHtml | OpenFence;

interface OpenParagraph {
  readonly kind: 'paragraph';
  readonly lines: PlacedLine[];
}

/** A line without its indentation, and where the content of the block around begins in it. */
export interface PlacedLine extends SourceLine {
  readonly column: number;
  readonly start: Position;
}

export interface OpenTable {
  readonly kind: 'table';
  readonly start: Position;
  readonly rows: SourceLine[];
  end: Position;
}

/** Code that is indented. */
export interface OpenCode {
  readonly kind: 'code';
  readonly start: Position;
  readonly lines: string[];
  end: Position;
}

/** A block of HTML, while it is read. */
export class OpenHtml {
  readonly kind = 'html';
  readonly ending: HtmlEnd;
  readonly #start: Position;
  readonly #lines: SourceLine[] = [];
  #end: Position;

  constructor(cursor: LineCursor, ending: HtmlEnd) {
    this.ending = ending;
    this.#start = cursor.place;
    this.#end = cursor.end;
    this.#lines.push(cursor.rest());
  }

  take(cursor: LineCursor): void {
    this.#lines.push(cursor.rest());
    if (!cursor.isBlank) this.#end = cursor.end;
  }

  finish(): HtmlBlock {
    return { kind: 'html', range: { start: this.#start, end: this.#end }, source: new SourceText(this.#lines) };
  }
}
