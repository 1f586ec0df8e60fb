import type { Locator, Page } from 'playwright-core';

/** What a modal dialog says. */
export interface DialogText {
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
}

/** The modal dialog in the middle of the window. */
export class Dialog {
  private readonly box: Locator;

  constructor(page: Page) {
    this.box = page.locator('.monaco-dialog-box');
  }

  /** Waits for the dialog; returns what it says. */
  async text(): Promise<DialogText> {
    await this.box.waitFor();
    return this.box.evaluate((box) => ({
      message: box.querySelector('.dialog-message-text')?.textContent ?? '',
      detail: box.querySelector('.dialog-message-detail')?.textContent ?? '',
      buttons: [...box.querySelectorAll('.dialog-buttons .monaco-button')].map((button) => button.textContent),
    }));
  }

  /** Answers with a button. */
  async press(button: string): Promise<void> {
    await this.box.locator('.monaco-button').getByText(button, { exact: true }).click();
    await this.box.waitFor({ state: 'detached' });
  }
}
