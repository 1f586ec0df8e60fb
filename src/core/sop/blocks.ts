import type { Token, Tokens } from 'marked';
import type { Range } from '../text/position';
import { plainText } from './inline';
import type { SourceText } from './source-text';

/** A block token, the text it stands in and the offset it begins at. What is inside it is placed once, when first asked for. */
export class Block {
  readonly token: Token;
  readonly source: SourceText;
  readonly start: number;
  #inside: SourceText | undefined;
  #blocks: readonly Block[] | undefined;

  constructor(token: Token, source: SourceText, start: number) {
    this.token = token;
    this.source = source;
    this.start = start;
  }

  /** Its place in the file, without blank lines behind it. */
  get range(): Range {
    return this.source.rangeAt(this.start, this.start + this.token.raw.trimEnd().length);
  }

  /** The text of a quote or list item, without what marks it as one. */
  get inside(): SourceText {
    this.#inside ??= this.source.inside(
      this.start,
      this.token.raw,
      (this.token as Tokens.Blockquote | Tokens.ListItem).text,
    );
    return this.#inside;
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

/** Block tokens with their offsets. A token that is not where the sum of its forerunners says is looked for. */
export function placeBlocks(tokens: readonly Token[], source: SourceText, from: number): Block[] {
  const blocks: Block[] = [];
  let cursor = from;
  for (const one of tokens) {
    if (one.type === 'checkbox') continue;
    const token = withoutCheckbox(one);
    const found = source.text.startsWith(token.raw, cursor) ? cursor : source.text.indexOf(token.raw, cursor);
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
    ? ({ ...token, raw: token.raw.slice(first.raw.length), tokens: tokens?.slice(1) } as Token)
    : token;
}

/** The words of a block without its marks; of a list or quote those of all that is in it. */
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

/** The cells of a table and the offsets they begin at. Each row stands on a line of its own; a pipe in a cell is escaped. */
export function placeCells(
  table: Tokens.Table,
  start: number,
): { readonly cell: Tokens.TableCell; readonly start: number }[] {
  const lines = table.raw.split('\n');
  const lengths = lines.map((line) => line.length + 1);
  const rows = [table.header, [], ...table.rows];
  let lineStart = start;
  return rows.flatMap((cells, row) => {
    let cursor = 0;
    const placed = cells.map((cell) => {
      const written = cell.text.replaceAll('|', '\\|');
      const found = cursor < 0 ? -1 : (lines[row] ?? '').indexOf(written, cursor);
      const at = { cell, start: lineStart + Math.max(0, found) };
      cursor = found < 0 ? -1 : found + written.length;
      return at;
    });
    lineStart += lengths[row] ?? 0;
    return placed;
  });
}
