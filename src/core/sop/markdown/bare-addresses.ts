import type { Span } from './inline';

/** An address without brackets around it. */
export interface BareAddress extends Span {
  readonly href: string;
}

/** The longest address that is a link without brackets around it. */
const maxLength = 2048;

const begins = /(?<![a-z])(?:https?|ftp):\/\/(?=[\p{L}\p{N}-])|www\.(?=[\p{L}\p{N}-])/giu;
/** What a `www.` may stand behind. */
const beforeWww = /[\s*_~(]/;
const rest = /[^\s<]*/y;
const endingMarks = /[?!.,:;*_'"~)]/;
const lettersOfMailbox = /[a-z0-9._+-]/i;
const lettersOfDomain = /[a-z0-9_-]/i;
const mailScheme = /(?:^|[^a-z0-9])((?:mailto|xmpp):)$/i;
const pathOfXmpp = /\/[a-z0-9@.]+/iy;
const longestScheme = 8;

/** Whether a text may hold an address at all: few do. */
export function mayHoldAddress(text: string): boolean {
  return text.includes('@') || text.includes('://') || text.includes('www.');
}

/** Finds the addresses in a text that are links without brackets around them, from its start to its end. */
export class BareAddresses {
  readonly #text: string;
  /** Where the next ones begin; at the end of the text when there are none. */
  #web = -1;
  #mail: BareAddress = { start: -1, end: -1, href: '' };
  /** Where the stretch without spaces ends that was looked at last: one may hold many beginnings. */
  #stretchEnd = 0;

  constructor(text: string) {
    this.#text = text;
    if (mayHoldAddress(text)) return;
    this.#web = text.length;
    this.#mail = noneIn(text);
  }

  /** Where the next one begins; at the end of the text when there is none. @param from no less than the time before. */
  next(from: number): number {
    if (this.#web < from) this.#web = this.#nextWeb(from);
    if (this.#mail.start < from) this.#mail = nextMail(this.#text, from);
    return Math.min(this.#web, this.#mail.start);
  }

  /**
   * The one that `next` has found.
   * @param isInBrackets whether it ends before a closing bracket, because that may close a link around it.
   */
  take(isInBrackets: boolean): BareAddress {
    const text = this.#text;
    const start = this.#web;
    if (this.#mail.start < start) return this.#mail;
    const stretchEnd = this.#endOfStretch(start);
    const bracket = isInBrackets ? text.slice(start, stretchEnd).indexOf(']') : -1;
    const end = endOfAddress(text, start, bracket < 0 ? stretchEnd : start + bracket);
    return { start, end, href: (text.startsWith('www.', start) ? 'http://' : '') + text.slice(start, end) };
  }

  #nextWeb(from: number): number {
    const text = this.#text;
    begins.lastIndex = from;
    for (let match = begins.exec(text); match; match = begins.exec(text)) {
      const { index: start } = match;
      const [written] = match;
      const isScheme = written.includes(':');
      const isWww = written === 'www.' && (start === 0 || beforeWww.test(text.charAt(start - 1)));
      if ((isScheme || isWww) && this.#endOfStretch(start) - start <= maxLength) return start;
    }
    return text.length;
  }

  #endOfStretch(start: number): number {
    if (this.#stretchEnd <= start) {
      rest.lastIndex = start;
      rest.test(this.#text);
      this.#stretchEnd = rest.lastIndex;
    }
    return this.#stretchEnd;
  }
}

function noneIn(text: string): BareAddress {
  return { start: text.length, end: text.length, href: '' };
}

/**
 * Where an address ends: before the punctuation at the end of its stretch, and before a parenthesis that has no partner in
 * it.
 */
function endOfAddress(text: string, start: number, stretchEnd: number): number {
  const address = text.slice(start, stretchEnd);
  let end = address.length;
  /** Behind the last pair of parentheses. */
  let paired = 0;
  for (let at = address.indexOf('('); at >= 0 && at < end; at = address.indexOf('(', paired)) {
    const close = address.indexOf(')', at);
    if (close < 0) end = at;
    else paired = close + 1;
  }
  for (;;) {
    while (end > paired && endingMarks.test(address.charAt(end - 1))) end--;
    const entity = address.charAt(end) === ';' ? startOfEntity(address, end, paired) : end;
    if (entity === end) return start + end;
    end = entity;
  }
}

/** Where the entity begins that ends with a semicolon, such as `&amp;`; the semicolon itself when there is none. */
function startOfEntity(address: string, semicolon: number, least: number): number {
  let at = semicolon;
  while (at > least && /[a-z0-9]/i.test(address.charAt(at - 1))) at--;
  return at < semicolon && at > least && address.charAt(at - 1) === '&' ? at - 1 : semicolon;
}

function nextMail(text: string, from: number): BareAddress {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && at - start < maxLength && lettersOfMailbox.test(text.charAt(start - 1))) start--;
    // Underscores in front may begin emphasis.
    while (start < at && text.charAt(start) === '_') start++;
    const end = start === at ? -1 : endOfDomain(text, at + 1);
    // What ends with a digit is the version of something, such as `tool@1.2`.
    if (end < 0 || !/[a-z]/i.test(text.charAt(end - 1))) continue;
    const scheme = mailScheme.exec(text.slice(Math.max(from, start - longestScheme), start))?.[1];
    if (scheme !== undefined) return withScheme(text, start - scheme.length, end, scheme);
    return { start, end, href: `mailto:${text.slice(start, end)}` };
  }
  return noneIn(text);
}

function withScheme(text: string, start: number, domainEnd: number, scheme: string): BareAddress {
  let end = domainEnd;
  pathOfXmpp.lastIndex = end;
  if (scheme.toLowerCase() === 'xmpp:' && pathOfXmpp.test(text)) end = pathOfXmpp.lastIndex;
  while (endingMarks.test(text.charAt(end - 1))) end--;
  return { start, end, href: text.slice(start, end) };
}

/** Where the domain of a mail address ends: it has a dot, and ends with a letter. Negative when it is none. */
function endOfDomain(text: string, start: number): number {
  let end = -1;
  for (let at = start, isFirst = true; ; isFirst = false) {
    const from = at;
    while (at - from < maxLength && lettersOfDomain.test(text.charAt(at))) at++;
    if (at === from || (!isFirst && /[_-]/.test(text.charAt(at - 1)))) return end;
    if (!isFirst) end = at;
    if (text.charAt(at) !== '.') return end;
    at++;
  }
}
