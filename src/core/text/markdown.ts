import { withSignsShown } from './signs';

/** Characters that begin emphasis, code, links, HTML, tables or struck-out text wherever they stand. */
const everywhere = /[\\`*[\]<|~]/g;
/** Underscores at the edge of a word; those inside one, as in `first_name`, mean nothing. */
const looseUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Entities such as `&lt;` and `&#60;`. */
const entity = /&(?=#?\w)/g;
/** Formulas such as `$x$`; prices such as `$5` and `5 $` are not formulas. */
const formula = /\$(?=[^\s\d])/g;
/**
 * What begins a heading, a list, a quote, a rule or the underline of a heading at the start of a line: `# `, `- `, `>
 * `, `---`, `1. `.
 */
const opening = /^(?:(?=#{1,6}(?:\s|$)|[-+](?:\s|$|-)|[=>])|(\d{1,9})(?=[.)](?:\s|$)))/;

/** Signs that addresses are made of: nothing that means something in Markdown but `*`, `_` and `~`, nor brackets or pipes. */
const inAddress = "\\p{L}\\p{N}\\-._~:/?#@!$&'*+,;=%";
/** Those that end one: punctuation behind it belongs to its sentence. */
const endsAddress = '\\p{L}\\p{N}/=&#%+$-';
/** A bare address with its scheme. A backslash in it would become part of the address, so it stands in angle brackets. */
const address = new RegExp(`(?:https?|ftp)://[${inAddress}]*[${endsAddress}]`, 'giu');
const addressSigns = new RegExp(`(?<![${inAddress}])[${inAddress}]*[${endsAddress}]`, 'gu');
/** What some program takes for an address: with any scheme or none, `www.`, and that of mail. */
const likeAddress = /\/\/|www|[^@]@[^@]/i;
/** Within a word: some readers take signs that no address has for one of mail. */
const at = /(?<=\S)@(?=\S)/g;
/** What Markdown takes for an address even without a scheme; in words with a backslash, which would become part of it. */
const bareHost = /(www)\./gi;
const word = /\S+/g;

/**
 * A text as Markdown that shows exactly that text, on one line, with hidden signs shown by their numbers. Only characters
 * that mean something where they stand get a backslash, because tickets are also read where Markdown is not rendered.
 * Addresses stay clickable, as they are: no other text can stand for one.
 */
export function plainInMarkdown(text: string): string {
  const line = visibleLine(text);
  return escapedBut(line, line.matchAll(address), (found) => `<${found}>`);
}

/**
 * The same without any link, for tables and reports: addresses are shown as code. Backslashes would not do: GitHub, for one,
 * finds addresses after it has read them.
 */
export function unlinkedInMarkdown(text: string): string {
  const line = visibleLine(text);
  const addresses = [...line.matchAll(addressSigns)].filter(([found]) => likeAddress.test(found));
  return escapedBut(line, addresses, codeInMarkdown, (text) => escape(text).replace(at, '\\@'));
}

/** Signs of a name, or of the path to a project. */
const inName = '[\\p{L}\\p{N}_./-]';
/**
 * What platforms take for somebody to tell, or for another discussion to point to: `@ana`, `#12`, `!12`, `&12`, also of another
 * project, as in `shop/orders#12`, and `GH-12` behind any sign but a plain letter or digit. With all that is joined to it: behind code it would begin anew.
 */
const mention = new RegExp(
  `(?<!${inName})${inName}*(?:[#!&]\\d+|@[\\p{L}\\p{N}]|(?<![A-Za-z\\d])[Gg][Hh]-\\d+)(?:[\\p{L}\\p{N}_./#!&@-]*[\\p{L}\\p{N}_])?`,
  'gu',
);

/** The same for platforms that tell whoever is named in a text: names are shown as code, too, as backslashes do not keep them from it. */
export function untellingInMarkdown(text: string): string {
  const line = visibleLine(text);
  const addresses = [...line.matchAll(addressSigns)].filter(([found]) => likeAddress.test(found));
  const ends = addresses.map((match) => [match.index, match.index + match[0].length] as const);
  const isFree = ({ index }: RegExpExecArray) => !ends.some(([from, to]) => index >= from && index < to);
  const parts = [...addresses, ...[...line.matchAll(mention)].filter(isFree)].sort((a, b) => a.index - b.index);
  return escapedBut(line, parts, codeInMarkdown, (part) => escape(part).replace(at, '\\@'));
}

/** Escapes a line but for parts of it, which are shown their own way. */
function escapedBut(
  line: string,
  parts: Iterable<RegExpExecArray>,
  show: (part: string) => string,
  escapeText = escape,
): string {
  let markdown = '';
  let from = 0;
  for (const match of parts) {
    markdown += escapeText(line.slice(from, match.index)) + show(match[0]);
    from = match.index + match[0].length;
  }
  markdown += escapeText(line.slice(from));
  return markdown.replace(opening, '$1\\');
}

function visibleLine(text: string): string {
  return withSignsShown(text.replace(/[\s\u0085]+/g, ' ').trim());
}

function escape(text: string): string {
  const escaped = text
    .replace(everywhere, '\\$&')
    .replace(looseUnderscore, '\\$&')
    .replace(entity, '\\&')
    .replace(formula, '\\$&');
  return escaped.replace(word, (one) => (one.includes('\\') ? one.replace(bareHost, '$1\\.') : one));
}

/** A text as inline code in Markdown. */
export function codeInMarkdown(text: string): string {
  const line = visibleLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
