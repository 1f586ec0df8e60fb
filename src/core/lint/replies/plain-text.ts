/** The signs that HTML writes by name, most often in what was copied from a help desk. */
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  iexcl: '¡',
  iquest: '¿',
  middot: '·',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

/** A text without HTML: its lines, paragraphs, lists and addresses stay, as plain text has them. */
export function plainOfHtml(text: string): string {
  return text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, '')
    .replace(/<a\s[^>]*?href\s*=\s*["']([^"']*)["'][^>]*>([^]*?)<\/a\s*>/gi, (_, href: string, words: string) =>
      linked(words, href),
    )
    .replace(/<li\b[^>]*>\s*/gi, '- ')
    .replace(/<\/(?:li|tr|h[1-6])\s*>\n?/gi, '\n')
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(/<\/(?:p|div|ul|ol|table|blockquote)\s*>\s*/gi, '\n\n')
    .replace(/<hr\s*\/?>/gi, '\n')
    .replace(tags, '')
    .replace(/&(?:#(\d{2,5})|#x([\da-f]{2,4})|([a-z]{2,7}));/gi, signOf)
    .replace(/[ \u00A0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

const tags =
  /<\/?(?:a|abbr|b|big|blockquote|center|code|div|em|font|h[1-6]|i|img|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,2000})?\s*\/?>/gi;

function linked(words: string, href: string): string {
  const said = words.replace(tags, '').trim();
  const address = href.replace(/^mailto:/i, '');
  return said === '' || said === address || said === href ? address : `${said}: ${address}`;
}

function signOf(sign: string, decimal: string | undefined, hex: string | undefined, name = ''): string {
  if (decimal !== undefined || hex !== undefined)
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  const known = named[name.toLowerCase()];
  if (known !== undefined) return known;
  const [, letter = '', accent = ''] = /^([a-z])(acute|grave|tilde|uml|cedil)$/i.exec(name) ?? [];
  return letter === '' ? sign : (letter + (accents[accent.toLowerCase()] ?? '')).normalize('NFC');
}

/** A text without the marks of Markdown: its words stay. */
export function plainOfMarkdown(text: string): string {
  return text
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/\*\*(?=\S)([^*\n]+)\*\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])__(?=\S)([^_\n]+)__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\[([^\][\n]+)\]\((https?:\/\/[^\s()]+)\)/g, (_, words: string, href: string) => linked(words, href));
}
