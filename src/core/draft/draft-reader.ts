import { messageIn } from './message';
import type { Message } from './message';
import type { DraftText } from './parts/read-parts';
import type { Stretch } from './parts/part';
import { readWithOrigins } from './parts/with-origins';
import type { Origins } from './parts/with-origins';
import { nobody } from './shop-names';
import type { ShopNames } from './shop-names';

/** What is read of a draft. */
export interface ReadDraft<T> extends DraftText {
  /** Undefined when no customer's message is in it. */
  readonly message: Message | undefined;
  /** What was made of the message; its places are in the message's text. */
  readonly made: T | undefined;
}

/**
 * Reads a draft again and again while it is written. As long as the message in it stays the same, its language, and what is
 * made of it, such as its facts and suggestions, are not worked out again.
 */
export class DraftReader<T> {
  readonly #make: (message: Message) => T;
  #known: { readonly message: Message; readonly made: T } | undefined;

  /** Whether the draft had a case when it was read last, and the message that was in it before it got one. */
  #isOfCase = false;
  #before: string | undefined;

  readonly #shop: ShopNames;

  /** @param make works out what is wanted of a message. @param shop what those who answer are called. */
  constructor(make: (message: Message) => T, shop: ShopNames = nobody) {
    this.#make = make;
    this.#shop = shop;
  }

  /**
   * @param origins where its words come from, as far as that is known. What was taken for the message stays it when the draft
   * gets its case.
   */
  read(text: string, origins: Origins = {}): ReadDraft<T> {
    const { isOfCase = false } = origins;
    if (isOfCase !== this.#isOfCase) {
      this.#isOfCase = isOfCase;
      this.#before = isOfCase ? this.#known?.message.text : undefined;
    }
    const received = origins.received ?? placeOf(this.#before, text);
    const draft = readWithOrigins(text, { ...origins, received }, this.#shop);
    const message = messageIn(text, draft, this.#known?.message);
    if (!message) return { ...draft, message: undefined, made: undefined };
    const known = this.#known;
    const isSame = known?.message.text === message.text && known.message.words === message.words;
    const made = isSame ? known.made : this.#make(message);
    this.#known = { message, made };
    return { ...draft, message, made };
  }

  /** Has everything made anew next time, as when the library has changed. */
  forget(): void {
    this.#known = undefined;
  }
}

function placeOf(message: string | undefined, text: string): Stretch[] | undefined {
  const start = message === undefined ? -1 : text.indexOf(message);
  return start < 0 || message === undefined ? undefined : [{ start, end: start + message.length }];
}
