import type { Token } from 'marked';
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

/** The words of a block without its marks. */
export function ownWords(block: Token): string {
  return plainText('tokens' in block ? block.tokens : [block]);
}
