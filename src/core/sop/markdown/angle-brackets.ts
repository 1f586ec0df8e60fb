import type { Inline } from './inline';
import { breaksWords, wordsOfTag } from './html-words';
import { tagHere } from './html-starts';

/** The longest tag or address in angle brackets: what is longer is text. */
const maxLength = 2048;

const scheme = /<([a-z][a-z0-9+.-]{1,31}:[^\s\p{Cc}<>]*)>/iuy;
const mail =
  /<([a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)>/iy;
const declaration = /<![a-z]/iy;

/** Finds what stands in angle brackets: addresses, tags and comments. */
export class AngleBrackets {
  readonly #text: string;
  /** From where on each end is not found any more. */
  readonly #missing = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** What begins with a `<`, if anything does. */
  at(start: number): Inline | undefined {
    const window = this.#text.slice(start, start + maxLength);
    return addressIn(window, start) ?? this.#html(window, start);
  }

  #html(window: string, start: number): Inline | undefined {
    const end = this.#endOfHtml(window, start);
    return end < 0 ? undefined : tagAt(start, end, window.slice(0, end - start));
  }

  #endOfHtml(window: string, start: number): number {
    if (window.startsWith('<!--')) {
      const short = /^<!---?>/.exec(window)?.[0].length;
      return short === undefined ? this.#behind('-->', start + 4) : start + short;
    }
    if (window.startsWith('<?')) return this.#behind('?>', start + 2);
    if (window.startsWith('<![CDATA[')) return this.#behind(']]>', start + 9);
    declaration.lastIndex = 0;
    if (declaration.test(window)) return this.#behind('>', start + declaration.lastIndex);
    tagHere.lastIndex = 0;
    return tagHere.test(window) ? start + tagHere.lastIndex : -1;
  }

  /** The offset behind a text that ends something; negative when it does not follow. */
  #behind(ending: string, start: number): number {
    if (start >= (this.#missing.get(ending) ?? Infinity)) return -1;
    const found = this.#text.indexOf(ending, start);
    if (found < 0) this.#missing.set(ending, start);
    return found < 0 ? -1 : found + ending.length;
  }
}

function tagAt(start: number, end: number, tag: string): Inline {
  return breaksWords(tag) ? { kind: 'break', start, end } : { kind: 'html', start, end, text: wordsOfTag(tag) };
}

function addressIn(window: string, start: number): Inline | undefined {
  scheme.lastIndex = mail.lastIndex = 0;
  const web = scheme.exec(window);
  const match = web ?? mail.exec(window);
  const [whole = '', address = ''] = match ?? [];
  if (!match) return undefined;
  const label = { start: start + 1, end: start + 1 + address.length };
  return {
    kind: 'link',
    form: 'bare',
    start,
    end: start + whole.length,
    href: web ? address : `mailto:${address}`,
    label,
    address: label,
    name: undefined,
    inner: [{ kind: 'text', ...label, text: address }],
  };
}
