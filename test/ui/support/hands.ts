import type { Locator, Page } from 'playwright-core';
import { pressOnce } from './press';

/**
 * What a person does in a window, each thing counted once: a chord of keys, a click, a field that is typed. A test that
 * counts does nothing in a window but through this.
 */
export class Hands {
  readonly #page: Page;
  readonly #done: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** What was done, in that order. */
  get done(): readonly string[] {
    return this.#done;
  }

  /** Presses keys at once, such as "Control+Alt+n"; Enter is one, too. */
  async press(keys: string): Promise<void> {
    this.#done.push(keys);
    await this.#page.keyboard.press(keys);
  }

  /** Clicks something. @param what names it for people. */
  async click(place: Locator, what: string): Promise<void> {
    await place.waitFor();
    this.#done.push(`click “${what}”`);
    await pressOnce(place, what);
  }

  /** Types a value into the field that has the focus. */
  async fill(value: string): Promise<void> {
    this.#done.push(`type “${value}”`);
    await this.#page.keyboard.type(value, { delay: 20 });
  }
}
