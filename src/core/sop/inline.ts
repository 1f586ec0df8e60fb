import type { Token, Tokens } from 'marked';
import type { SourceText } from './source-text';
import type { Link, LinkTarget } from './model';

/** An inline token and the offset it begins at. */
export interface PlacedToken {
  readonly token: Token;
  readonly start: number;
}

/** Inline tokens with their offsets; a token's raw text is what it was read from. */
export function placeInline(tokens: readonly Token[] | undefined, start: number): PlacedToken[] {
  let offset = start;
  return (tokens ?? []).map((token) => {
    const placed = { token, start: offset };
    offset += token.raw.length;
    return placed;
  });
}

/** The words of inline Markdown without its marks. */
export function plainText(tokens: readonly Token[] | undefined): string {
  return words(tokens).replace(/\s+/g, ' ').trim();
}

function words(tokens: readonly Token[] | undefined): string {
  let text = '';
  for (const token of tokens ?? []) {
    if (token.type === 'br') text += ' ';
    else if (token.type === 'html' || token.type === 'checkbox') continue;
    else if (innerOf(token).length > 0) text += words(innerOf(token));
    else if ('text' in token && typeof token.text === 'string') text += token.text;
  }
  return text;
}

/** All links among inline tokens, nested ones too. */
export function linksIn(tokens: readonly Token[] | undefined, source: SourceText, start: number): Link[] {
  return placeInline(tokens, start).flatMap(({ token, start: at }) => {
    if (token.type === 'link') return [toLink(token as Tokens.Link, source, at)];
    const [first] = innerOf(token);
    return first ? linksIn(innerOf(token), source, at + Math.max(0, token.raw.indexOf(first.raw))) : [];
  });
}

function innerOf(token: Token): readonly Token[] {
  return (token as { tokens?: Token[] }).tokens ?? [];
}

export function toLink(token: Tokens.Link, source: SourceText, start: number): Link {
  return { text: plainText(token.tokens), target: linkTarget(token.href), range: source.rangeAt(start, start + token.raw.length) };
}

/** What a link's address means inside a library. */
export function linkTarget(href: string): LinkTarget {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return { kind: 'external', href };
  const [path = '', anchor] = href.split('#', 2);
  if (path === '') return { kind: 'section', anchor: decode(anchor ?? '') };
  return { kind: 'file', path: decode(path), anchor: anchor === undefined ? undefined : decode(anchor) };
}

/** Percent-encoding is optional in Markdown; what is not valid encoding is taken as written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
