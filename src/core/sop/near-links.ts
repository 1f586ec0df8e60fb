import { problem } from '../problem';
import type { Problem } from '../problem';
import { fold } from '../text/fold';
import type { Inline } from './markdown/inline';
import type { Words } from './markdown/words';
import type { Heading } from './model';

const wiki = /\[\[([^\][|#\n]{0,100})(?:#([^\][|\n]{1,100}))?(?:\|([^\][\n]{1,100}))?\]\]/g;
const inside = String.raw`[^()<>\n]{0,200}`;
/** An address with spaces, one apart from its words, and one that has changed places with them. */
const spaced = new RegExp(String.raw`\[([^\][\n]{1,100})\]\(((?:#${inside}|${inside}\.md(?:#${inside})?))\)`, 'g');
const apart = /\[([^\][\n]{1,100})\] {1,3}\(([^()<>\s]{1,200}\.md(?:#[^()<>\s]{0,100})?|#[^()<>\s]{1,100})\)/g;
const reversed = /\(([^()\n]{1,100})\)\[([^\][\s]{1,200}\.md(?:#[^\][\s]{0,100})?|#[^\][\s]{1,100})\]/g;

/** Collects what looks like a link among words, and tells of it once all headings are known. */
export class NearLinks {
  readonly #found: { readonly words: Words; readonly start: number; readonly end: number; readonly meant: Meant }[] =
    [];

  look(words: Words): void {
    const { text } = words.source;
    if (!text.includes('[') || !hasLoneBracket(words.parts)) return;
    const rewritten = ([, label = '', address = '']: RegExpExecArray) =>
      `[${label}](${address.trim().replace(/\s/g, '%20')})`;
    if (text.includes('[['))
      this.#gather(wiki, words, ([, page = '', heading, label]) => ({ page: page.trim(), heading, label }));
    if (text.includes('](')) this.#gather(spaced, words, rewritten);
    if (text.includes('] ')) this.#gather(apart, words, rewritten);
    if (text.includes(')[')) this.#gather(reversed, words, rewritten);
  }

  tell(headings: readonly Heading[], problems: Problem[]): void {
    if (this.#found.length === 0) return;
    const anchors = new Map(headings.map(({ title, anchor }) => [fold(title), anchor]));
    for (const { words, start, end, meant } of this.#found) {
      const suggestion = typeof meant === 'string' ? meant : linkOf(meant, anchors);
      const written = words.source.text.slice(start, end);
      problems.push({ ...problem('sop.link-unread', words.source.rangeAt(start, end), written), suggestion });
    }
  }

  /** Only what stands among plain words: code and links are what they are. */
  #gather(pattern: RegExp, words: Words, read: (match: RegExpExecArray) => Meant): void {
    for (const match of words.source.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isPlain(words.parts, start, end)) this.#found.push({ words, start, end, meant: read(match) });
    }
  }
}

/** Whether a bracket was left among plain words: in most texts, each belongs to a link. */
function hasLoneBracket(parts: readonly Inline[]): boolean {
  return parts.some((part) => {
    if (part.kind === 'text') return part.text.includes('[') || part.text.includes(']');
    return (part.kind === 'emphasis' || part.kind === 'strong') && hasLoneBracket(part.inner);
  });
}

/** Whether some parts, which are in order, are words from one offset to another, also with emphasis. */
function isPlain(parts: readonly Inline[], start: number, end: number): boolean {
  for (let at = firstBehind(parts, start); at < parts.length; at++) {
    const part = parts[at];
    if (!part || part.start >= end) break;
    if (part.kind === 'text') continue;
    if ((part.kind !== 'emphasis' && part.kind !== 'strong') || !isPlain(part.inner, start, end)) return false;
  }
  return true;
}

/** The index of the first part that ends behind an offset. A line may hold thousands of links. */
function firstBehind(parts: readonly Inline[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The link that was meant, or what a link of a wiki says. */
type Meant =
  string | { readonly page: string; readonly heading: string | undefined; readonly label: string | undefined };

/** A link of a wiki as Markdown, where it leads to a heading of the same file. */
function linkOf(
  { page, heading, label }: Exclude<Meant, string>,
  anchors: ReadonlyMap<string, string>,
): string | undefined {
  const named = page === '' ? heading : heading === undefined ? page : undefined;
  const anchor = named === undefined ? undefined : anchors.get(fold(named.trim()));
  return anchor === undefined ? undefined : `[${(label ?? named ?? '').trim()}](#${anchor})`;
}
