import { onOneLine } from '../../text/white-space';

/** A list in HTML as Markdown. */
export interface TurnedList {
  readonly lines: readonly string[];
  /** How many lines of the text it was. */
  readonly length: number;
}

const beginning = /^\s{0,3}<(?:ol|ul)\b/i;
/** What cannot stand in an item of one line. */
const tooMuch = /<(?:table|pre|h[1-6]|blockquote|script|style|!--)\b|<!--/i;
const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;
/** How many lines a list may have. */
const mostLines = 500;

/** An open list. */
interface OpenList {
  readonly isOrdered: boolean;
  next: number;
  /** How far its items are indented. */
  readonly indent: number;
}

/** Turns the list that begins at a line into Markdown; undefined when none begins there, or it holds more than words and lists. */
export function turnHtmlList(lines: readonly string[], at: number): TurnedList | undefined {
  if (!beginning.test(lines[at] ?? '')) return undefined;
  let depth = 0;
  for (let end = at; end < Math.min(lines.length, at + mostLines); end++) {
    const line = lines[end] ?? '';
    for (const [, close] of line.matchAll(/<(\/?)(?:ol|ul)\b[^<>]*>/gi)) depth += close === '' ? 1 : -1;
    if (depth > 0) continue;
    const whole = lines.slice(at, end + 1).join('\n');
    const behind = /<\/(?:ol|ul)\s*>([^]*)$/i.exec(whole.slice(whole.toLowerCase().lastIndexOf('</')))?.[1] ?? 'x';
    if (behind.trim() !== '' || tooMuch.test(whole)) return undefined;
    return { lines: itemsIn(whole), length: end - at + 1 };
  }
  return undefined;
}

function itemsIn(whole: string): string[] {
  const made: string[] = [];
  const open: OpenList[] = [];
  const hrefs: (string | undefined)[] = [];
  let words = '';
  let mark = '';
  const flush = () => {
    const said = onOneLine(words);
    if (mark !== '' || said !== '') {
      const list = open.at(-1);
      const indent = ' '.repeat(list ? (mark === '' ? list.indent + (list.isOrdered ? 3 : 2) : list.indent) : 0);
      if (mark === '' && made.length > 0) made.push('');
      made.push(`${indent}${mark}${said}`.trimEnd());
    }
    words = '';
    mark = '';
  };
  let from = 0;
  for (const match of whole.matchAll(tag)) {
    const [written, close = '', name = '', attributes = ''] = match;
    words += whole.slice(from, match.index);
    from = match.index + written.length;
    switch (name.toLowerCase()) {
      case 'ol':
      case 'ul':
        flush();
        if (close === '') {
          const start = Number(/\bstart\s*=\s*["']?(\d{1,6})/i.exec(attributes)?.[1] ?? 1);
          const above = open.at(-1);
          const indent = above ? above.indent + (above.isOrdered ? 3 : 2) : 0;
          open.push({ isOrdered: name.toLowerCase() === 'ol', next: start, indent });
        } else open.pop();
        break;
      case 'li': {
        flush();
        const list = open.at(-1);
        if (close === '' && list) mark = list.isOrdered ? `${list.next++}. ` : '- ';
        break;
      }
      case 'p':
      case 'div':
      case 'br':
        words += ' ';
        break;
      case 'b':
      case 'strong':
        words += '**';
        break;
      case 'i':
      case 'em':
        words += '*';
        break;
      case 'a':
        if (close === '') hrefs.push(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).find(Boolean));
        words += close === '' ? (hrefs.at(-1) === undefined ? '' : '[') : endOfLink(hrefs.pop());
        break;
      default:
        words += written;
    }
  }
  words += whole.slice(from);
  flush();
  return made;
}

function endOfLink(href: string | undefined): string {
  return href === undefined ? '' : `](${/[\s()]/.test(href) ? `<${href}>` : href})`;
}
