import type { Token, Tokens } from 'marked';
import type { Range } from '../text/position';
import { plainText } from './inline';
import type { PlacedText, SourceText } from './source-text';

/**
 * A block token, the text it is in and the offset it begins at. The places of what is inside it are worked out once,
 * when first needed.
 */
export class Block {
  readonly token: Token;
  readonly source: SourceText;
  readonly start: number;
  #inside: SourceText | undefined;
  #words: PlacedText | undefined;
  #blocks: readonly Block[] | undefined;

  constructor(token: Token, source: SourceText, start: number) {
    this.token = token;
    this.source = source;
    this.start = start;
  }

  /** Its range in the file, without trailing blank lines. */
  get range(): Range {
    return this.source.rangeAt(this.start, this.start + this.token.raw.trimEnd().length);
  }

  /** The content of a quote or list item, without the marks that make it one. */
  get inside(): SourceText {
    this.#inside ??= this.source.inside(this.start, this.token.raw, contentOf(this.token), isAddedLine);
    return this.#inside;
  }

  /** Where the words of a heading or paragraph begin: the text that its inline tokens were read from. */
  get words(): PlacedText {
    this.#words ??= placeWords(this);
    return this.#words;
  }

  /** The items of a list, or the blocks of a quote or list item. */
  get blocks(): readonly Block[] {
    this.#blocks ??=
      this.token.type === 'list'
        ? placeBlocks((this.token as Tokens.List).items, this.source, this.start)
        : placeBlocks((this.token as Tokens.Blockquote | Tokens.ListItem).tokens, this.inside, 0);
    return this.#blocks;
  }
}

/**
 * The content of a quote or list item. Marked gets the text of a quote wrong when its lines continue without the quote
 * mark, but never its tokens.
 */
function contentOf(token: Token): string {
  const { text, tokens } = token as Tokens.Blockquote | Tokens.ListItem;
  if (token.type !== 'blockquote') return text;
  let end = 0;
  for (const { raw } of tokens) {
    const start = text.indexOf(raw, end);
    if (start < 0) return tokens.map((one) => one.raw).join('');
    end = start + raw.length;
  }
  return text;
}

function placeWords({ token, source, start }: Block): PlacedText {
  const { raw, text = '' } = token as { raw: string; text?: string };
  if (token.type === 'heading') return { source, start: start + Math.max(0, raw.indexOf(text, startOfTitle(raw))) };
  if (raw.startsWith(text)) return { source, start };
  // Marked removes the indentation from lines of a paragraph that look like code.
  return { source: source.inside(start, raw, text, isAddedLine), start: 0 };
}

/** Marked sometimes adds an empty line where there is none: after lines that look like code or like an empty item. */
function isAddedLine(rawLine: string, line: string): boolean {
  return line === '' && !/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])(?:\s+\[[ xX]\])?\s*)?$/.test(rawLine);
}

function startOfTitle(heading: string): number {
  return /^ {0,3}#{1,6}(?=\s|$)/.exec(heading)?.[0].length ?? 0;
}

/**
 * Block tokens with their offsets. A token that is not where the lengths of those before it add up to is searched for.
 */
export function placeBlocks(tokens: readonly Token[], source: SourceText, from: number): Block[] {
  const blocks: Block[] = [];
  let cursor = from;
  for (const one of tokens) {
    if (one.type === 'checkbox') continue;
    const token = withoutCheckbox(one);
    const end = cursor + token.raw.length;
    // Not `startsWith`, which compares character by character: it would take a tenth of the reading time.
    const found = source.text.slice(cursor, end) === token.raw ? cursor : source.text.indexOf(token.raw, cursor);
    const start = found < 0 ? cursor : found;
    cursor = start + token.raw.length;
    blocks.push(new Block(token, source, start));
  }
  return blocks;
}

/** In a list with blank lines, Marked puts the checkbox into the item's first paragraph. */
function withoutCheckbox(token: Token): Token {
  const { tokens } = token as { tokens?: Token[] };
  const first = tokens?.[0];
  return first?.type === 'checkbox' && token.type !== 'list_item'
    ? ({
        ...token,
        raw: token.raw.slice(first.raw.length),
        text: (token as Tokens.Paragraph).text.slice(first.raw.length),
        tokens: tokens?.slice(1),
      } as Token)
    : token;
}

/** The words of a block without its marks; for a list or quote, the words of everything in it. */
export function ownWords(block: Token): string {
  const inner =
    block.type === 'list'
      ? (block as Tokens.List).items
      : block.type === 'list_item' || block.type === 'blockquote'
        ? (block.tokens ?? [])
        : undefined;
  if (inner) return inner.map(ownWords).filter(Boolean).join(' ');
  return plainText('tokens' in block ? block.tokens : [block]);
}

/** A cell of a table, and where its words begin. */
export interface PlacedCell extends PlacedText {
  readonly cell: Tokens.TableCell;
}

/** The cells of a table. Each row is on a line of its own; a pipe in a cell is escaped. */
export function placeCells({ token, source, start }: Block): PlacedCell[] {
  const table = token as Tokens.Table;
  const lines = table.raw.split('\n');
  const lengths = lines.map((line) => line.length + 1);
  const rows = [table.header, [], ...table.rows];
  let lineStart = start;
  return rows.flatMap((cells, row) => {
    let cursor = 0;
    const placed = cells.map((cell): PlacedCell => {
      const written = cell.text.replaceAll('|', '\\|');
      const found = cursor < 0 ? -1 : (lines[row] ?? '').indexOf(written, cursor);
      const at = lineStart + Math.max(0, found);
      cursor = found < 0 ? -1 : found + written.length;
      return found < 0 || written === cell.text
        ? { cell, source, start: at }
        : { cell, source: source.inside(at, written, cell.text), start: 0 };
    });
    lineStart += lengths[row] ?? 0;
    return placed;
  });
}
