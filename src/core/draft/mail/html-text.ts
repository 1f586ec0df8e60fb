import { Tokenizer } from 'htmlparser2';

/** What is never read. */
const unread = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg', 'object', 'iframe']);
/** Elements that begin a line of their own, and those with a blank line around them. */
const lines = new Set(['div', 'tr', 'li', 'dt', 'dd', 'section', 'header', 'footer', 'address', 'option', 'caption']);
const paragraphs = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'pre',
  'blockquote',
  'hr',
  'dl',
]);
/** No name of an element that matters is longer. */
const longestName = 12;
/** No mail is quoted more often. */
const deepest = 20;

/**
 * The text of an HTML mail as its reader sees it: a paragraph to a paragraph, what is quoted with marks of quoting before it.
 * It goes by the tags alone, as the library's parser takes time that grows with the square of how deep they are nested.
 */
export function htmlText(html: string): string {
  const reader = new TagReader(html);
  const tokens = new Tokenizer({}, reader);
  tokens.write(html);
  tokens.end();
  return reader.writer.text();
}

/** Takes what the tokenizer finds. */
class TagReader {
  readonly writer = new Writer();
  readonly #html: string;
  /** The element within which nothing is read. */
  #hidden: string | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#name(start, end);
    if (name === 'body') this.#hidden = undefined;
    if (unread.has(name)) this.#hidden ??= name;
    if (this.#hidden !== undefined) return;
    if (name === 'br') this.writer.line();
    else if (name === 'td' || name === 'th') this.writer.space();
    else this.#begin(name);
    if (name === 'li') this.writer.bullet();
    if (name === 'blockquote') this.writer.quote(1);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#name(start, end);
    if (name === this.#hidden) this.#hidden = undefined;
    else if (this.#hidden === undefined) {
      this.#begin(name);
      if (name === 'blockquote') this.writer.quote(-1);
    }
  }

  ontext(start: number, end: number): void {
    if (this.#hidden === undefined) this.writer.words(this.#html.slice(start, end));
  }

  ontextentity(code: number): void {
    if (this.#hidden === undefined) this.writer.words(String.fromCodePoint(code));
  }

  readonly onattribdata = ignore;
  readonly onattribentity = ignore;
  readonly onattribend = ignore;
  readonly onattribname = ignore;
  readonly oncdata = ignore;
  readonly oncomment = ignore;
  readonly ondeclaration = ignore;
  readonly onend = ignore;
  readonly onopentagend = ignore;
  readonly onprocessinginstruction = ignore;
  readonly onselfclosingtag = ignore;

  #begin(name: string): void {
    if (lines.has(name)) this.writer.fresh(0);
    else if (paragraphs.has(name)) this.writer.fresh(1);
  }

  #name(start: number, end: number): string {
    return this.#html.slice(start, Math.min(end, start + longestName)).toLowerCase();
  }
}

function ignore(): void {
  // Nothing is seen of it.
}

/** Puts words into lines. */
class Writer {
  readonly #lines: string[] = [];
  #line = '';
  #depth = 0;
  /** How deep the line is quoted, and the one before it. */
  #lineDepth = 0;
  #hasSpace = false;

  words(text: string): void {
    for (const [at, word] of text.split(/[\s\u00A0]+/).entries()) {
      if (at > 0) this.space();
      if (word === '') continue;
      if (this.#line === '') this.#lineDepth = this.#depth;
      this.#line += this.#hasSpace && this.#line !== '' ? ` ${word}` : word;
      this.#hasSpace = false;
    }
  }

  space(): void {
    this.#hasSpace = true;
  }

  bullet(): void {
    this.words('-');
    this.space();
  }

  /** What follows is quoted once more, or once less. */
  quote(change: 1 | -1): void {
    this.#depth = Math.max(0, this.#depth + change);
  }

  /** Ends a line, empty ones as well. */
  line(): void {
    const depth = this.#line === '' ? this.#depth : this.#lineDepth;
    this.#lines.push(`${'> '.repeat(Math.min(deepest, depth))}${this.#line}`.trimEnd());
    this.#line = '';
    this.#hasSpace = false;
  }

  /** Begins a line, below so many blank ones. */
  fresh(blanks: number): void {
    if (this.#line !== '') this.line();
    if (blanks > 0 && /[^>\s]/.test(this.#lines.at(-1) ?? '')) this.line();
  }

  text(): string {
    this.fresh(0);
    while (/^[>\s]*$/.test(this.#lines.at(-1) ?? 'a')) this.#lines.pop();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}
