import type { Range } from '../../text/position';
import type { Span } from './inline';
import type { SourceText } from './source-text';
import type { Words } from './words';

/** What Markdown consists of. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | FenceBlock
  | HtmlBlock
  | TableBlock
  | DefinitionBlock
  | QuoteBlock
  | ListBlock
  | OtherBlock;

interface Placed {
  /** It begins where the content of the block around begins, and leaves out white space at the end. */
  readonly range: Range;
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  readonly words: Words;
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly words: Words;
}

/** Code between fences. */
export interface FenceBlock extends Placed {
  readonly kind: 'fence';
  /** The words behind the opening fence, without backslashes. */
  readonly info: SourceText;
  /** The line that opens it. */
  readonly head: Range;
  /** The lines between the fences. */
  readonly textRange: Range;
  /** Its lines without the indentation of the block; a line break stands at the end only when the last one is empty. */
  readonly text: string;
  /** The same with the places of its lines. */
  readonly source: SourceText;
}

export interface HtmlBlock extends Placed {
  readonly kind: 'html';
  readonly source: SourceText;
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  /** The first is its head. A row may have fewer cells, or more: those have no column, and are read all the same. */
  readonly rows: readonly (readonly Words[])[];
}

/** `[name]: address`. */
export interface DefinitionBlock extends Placed {
  readonly kind: 'definition';
  readonly source: SourceText;
  /** The name in the form that is compared. */
  readonly key: string;
  readonly name: Span;
  /** The address as it is written. */
  readonly address: Span;
  /** Where it leads, without backslashes. */
  readonly href: string;
}

export interface QuoteBlock extends Placed {
  readonly kind: 'quote';
  /** What stands behind its first mark, and where. */
  readonly firstLine: SourceText;
  readonly blocks: readonly Block[];
}

export interface ListBlock {
  readonly kind: 'list';
  /** Whether its items have numbers. */
  readonly isOrdered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Placed {
  /** The number it is written with; that which it has counts on from the first of its list. 0 for a bullet. */
  readonly number: number;
  /** The box of a task. The first block of a task is a paragraph, which begins behind the box. */
  readonly box: TaskBox | undefined;
  readonly blocks: readonly Block[];
}

/** `[ ]` or `[x]`, or what can only mean one. */
export interface TaskBox extends Placed {
  readonly isTicked: boolean;
  /** Whether other programs would not know it. */
  readonly isOdd: boolean;
}

/** Code that is indented, or a rule, whose text is empty. */
interface OtherBlock extends Placed {
  readonly kind: 'indented-code' | 'rule';
  readonly text: string;
}
