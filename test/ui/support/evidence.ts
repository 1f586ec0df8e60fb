import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { testResults } from '../../../tools/shared/paths';

/** Keeps what a window showed and logged when a test failed. */
export class Evidence {
  private readonly log: string[] = [];
  private saving: Promise<unknown> = Promise.resolve();

  constructor(private readonly page: Page) {
    page.on('console', (message) => this.log.push(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => this.log.push(`[uncaught] ${String(error.stack)}`));
  }

  /** Begins to save under a name and returns the paths of the files to come: for places that cannot wait. */
  collect(name: string): string[] {
    fs.mkdirSync(testResults, { recursive: true });
    const file = path.join(testResults, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100));
    fs.writeFileSync(`${file}.log`, `${this.log.join('\n')}\n`);
    this.saving = this.page.screenshot({ path: `${file}.png`, timeout: 5000 }).catch((error: unknown) => {
      fs.appendFileSync(`${file}.log`, `No picture: ${String(error)}\n`);
    });
    return [`${file}.png`, `${file}.log`];
  }

  /** Settles when everything begun is saved. */
  async saved(): Promise<void> {
    await this.saving;
  }
}
