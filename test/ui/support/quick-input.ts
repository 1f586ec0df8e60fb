import type { Locator, Page } from 'playwright-core';

/** A row of the quick pick list. */
export interface QuickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** The marked parts of label, description and detail. */
  readonly highlights: string[];
  readonly isFocused: boolean;
}

/** The input at the top of the window: command palette, quick picks, input boxes. */
export class QuickInput {
  private readonly widget: Locator;
  private readonly input: Locator;
  private readonly list: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
    this.list = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Waits until it is open. */
  async opened(): Promise<void> {
    await this.input.waitFor({ state: 'visible' });
  }

  /** Waits until it is closed. */
  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Types text at the end of what is in the input. */
  async type(text: string): Promise<void> {
    await this.opened();
    await this.input.pressSequentially(text, { delay: 20 });
  }

  /** The text in the input. */
  async value(): Promise<string> {
    return this.input.inputValue();
  }

  /** The title, when there is one. */
  async title(): Promise<string> {
    return (await this.widget.locator('.quick-input-title').textContent()) ?? '';
  }

  /** The line below the input: a prompt, or what is wrong with the text. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').textContent()) ?? '';
  }

  /** The rows as the list shows them now. A long list draws only the rows in sight. */
  async rows(): Promise<QuickRow[]> {
    await this.opened();
    return this.list.evaluateAll((rows) => {
      const text = (row: Element, selector: string) => row.querySelector(selector)?.textContent ?? '';
      return rows.map((row) => ({
        label: text(row, '.quick-input-list-rows > .quick-input-list-row:first-child .label-name'),
        description: text(row, '.quick-input-list-rows > .quick-input-list-row:first-child .label-description'),
        detail: text(row, '.quick-input-list-label-meta'),
        highlights: [...row.querySelectorAll('.highlight')].map((mark) => mark.textContent),
        isFocused: row.classList.contains('focused'),
      }));
    });
  }

  /** Picks the row with this label, and waits for it to appear and to go: what is typed next is for what comes next. */
  async pick(label: string): Promise<void> {
    const row = this.row(label);
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** Presses a button of the row with this label, by the button's tooltip. */
  async pressButton(label: string, button: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    // The row draws its buttons over its edge, where Playwright refuses a plain click.
    await row.locator(`.quick-input-list-entry-action-bar [aria-label="${button}"]`).dispatchEvent('click');
  }

  private row(label: string): Locator {
    return this.list.filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) }).first();
  }
}
