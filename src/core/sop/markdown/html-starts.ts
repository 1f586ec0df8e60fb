/** Names of elements that begin a block wherever a line begins with them. */
const names =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|' +
  'tr|track|ul';

const attribute = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'=<>`]+))?';
const openTag = `<[a-z][a-z0-9-]*(?:${attribute})*\\s*\\/?>`;
const closeTag = '<\\/[a-z][a-z0-9-]*\\s*>';

/** A tag at a place of a text. */
export const tagHere = new RegExp(`${openTag}|${closeTag}`, 'iy');

/** A kind of block of HTML: how its first line begins, and what its last line holds; undefined: a blank line ends it. */
interface HtmlStart {
  readonly begins: RegExp;
  readonly end: string | undefined;
}

const kinds: readonly HtmlStart[] = [
  { begins: /<script(?:[\s>]|$)/iy, end: '</script>' },
  { begins: /<pre(?:[\s>]|$)/iy, end: '</pre>' },
  { begins: /<style(?:[\s>]|$)/iy, end: '</style>' },
  { begins: /<textarea(?:[\s>]|$)/iy, end: '</textarea>' },
  { begins: /<!--/y, end: '-->' },
  { begins: /<\?/y, end: '?>' },
  { begins: /<!\[CDATA\[/y, end: ']]>' },
  { begins: /<![a-z]/iy, end: '>' },
  { begins: new RegExp(`<\\/?(?:${names})(?:[ \\t]|$|\\/?>)`, 'iy'), end: undefined },
];

/** What a block of HTML that begins on a line ends with: a text, or a blank line. */
export interface HtmlEnd {
  readonly end: string | undefined;
}

/**
 * How the block of HTML ends that begins with a line, if one does.
 * @param at the `<`.
 * @param interrupts whether the line would otherwise go on with a paragraph: then a tag alone begins nothing.
 */
export function htmlAt(line: string, at: number, interrupts: boolean): HtmlEnd | undefined {
  const known = kinds.find(({ begins }) => {
    begins.lastIndex = at;
    return begins.test(line);
  });
  if (known) return known;
  if (interrupts) return undefined;
  tagHere.lastIndex = at;
  return tagHere.test(line) && line.slice(tagHere.lastIndex).trim() === '' ? { end: undefined } : undefined;
}

/** Whether a line holds what a block of HTML ends with. */
export function holdsEnd(line: string, { end }: HtmlEnd): boolean {
  if (end === undefined) return false;
  return end.startsWith('</') ? line.toLowerCase().includes(end) : line.includes(end);
}
