import { onOneLine } from '../text/white-space';
import { innerOf } from './markdown/inline';
import type { Inline, InlineLink } from './markdown/inline';
import type { SourceText } from './markdown/source-text';
import type { Words } from './markdown/words';
import type { Link, LinkTarget } from './model';

/** The words of inline Markdown without its marks. */
export function plainText(parts: readonly Inline[]): string {
  return onOneLine(words(parts));
}

function words(parts: readonly Inline[]): string {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'break') text += ' ';
    else if ('inner' in part) text += words(part.inner);
    else if ('text' in part) text += part.text;
  }
  return text;
}

/** All links among words, including nested ones. */
export function linksIn({ source, parts }: Words): Link[] {
  const links: Link[] = [];
  gatherLinks(parts, source, links);
  return links;
}

function gatherLinks(parts: readonly Inline[], source: SourceText, links: Link[]): void {
  for (const part of parts) {
    if (part.kind === 'link')
      links.push({
        text: plainText(part.inner),
        target: linkTarget(part.href),
        range: source.rangeAt(part.start, part.end),
      });
    else gatherLinks(innerOf(part), source, links);
  }
}

/** The links among inline Markdown, including nested ones. */
export function linkPartsIn(parts: readonly Inline[]): InlineLink[] {
  return parts.flatMap((part) => (part.kind === 'link' ? [part] : linkPartsIn(innerOf(part))));
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
