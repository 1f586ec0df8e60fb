import type { Locator, Page } from 'playwright-core';

/** The notifications that pop up in the corner of the window, and stay behind its bell when they are gone. */
export class Notifications {
  private readonly toasts: Locator;
  private readonly all: Locator;

  constructor(private readonly page: Page) {
    this.toasts = page.locator('.notifications-toasts .notification-list-item');
    this.all = page.locator('.notification-list-item');
  }

  /** Waits for one with this text in it; returns all of its text. */
  async wait(text: string): Promise<string> {
    const notice = this.with(text, this.all);
    await this.show(notice, 15_000);
    return (await notice.locator('.notification-list-item-message').textContent()) ?? '';
  }

  /** The texts of all that are in sight. */
  texts(): Promise<string[]> {
    return this.toasts.locator('.notification-list-item-message').allTextContents();
  }

  /** Presses a button of the one with this text in it. */
  async press(text: string, button: string): Promise<void> {
    const notice = this.with(text, this.all);
    await this.show(notice, 5000);
    await notice.hover();
    await notice
      .locator('.notification-list-item-buttons-container .monaco-button')
      .getByText(button, { exact: true })
      .click();
  }

  /** Shows one that may have hidden itself: each does after some seconds, and a busy machine takes its time to press. */
  private async show(notice: Locator, patience: number): Promise<void> {
    try {
      await notice.waitFor({ timeout: patience });
    } catch {
      await this.page.locator('[id="status.notifications"] a').click();
    }
  }

  private with(text: string, notices: Locator): Locator {
    return notices.filter({ has: this.page.locator('.notification-list-item-message').getByText(text) }).first();
  }
}
