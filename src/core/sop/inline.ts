import type { Token, Tokens } from 'marked';
import { onOneLine } from '../text/white-space';
import type { Link, LinkTarget } from './model';
import type { PlacedText } from './source-text';

/** An inline token and where it begins. */
export interface PlacedToken extends PlacedText {
  readonly token: Token;
}

const nothing: readonly Token[] = [];

/** Inline tokens with their places. A token's raw text is what it was read from. */
export function placeInline(tokens: readonly Token[] | undefined, { source, start }: PlacedText): PlacedToken[] {
  let offset = start;
  return (tokens ?? []).map((token) => {
    const placed = { token, source, start: offset };
    offset += token.raw.length;
    return placed;
  });
}

/** The inline tokens inside another one, with their places. */
export function placeInner(placed: PlacedToken): PlacedToken[] {
  const inner = innerOf(placed.token);
  return inner.length === 0 ? [] : placeInline(inner, insideOf(placed));
}

/** Where the content of an inline token begins. */
function insideOf({ token, source, start }: PlacedToken): PlacedText {
  const { raw, text } = token as Tokens.Link;
  switch (token.type) {
    case 'link':
    case 'image': {
      const label = labelOf(token as Tokens.Link);
      return raw.startsWith(text, label.start)
        ? { source, start: start + label.start }
        : { source: source.inside(start + label.start, raw.slice(label.start, label.end), text), start: 0 };
    }
    case 'em':
    case 'strong':
    case 'del':
      return { source, start: start + (raw.length - text.length) / 2 };
    default:
      return { source, start: start + Math.max(0, raw.indexOf(innerOf(token)[0]?.raw ?? '')) };
  }
}

/** Where the label of a link or image is in its raw text. Marked removes the backslashes before brackets in it. */
export function labelOf({ raw, text, autolink }: Tokens.Link): { start: number; end: number } {
  const start = autolink ? raw.indexOf(text) : raw.indexOf('[') + 1;
  let end = start;
  for (let at = 0; at < text.length; at++, end++) if (raw[end] === '\\' && text[at] !== '\\') end++;
  return { start, end };
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

/** All links among inline tokens, including nested ones. */
export function linksIn(tokens: readonly Token[] | undefined, place: PlacedText): Link[] {
  const links: Link[] = [];
  gatherLinks(tokens, place, links);
  return links;
}

function gatherLinks(tokens: readonly Token[] | undefined, { source, start }: PlacedText, links: Link[]): void {
  let at = start;
  for (const token of tokens ?? nothing) {
    if (token.type === 'link') links.push(toLink({ token, source, start: at }));
    else if (innerOf(token).length > 0) gatherLinks(innerOf(token), insideOf({ token, source, start: at }), links);
    at += token.raw.length;
  }
}

function innerOf(token: Token): readonly Token[] {
  return (token as { tokens?: Token[] }).tokens ?? nothing;
}

function toLink({ token, source, start }: PlacedToken): Link {
  const link = token as Tokens.Link;
  return {
    text: plainText(link.tokens),
    target: linkTarget(link.href),
    range: source.rangeAt(start, start + link.raw.length),
  };
}

/** The targets of the links among inline tokens, including nested ones. */
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

/** Percent-encoding is optional in Markdown; invalid encoding is taken as written. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
