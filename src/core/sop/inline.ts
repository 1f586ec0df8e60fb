import { onOneLine } from '../text/white-space';
import { keyOfName } from './markdown/definitions';
import { withNumbersRead } from './markdown/entities';
import { innerOf } from './markdown/inline';
import type { Inline, InlineLink } from './markdown/inline';
import type { SourceText } from './markdown/source-text';
import { mayBeStruck } from './markdown/struck-tags';
import type { Words } from './markdown/words';
import type { Link, LinkTarget, TextWithRange } from './model';

type Struck = Extract<Inline, { kind: 'struck' }>;

/** The words of inline Markdown without its marks. What is struck out is left out, unless everything is. */
export function plainText(parts: readonly Inline[]): string {
  return unstruckText(parts) || onOneLine(words(parts, true));
}

/** The words without those that are struck out. */
export function unstruckText(parts: readonly Inline[]): string {
  return onOneLine(words(parts, false));
}

/** Whether there are words and all of them are struck out. @param text the plain text of the same parts. */
export function isStruckOut({ source, parts }: Pick<Words, 'source' | 'parts'>, text: string): boolean {
  return mayBeStruck(source.text) && text !== '' && unstruckText(parts) === '';
}

function words(parts: readonly Inline[], withStruck: boolean): string {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'break') text += ' ';
    else if (part.kind === 'struck') text += struckWords(part, withStruck);
    else if (part.kind === 'image') text += words(part.inner, withStruck) || fileOf(part);
    else if ('inner' in part) text += words(part.inner, withStruck);
    else text += part.text;
  }
  return text;
}

/** What the file of an image is called. */
function fileOf({ href }: InlineLink): string {
  const target = linkTarget(href);
  const path = target.kind === 'file' ? target.path : href;
  return path.split(/[?#]/, 1)[0]?.split('/').findLast(Boolean) ?? '';
}

/** One mark on each side is more often “about”, as in `~5 to ~10`, than it strikes something out: then it stays. */
function struckWords({ isTwice, inner }: Struck, withStruck: boolean): string {
  if (!isTwice) return `~${words(inner, withStruck)}~`;
  return withStruck ? words(inner, true) : '';
}

/**
 * The words that ids and anchors are made of. What is struck out counts; line breaks by tags, names of characters and
 * of files do not. So ids stay what they were in cases and links.
 * @param text the plain text of the same parts.
 */
export function wordsForId({ source, parts }: Pick<Words, 'source' | 'parts'>, text: string): string {
  return /[~<&!]/.test(source.text) ? onOneLine(asWritten(parts, source)) : text;
}

function asWritten(parts: readonly Inline[], source: SourceText): string {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'break') text += source.text.charAt(part.start) === '<' ? '' : ' ';
    else if ('inner' in part) text += asWritten(part.inner, source);
    else if (part.kind === 'text') text += withNumbersRead(source.text.slice(part.start, part.end));
    else if (part.kind !== 'html') text += part.text;
  }
  return text;
}

/** What is struck out among words. */
export function struckIn({ source, parts }: Words): TextWithRange[] {
  return mayBeStruck(source.text) ? struckAmong(parts, source) : [];
}

function struckAmong(parts: readonly Inline[], source: SourceText): TextWithRange[] {
  return parts.flatMap((part) =>
    part.kind === 'struck' && part.isTwice
      ? [{ text: onOneLine(words(part.inner, true)), range: source.rangeAt(part.start, part.end) }]
      : struckAmong(innerOf(part), source),
  );
}

/** All links among words, including nested ones. @param names those of definitions that are used are added to them. */
export function linksIn({ source, parts }: Words, names: Set<string>): Link[] {
  const links: Link[] = [];
  gatherLinks(parts, source, links, names);
  return links;
}

function gatherLinks(parts: readonly Inline[], source: SourceText, links: Link[], names: Set<string>): void {
  for (const part of parts) {
    if ((part.kind === 'link' || part.kind === 'image') && part.form === 'reference') {
      const { start, end } = part.name ?? part.label;
      names.add(keyOfName(source.text.slice(start, end)));
    }
    if (part.kind === 'link')
      links.push({
        text: plainText(part.inner),
        target: linkTarget(part.href),
        range: source.rangeAt(part.start, part.end),
      });
    else gatherLinks(innerOf(part), source, links, names);
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
