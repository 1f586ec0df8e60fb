import type { LinkTarget } from '../../sop/model';
import { wordsOf } from '../../sop/rich/rich';
import type { Rich } from '../../sop/rich/rich';
import { codeInMarkdown, plainInMarkdown, unlinkedInMarkdown } from '../../text/markdown';

/**
 * Words as Markdown on one line, which says nothing but these words: code stays code and links stay links, all else is plain.
 * @param address where a link leads; undefined where only its words are said.
 */
export function wordsInMarkdown(rich: Rich, address: (target: LinkTarget) => string | undefined): string {
  return rich
    .map((part): string => {
      switch (part.kind) {
        case 'code':
          return codeInMarkdown(part.text);
        case 'break':
          return ' ';
        case 'strong':
        case 'emphasis':
          return wordsInMarkdown(part.inner, address);
        case 'link': {
          const to = address(part.target);
          return to === undefined ? wordsInMarkdown(part.inner, address) : linkInMarkdown(wordsOf(part.inner), to);
        }
        default:
          return spaced(part.text);
      }
    })
    .join('')
    .trim();
}

/** A link that says these words. */
export function linkInMarkdown(words: string, href: string): string {
  // No list begins behind a bracket.
  const shown = unlinkedInMarkdown(words).replace(/^(\d+)\\/, '$1');
  return `[${shown}](${href.replace(/[<>()\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`))})`;
}

/** The words of a heading: signs at its end close it. */
export function headingWords(words: string): string {
  return plainInMarkdown(words).replace(/(?<!#)#+$/, '\\$&');
}

/** Lines between fences that none of them can close. */
export function fenced(info: string, text: string, indent = ''): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${info}`, ...text.split(/\r\n|\r|\n/), fence].map((line) => (line === '' ? '' : indent + line));
}

/** Escaped, with the white space at its ends: it stands between other parts. */
function spaced(text: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
  return text.trim() === '' ? text : `${before && ' '}${plainInMarkdown(text)}${after && ' '}`;
}
