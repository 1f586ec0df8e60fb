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

/**
 * A bare address, without the punctuation that ends its sentence. A backslash in it would become part of the address.
 */
const address = /(?:https?|ftp):\/\/[^\s<>]*[^\s<>.,;:!?'"*_~`()[\]\\|]/gi;
/** What Markdown takes for an address even without a scheme. */
const bareHost = /www\.(?=\S*\\)/gi;

/**
 * A text as Markdown that shows exactly that text, on one line. Only characters that mean something where they stand
 * get a backslash, because tickets are also read where Markdown is not rendered. Addresses stay clickable.
 */
export function plainInMarkdown(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  let markdown = '';
  let from = 0;
  for (const match of line.matchAll(address)) {
    markdown += `${escape(line.slice(from, match.index))}<${match[0]}>`;
    from = match.index + match[0].length;
  }
  markdown += escape(line.slice(from));
  return markdown.replace(opening, '$1\\');
}

function escape(text: string): string {
  const escaped = text
    .replace(everywhere, '\\$&')
    .replace(looseUnderscore, '\\$&')
    .replace(entity, '\\&')
    .replace(formula, '\\$&');
  return escaped.replace(bareHost, (host) => `${host.slice(0, -1)}\\.`);
}

/** A text as inline code in Markdown. */
export function codeInMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
