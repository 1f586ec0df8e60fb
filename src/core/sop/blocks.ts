import type { Token, Tokens } from 'marked';
import { plainText } from './inline';
import type { SourceText } from './source-text';

/** A block token and the offset it begins at. */
export interface Block {
  readonly token: Token;
  readonly start: number;
}

/** Block tokens with their offsets. A token that is not where the sum of its forerunners says is looked for. */
export function placeBlocks(tokens: readonly Token[], source: SourceText, from: number): Block[] {
  let cursor = from;
  return tokens.filter((token) => token.type !== 'checkbox').map(withoutCheckbox).map((token) => {
    const found = source.text.startsWith(token.raw, cursor) ? cursor : source.text.indexOf(token.raw, cursor);
    const start = found < 0 ? cursor : found;
    cursor = start + token.raw.length;
    return { token, start };
  });
}

/** In a list with blank lines, Marked puts the checkbox into the item's first paragraph. */
function withoutCheckbox(token: Token): Token {
  const { tokens: [first, ...rest] = [] } = token as { tokens?: Token[] };
  return first?.type === 'checkbox' && token.type !== 'list_item' ? { ...token, raw: token.raw.slice(first.raw.length), tokens: rest } : token;
}

/** The words of a block without its marks; of a list or quote those of all that is in it. */
export function ownWords(block: Token): string {
  const inner = block.type === 'list' ? (block as Tokens.List).items : block.type === 'list_item' || block.type === 'blockquote' ? (block.tokens ?? []) : undefined;
  if (inner) return inner.map(ownWords).filter(Boolean).join(' ');
  return plainText('tokens' in block ? block.tokens : [block]);
}

/** The cells of a table and the offsets they begin at. Each row stands on a line of its own; a pipe in a cell is escaped. */
export function placeCells(table: Tokens.Table, start: number): { readonly cell: Tokens.TableCell; readonly start: number }[] {
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
