import { messageIn } from './message';
import type { Message } from './message';
import type { Stretch } from './parts/part';
import type { DraftText } from './parts/read-parts';
import { readWithInsertions } from './parts/with-insertions';
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

  readonly #shop: ShopNames;

  /** @param make works out what is wanted of a message. @param shop what those who answer are called. */
  constructor(make: (message: Message) => T, shop: ShopNames = nobody) {
    this.#make = make;
    this.#shop = shop;
  }

  /** @param inserted where approved replies stand that were inserted. */
  read(text: string, inserted: readonly Stretch[] = []): ReadDraft<T> {
    const draft = readWithInsertions(text, inserted, this.#shop);
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
