import type { Token, Tokens } from 'marked';
import { onOneLine } from '../text/white-space';
import type { SourceText } from './source-text';
import type { Link, LinkTarget } from './model';

/** An inline token and the offset it begins at. */
export interface PlacedToken {
  readonly token: Token;
  readonly start: number;
}

const nothing: readonly Token[] = [];

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
  return onOneLine(words(tokens));
}

function words(tokens: readonly Token[] = nothing): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'br') text += ' ';
    else if (token.type === 'html' || token.type === 'checkbox') continue;
    else if (innerOf(token).length > 0) text += words(innerOf(token));
    else if ('text' in token && typeof token.text === 'string') text += token.text;
  }
  return text;
}

/** All links among inline tokens, nested ones too. */
export function linksIn(tokens: readonly Token[] | undefined, source: SourceText, start: number): Link[] {
  const links: Link[] = [];
  gatherLinks(tokens, source, start, links);
  return links;
}

function gatherLinks(tokens: readonly Token[] | undefined, source: SourceText, start: number, links: Link[]): void {
  let at = start;
  for (const token of tokens ?? nothing) {
    const inner = innerOf(token);
    const first = inner[0];
    if (token.type === 'link') links.push(toLink(token as Tokens.Link, source, at));
    else if (first) gatherLinks(inner, source, at + Math.max(0, token.raw.indexOf(first.raw)), links);
    at += token.raw.length;
  }
}

function innerOf(token: Token): readonly Token[] {
  return (token as { tokens?: Token[] }).tokens ?? nothing;
}

export function toLink(token: Tokens.Link, source: SourceText, start: number): Link {
  return {
    text: plainText(token.tokens),
    target: linkTarget(token.href),
    range: source.rangeAt(start, start + token.raw.length),
  };
}

/** What the links among inline tokens lead to, nested ones too. */
export function targetsIn(tokens: readonly Token[]): LinkTarget[] {
  return tokens.flatMap((token) =>
    token.type === 'link' ? [linkTarget((token as Tokens.Link).href)] : targetsIn(innerOf(token)),
  );
}

/** What a link's address means inside a library. */
export function linkTarget(href: string): LinkTarget {
  if (!href.startsWith('#') && (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')))
    return { kind: 'external', href };
  const [path = '', anchor] = href.split('#', 2);
  if (path === '') return { kind: 'section', anchor: decode(anchor ?? '') };
  return { kind: 'file', path: decode(path), anchor: anchor === undefined ? undefined : decode(anchor) };
}

/** Percent-encoding is optional in Markdown; what is not valid encoding is taken as written. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
