import { suggestionTemplate } from '../../core/lint/finding';
import { kindOf } from '../../core/lint/kinds';
import type { Problem } from '../../core/problem';
import { filledIn } from '../../core/text/placeholders';
import type { CliHost } from './host';
import type { MessageLanguage } from './message-languages';

/** The texts of a command by their names, in each language. One thing and several are parted by `|`. */
export type OwnTexts<Text extends string> = Readonly<Record<MessageLanguage, Readonly<Record<Text, string>>>>;

/** What a command says, in one language. */
export class Words<Text extends string> {
  readonly #own: Readonly<Record<Text, string>>;
  readonly #translations: Readonly<Record<string, string>>;

  /**
   * @param own the texts of the command alone, so that they are not among those of the editor in `l10n/`.
   * @param translations of the editor's texts, by the English ones; what is not there is said in English.
   */
  constructor(own: Readonly<Record<Text, string>>, translations: Readonly<Record<string, string>>) {
    this.#own = own;
    this.#translations = translations;
  }

  say(text: Text, ...args: readonly string[]): string {
    return filledIn(this.#own[text], args);
  }

  /** So many of something: one, or several. */
  count(text: Text, count: number): string {
    const [one = '', many = one] = this.#own[text].split('|');
    return filledIn(count === 1 ? one : many, [String(count)]);
  }

  /** What a problem says. */
  problem({ code, args, suggestion }: Problem): string {
    const text = filledIn(this.translated(kindOf(code).message), args);
    return suggestion === undefined ? text : `${text} ${filledIn(this.translated(suggestionTemplate), [suggestion])}`;
  }

  /** A text of the editor, with its places left open. */
  translated(text: string): string {
    return this.#translations[text] ?? text;
  }
}

/** The editor's texts in a language. @throws Error that says what to do when they cannot be read. */
export async function translationsIn(host: CliHost, lang: MessageLanguage): Promise<Readonly<Record<string, string>>> {
  return lang === 'en' ? {} : host.translations(lang);
}
