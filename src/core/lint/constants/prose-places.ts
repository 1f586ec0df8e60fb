import { locateFrontMatter } from '../../sop/locate-front-matter';
import type { Sop } from '../../sop/model';

/** Takes the place of what is not read as words, so that places stay the same. */
const hidden = '\uFFFC';

/** What stands before the marks is read once: two repeats side by side would try all ways to part a long line of blanks. */
const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]*)?(`{3,}|~{3,})(.*)$/;
/** Liquid, code, addresses of links, and addresses that stand alone. */
const noWords = /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|`[^`\n]*`|\]\([^()\n]*\)|<[^<>\n]*>|https?:\/\/\S+/g;
const definition = /^\s{0,3}\[[^\]\n]+\]:/;

/**
 * The text of an SOP in which only what people read outside its replies is left: steps, answers, guidance, headings, alerts and the
 * summary. All else (front matter, replies and their headings, code, tags of steps, Liquid, addresses of links, comments) is blotted
 * out, character by character. Takes time that grows with the text.
 */
export function proseIn({ text, replies, anticipations }: Pick<Sop, 'text' | 'replies' | 'anticipations'>): string {
  const plain = text.replace(/^\uFEFF/, '');
  const lines = plain.split(/(?<=\n|\r(?!\n))/);
  const { bodyLine } = locateFrontMatter(lines.map((line) => line.replace(/[\r\n]+$/, '')));
  const headings = new Set([...replies, ...anticipations].map(({ range }) => range.start.line));
  let open: string | undefined;
  const shown = lines.map((line, at) => {
    const [, mark = '', info = ''] = fence.exec(line.trimEnd()) ?? [];
    const isOutside = open === undefined;
    if (isOutside && mark !== '') open = mark;
    else if (open !== undefined && mark.startsWith(open) && info.trim() === '') open = undefined;
    const isRead = at >= bodyLine && isOutside && mark === '' && !headings.has(at) && !definition.test(line);
    return isRead ? line.replace(noWords, blotted) : blotted(line);
  });
  return withoutComments(shown.join(''));
}

function blotted(text: string): string {
  return text.replace(/[^\r\n]/g, hidden);
}

function withoutComments(text: string): string {
  let [all, at] = ['', 0];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start);
    const until = end < 0 ? text.length : end + 3;
    all += text.slice(at, start) + blotted(text.slice(start, until));
    at = until;
  }
  return all + text.slice(at);
}
