import type { Locator, Page } from 'playwright-core';

/** The notifications that pop up in the corner of the window. */
export class Notifications {
  private readonly toasts: Locator;

  constructor(private readonly page: Page) {
    this.toasts = page.locator('.notifications-toasts .notification-list-item');
  }

  /** Waits for one with this text in it; returns all of its text. */
  async wait(text: string): Promise<string> {
    return (await this.toast(text).locator('.notification-list-item-message').textContent()) ?? '';
  }

  /** The texts of all that are in sight. */
  texts(): Promise<string[]> {
    return this.toasts.locator('.notification-list-item-message').allTextContents();
  }

  /** Presses a button of the one with this text in it. */
  async press(text: string, button: string): Promise<void> {
    const toast = this.toast(text);
    await toast.hover();
    await toast
      .locator('.notification-list-item-buttons-container .monaco-button')
      .getByText(button, { exact: true })
      .click();
  }

  private toast(text: string): Locator {
    return this.toasts.filter({ has: this.page.locator('.notification-list-item-message').getByText(text) }).first();
  }
}
