import type { Constants } from '../../library/constants';
import { inLanguage } from '../../library/local-text';
import type { LocalText } from '../../library/local-text';
import { asked, askedConstants, hostOf } from './asked';
import type { AskedConstant } from './asked';
import type { Answers } from './answers';

/** A text of the sample shop, and which constant says it, in which language; the language is empty where it is the same in all. */
interface Old {
  readonly text: string;
  readonly constant: AskedConstant;
  readonly lang: string;
}

/** What of a line of Markdown is left as it is: what Liquid works out, code, links with their words, addresses. */
const kept = /\{\{[^}]*\}\}|\{%[^%]*%\}|`[^`]*`|!?\[[^\]]*\]\([^)]*\)|https?:\/\/\S+/.source;
/** What stands before the sign of an address of mail. */
const mailbox = String.raw`[\p{L}\p{N}_+-][\p{L}\p{N}_.+-]{0,63}@`;

/** Says how what names the sample's shop is to name the shop that a library is made for. */
export class Renaming {
  readonly #now: Answers['constants'];
  readonly #names: readonly Old[];
  readonly #values: readonly Old[];
  /** The old host of the web, and the new one. */
  readonly #host: { readonly old: string; readonly now: string } | undefined;
  /** The domain of the sample's mailboxes. */
  readonly #domain: string | undefined;
  /** Where mail is read: a mailbox in the shop's own domain, or the shop's only address. */
  readonly #mail: { readonly address: string; readonly domain: string | undefined } | undefined;

  /** @param before the sample's constants. @param now those that were answered. */
  constructor(before: Constants, now: Answers['constants']) {
    this.#now = now;
    const old = askedConstants
      .filter((constant) => now[constant])
      .flatMap((constant) =>
        Object.entries(before.get(constant) ?? {}).map(([lang, text]) => ({ text, constant, lang })),
      )
      .filter(({ text }) => text !== '')
      .sort((a, b) => b.text.length - a.text.length);
    this.#names = old.filter(isName);
    this.#values = old.filter((one) => !isName(one));
    const [oldHost, host] = [before.get('shop.web'), now['shop.web']].map((one) => hostOf(only(one)));
    const [oldMail = '', mail = ''] = [before.get('shop.email'), now['shop.email']].map(only);
    const domain = domainOf(mail);
    // A mailbox at a domain that is not the shop's belongs to somebody else.
    const isOwn = domain !== undefined && (host === domain || host?.endsWith(`.${domain}`) === true);
    this.#host = oldHost !== undefined && host !== undefined ? { old: oldHost, now: host } : undefined;
    this.#domain = domainOf(oldMail);
    this.#mail = domain === undefined ? undefined : { address: mail, domain: isOwn ? domain : undefined };
  }

  /** A text of the sample with the names of the shop: what it is called, its addresses, its mailboxes. @param lang of the text. */
  named(text: string, lang: string): string {
    return this.#replaced(text, lang, this.#names);
  }

  /**
   * The same with numbers, and what things cost, too.
   * @param about a text about the same matter: of several constants that said the same, the one that it asks for is meant.
   */
  valued(text: string, lang: string, about: string): string {
    const isMeant = ({ constant }: Old) => about.includes(constant);
    const values = [...this.#values.filter(isMeant), ...this.#values.filter((one) => !isMeant(one))];
    return this.#replaced(text, lang, [...this.#names, ...values]);
  }

  /** A line of Markdown in which the names of the shop are asked for: `{{ shop.name }}`. */
  asking(line: string): string {
    if (this.#names.length === 0) return line;
    const pattern = new RegExp(`${kept}|${whole(this.#names.map(({ text }) => text))}`, 'gu');
    const asks = new Map(this.#names.map(({ text, constant }) => [text, `{{ ${constant} }}`]));
    return line.replace(pattern, (found) => asks.get(found) ?? found);
  }

  /** Whether a text still names the sample's shop. */
  isNamedIn(text: string): boolean {
    return this.#names.some((one) => one.constant === 'shop.name' && text.includes(one.text));
  }

  #replaced(text: string, lang: string, olds: readonly Old[]): string {
    const texts = olds.map((one) => one.text);
    if (this.#host) texts.push(this.#host.old);
    const mails = this.#domain === undefined || !this.#mail ? [] : [`${mailbox}${escaped(this.#domain)}`];
    const patterns = [...(texts.length > 0 ? [whole(texts)] : []), ...mails];
    if (patterns.length === 0) return text;
    return text.replace(new RegExp(patterns.join('|'), 'gu'), (found: string, offset: number) => {
      if (found === this.#host?.old && /[.@/]/.test(text[offset - 1] ?? '')) return this.#host.now;
      const same = olds.filter((one) => one.text === found);
      const old = same.find((one) => one.lang === lang) ?? same[0];
      if (old) return inLanguage(this.#now[old.constant] ?? {}, [old.lang === '' ? lang : old.lang]) ?? found;
      if (found === this.#host?.old) return this.#host.now;
      const { address, domain } = this.#mail ?? { address: found, domain: undefined };
      return domain === undefined ? address : `${found.split('@')[0] ?? ''}@${domain}`;
    });
  }
}

function isName({ constant }: Old): boolean {
  return asked[constant] !== 'number' && asked[constant] !== 'words';
}

function only(text: LocalText | undefined): string {
  return Object.values(text ?? {})[0] ?? '';
}

function domainOf(mail: string): string | undefined {
  return mail.split('@')[1]?.toLowerCase();
}

/** Any of these texts, not as a part of a longer word or number; the longest first. */
function whole(texts: readonly string[]): string {
  const any = [...texts].sort((a, b) => b.length - a.length).map(escaped);
  return String.raw`(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
