import type { Position } from '../../text/position';
import type { Block } from './blocks';
import { fenceAt, headingAt, isRule, itemMarkAt, markAtBox, underlineLevel } from './block-starts';
import type { ItemMark } from './block-starts';
import {
  codeOf,
  headingOf,
  itemOf,
  paragraphOf,
  quoteOf,
  tableOf,
  takeBox,
  takeDefinitions,
  underlinedHeading,
} from './closing';
import { holdsEnd, htmlAt } from './html-starts';
import { LineCursor } from './line-cursor';
import { OpenHtml } from './open-blocks';
import type { Container, Leaf, OpenList, PlacedLine } from './open-blocks';
import { OpenFence } from './open-fence';
import { cellsOf, columnsOf } from './table-rows';

/** How deeply lists and quotes may be nested: far more than anybody writes, far from overflowing the stack. */
const maxDepth = 100;
/** How many columns of white space make code of a line. */
const codeIndent = 4;

const [hash, star, plus, dash, zero, nine, colon, less, equals, greater, underscore, backtick, pipe, tilde] = [
  35, 42, 43, 45, 48, 57, 58, 60, 61, 62, 95, 96, 124, 126,
];

/**
 * Cuts Markdown into its blocks as CommonMark and GitHub do, in time linear in its size: each line is read once, first the
 * marks of the lists and quotes around it, then what it begins or goes on with.
 * @param lines all lines of the file, so that ranges refer to the file.
 * @param first the line that the Markdown begins on.
 * @param isLenient whether boxes are known that are only nearly right.
 * @throws RangeError when lists and quotes are nested too deeply.
 */
export function readMarkdown(lines: readonly string[], first: number, isLenient = false): Block[] {
  const reader = new BlockReader(isLenient);
  // Behind the last line break there is no line.
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  for (let number = first; number < end; number++) reader.readLine(lines[number] ?? '', number);
  return reader.finish();
}

class BlockReader {
  readonly #isLenient: boolean;
  readonly #cursor = new LineCursor();
  readonly #definitions = new Map<string, string>();
  readonly #document = containerAt('document', { line: 0, character: 0 });
  /** What is open, from the outside in: the document first. */
  readonly #open: Container[] = [this.#document];
  /** What is open in the innermost of them. */
  #leaf: Leaf | undefined;

  constructor(isLenient: boolean) {
    this.#isLenient = isLenient;
  }

  readLine(text: string, number: number): void {
    const cursor = this.#cursor;
    cursor.begin(text, number);
    const matched = this.#match();
    if (matched === this.#open.length && this.#goOnVerbatim()) return;
    const depth = this.#openBlocks(matched);
    if (depth !== undefined) this.#takeText(depth);
  }

  finish(): Block[] {
    this.#closeTo(1);
    return this.#document.blocks;
  }

  /** Takes the marks of what is open. @returns how many containers the line belongs to. */
  #match(): number {
    const cursor = this.#cursor;
    for (let depth = 1; depth < this.#open.length; depth++) {
      const container = this.#open[depth];
      if (!container) return depth;
      if (container.kind === 'quote') {
        if (cursor.indent >= codeIndent || cursor.code !== greater) return depth;
        container.end = cursor.end;
        cursor.take(1);
        cursor.takeColumns(1);
      } else if (cursor.isBlank) {
        // An item that begins with a blank line has no second one.
        if (container.blocks.length === 0 && depth === this.#open.length - 1 && !this.#leaf) return depth;
      } else if (cursor.indent >= container.indent) {
        container.end = cursor.end;
        cursor.takeColumns(container.indent);
      } else return depth;
    }
    return this.#open.length;
  }

  /** Takes the line for a block in which Markdown means nothing, if one is open. */
  #goOnVerbatim(): boolean {
    const cursor = this.#cursor;
    const leaf = this.#leaf;
    if (leaf?.kind === 'fence') {
      if (leaf.take(cursor)) this.#closeLeaf();
      return true;
    }
    if (leaf?.kind !== 'html') return false;
    if (cursor.isBlank && leaf.ending.end === undefined) this.#closeLeaf();
    else {
      leaf.take(cursor);
      if (holdsEnd(cursor.text, leaf.ending)) this.#closeLeaf();
    }
    return true;
  }

  /**
   * Opens the blocks that the line begins.
   * @param matched how many containers the line belongs to.
   * @returns how many it belongs to with those that it opened; undefined when nothing is left of it.
   */
  #openBlocks(matched: number): number | undefined {
    const cursor = this.#cursor;
    for (let depth = matched; ; depth = this.#open.length) {
      if (cursor.isBlank) return depth;
      if (cursor.indent >= codeIndent) {
        if (this.#leaf?.kind === 'paragraph' || (this.#leaf?.kind === 'code' && depth === this.#open.length))
          return depth;
        this.#closeTo(depth);
        this.#leaf = { kind: 'code', start: cursor.place, lines: [], end: cursor.end };
        return depth;
      }
      const { code } = cursor;
      if (code === greater) {
        this.#closeTo(depth);
        const { place } = cursor;
        cursor.take(1);
        cursor.takeColumns(1);
        this.#push({ ...containerAt('quote', place), firstLine: cursor.rest(), end: cursor.end });
      } else if (this.#openLeaf(code, depth)) return undefined;
      else {
        const mark = isItemCode(code) ? this.#itemMark(depth) : undefined;
        if (!mark) return depth;
        this.#closeTo(depth);
        this.#openItem(mark);
      }
    }
  }

  /** Opens the block without others in it that the line begins. @returns whether it begins one. */
  #openLeaf(code: number, depth: number): boolean {
    const cursor = this.#cursor;
    const { text, next } = cursor;
    switch (code) {
      case hash: {
        const heading = headingAt(text, next);
        return heading !== undefined && this.#add(depth, () => headingOf(cursor, heading, this.#definitions));
      }
      case backtick:
      case tilde: {
        const fence = fenceAt(text, next);
        if (!fence) return false;
        this.#closeTo(depth);
        this.#leaf = new OpenFence(cursor, fence);
        return true;
      }
      case less: {
        const ending = htmlAt(text, next, this.#leaf?.kind === 'paragraph');
        if (!ending) return false;
        this.#closeTo(depth);
        this.#leaf = new OpenHtml(cursor, ending);
        if (holdsEnd(text, ending)) this.#closeLeaf();
        return true;
      }
      case equals:
      case colon:
      case pipe:
        return this.#goesWithParagraph(depth);
      case dash:
      case star:
      case underscore:
        return (
          (code === dash && this.#goesWithParagraph(depth)) ||
          (isRule(text, next) &&
            this.#add(depth, () => ({ kind: 'rule', range: { start: cursor.place, end: cursor.end }, text: '' })))
        );
      default:
        return false;
    }
  }

  /** Closes what the line does not belong to, and adds a block. */
  #add(depth: number, make: () => Block): true {
    this.#closeTo(depth);
    this.#innermost.blocks.push(make());
    return true;
  }

  /** Makes a heading or a table of the paragraph above, if the line underlines it or cuts it into columns. */
  #goesWithParagraph(depth: number): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind !== 'paragraph' || depth < this.#open.length) return false;
    const cursor = this.#cursor;
    const level = underlineLevel(cursor.text, cursor.next);
    if (level === undefined) return this.#beginTable(leaf.lines);
    const { definitions, lines } = takeDefinitions(leaf.lines, this.#definitions);
    const { blocks } = this.#innermost;
    const [first] = lines;
    if (!first) {
      // What follows goes on with their paragraph, of which nothing is left.
      blocks.push(...definitions);
      this.#leaf = { kind: 'paragraph', lines: [] };
      return false;
    }
    this.#leaf = undefined;
    blocks.push(...definitions, underlinedHeading(lines, level, first.start, cursor.end, this.#definitions));
    return true;
  }

  #beginTable(lines: PlacedLine[]): boolean {
    const cursor = this.#cursor;
    const columns = columnsOf(cursor.text.slice(cursor.next));
    const head = lines.at(-1);
    if (columns === undefined || !head || cellsOf(head.text).length !== columns) return false;
    lines.pop();
    this.#closeLeaf();
    this.#leaf = { kind: 'table', start: head.start, rows: [head], end: cursor.end };
    return true;
  }

  /** The mark of the list item that the line begins. */
  #itemMark(depth: number): ItemMark | undefined {
    const { text, next } = this.#cursor;
    const mark = itemMarkAt(text, next) ?? (this.#isLenient ? markAtBox(text, next) : undefined);
    if (!mark || this.#leaf?.kind !== 'paragraph' || depth < this.#open.length) return mark;
    // Few numbers and dashes in the middle of a paragraph are meant as lists.
    const isEmpty = text.slice(next + mark.length).trim() === '';
    return isEmpty || (mark.isOrdered && mark.number !== 1) ? undefined : mark;
  }

  #openItem({ sign, isOrdered, number, length }: ItemMark): void {
    const cursor = this.#cursor;
    const { place, end } = cursor;
    const before = cursor.indent;
    cursor.take(length);
    const spaces = cursor.isBlank || cursor.indent > codeIndent ? 1 : cursor.indent;
    cursor.takeColumns(spaces);
    const { blocks } = this.#innermost;
    const last = blocks.at(-1) as OpenList | Block | undefined;
    const list: OpenList =
      last?.kind === 'list' && 'sign' in last && last.sign === sign
        ? last
        : { kind: 'list', sign, isOrdered, items: [] };
    if (list !== last) blocks.push(list);
    const isTight = spaces === 0 && !cursor.isBlank;
    this.#push({
      ...containerAt('item', place),
      indent: before + length + spaces,
      isTight,
      list,
      number: isOrdered ? number : 0,
      end,
    });
  }

  #push(container: Container): void {
    if (this.#open.length > maxDepth) throw new RangeError('nested too deeply');
    this.#open.push(container);
  }

  /** Takes what is left of the line, when it begins no block. @param depth how many containers it belongs to. */
  #takeText(depth: number): void {
    const cursor = this.#cursor;
    const leaf = this.#leaf;
    const { isBlank } = cursor;
    if (leaf?.kind === 'paragraph' && !isBlank) {
      // The line goes on with the paragraph, also where it has not got the marks around that.
      for (let index = depth; index < this.#open.length; index++) {
        const container = this.#open[index];
        if (container) container.end = cursor.end;
      }
      leaf.lines.push(textLine(cursor));
      return;
    }
    if (depth < this.#open.length || leaf?.kind === 'paragraph') this.#closeTo(depth);
    const open = this.#leaf;
    if (open?.kind === 'code' && (isBlank || cursor.indent >= codeIndent)) {
      cursor.takeColumns(codeIndent);
      open.lines.push(cursor.rest().text);
      if (!isBlank) open.end = cursor.end;
      return;
    }
    if (open?.kind === 'table' && !isBlank) {
      open.rows.push(textLine(cursor));
      open.end = cursor.end;
      return;
    }
    this.#closeLeaf();
    if (!isBlank) this.#leaf = { kind: 'paragraph', lines: [textLine(cursor)] };
  }

  get #innermost(): Container {
    return this.#open.at(-1) ?? this.#document;
  }

  /** Closes what is open but for some containers. */
  #closeTo(depth: number): void {
    this.#closeLeaf();
    while (this.#open.length > depth) {
      const container = this.#open.pop();
      if (container?.kind === 'item') container.list?.items.push(itemOf(container));
      else if (container) this.#innermost.blocks.push(quoteOf(container));
    }
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf?.kind === 'paragraph') this.#closeParagraph(leaf.lines);
    else if (leaf) this.#innermost.blocks.push(this.#closed(leaf));
  }

  #closed(leaf: Exclude<Leaf, { kind: 'paragraph' }>): Block {
    switch (leaf.kind) {
      case 'table':
        return tableOf(leaf, this.#definitions);
      case 'code':
        return codeOf(leaf);
      default:
        return leaf.finish();
    }
  }

  #closeParagraph(lines: readonly PlacedLine[]): void {
    const container = this.#innermost;
    const task = takeBox(container, lines, this.#isLenient);
    if (task) container.box = task[0];
    const taken = task ? { definitions: [], lines: task[1] } : takeDefinitions(lines, this.#definitions);
    container.blocks.push(...taken.definitions);
    const [first] = taken.lines;
    if (first) container.blocks.push(paragraphOf(taken.lines, first.start, this.#definitions));
  }
}

function containerAt(kind: Container['kind'], start: Position): Container {
  const firstLine = { text: '', line: start.line, column: start.character };
  return {
    kind,
    start,
    indent: 0,
    isTight: false,
    firstLine,
    blocks: [],
    number: 0,
    list: undefined,
    box: undefined,
    end: start,
  };
}

function isItemCode(code: number): boolean {
  return code === dash || code === star || code === plus || (code >= zero && code <= nine);
}

/** What is left of a line, without white space in front. */
function textLine({ text, number: line, next, place }: LineCursor): PlacedLine {
  return { text: text.slice(next), line, column: next, start: place };
}
