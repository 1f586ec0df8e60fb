import type { Locator, Page } from 'playwright-core';
import { until } from '../../editor/support/until';
import { pressOnce, whenStill } from './press';

/** A row of a tree view. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for a root. */
  readonly level: number;
  /** Nothing for a row without children. */
  readonly isExpanded: boolean | undefined;
  /** Nothing for a row without a check box. */
  readonly isChecked: boolean | undefined;
}

/** A tree view in the side bar, found by the title above it. */
export class TreeView {
  private readonly pane: Locator;

  constructor(
    private readonly page: Page,
    title: string,
  ) {
    this.pane = page
      .locator('.pane')
      .filter({ has: page.locator('.pane-header .title').getByText(title, { exact: true }) });
  }

  /** The rows in sight, top to bottom. */
  rows(): Promise<TreeRow[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => {
        const expanded = row.getAttribute('aria-expanded');
        const checkBox = row.querySelector('.custom-view-tree-node-item-checkbox');
        return {
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          level: Number(row.getAttribute('aria-level')),
          isExpanded: expanded === null ? undefined : expanded === 'true',
          isChecked: checkBox === null ? undefined : checkBox.getAttribute('aria-checked') === 'true',
        };
      }),
    );
  }

  /** The message above the tree; empty when there is none. */
  async message(): Promise<string> {
    return (await this.pane.locator('.message:not(.hide)').allTextContents()).join('\n');
  }

  /** Clicks the row with this label: opens a branch, or what a leaf stands for. */
  async click(label: string): Promise<void> {
    await pressOnce(this.row(label).locator('.label-name'), label, () => this.atRest(label));
  }

  /** Presses the first button of the row with this label: it does the step, gives the answer, inserts the reply. */
  async do(label: string): Promise<void> {
    await this.#pressButton(label, this.row(label).locator('.actions .action-label').first());
    // The tooltip of the row would cover the next one.
    await this.page.mouse.move(700, 500);
  }

  /** Clicks the check box of the row with this label. */
  async toggle(label: string): Promise<void> {
    await pressOnce(this.row(label).locator('.custom-view-tree-node-item-checkbox'), label, () => this.atRest(label));
  }

  /** Scrolls to the row with this label, down and from the end up again: only rows in sight are drawn. */
  async scrollTo(label: string): Promise<void> {
    let by = 60;
    await until(`“${label}” is in sight`, async () => {
      if (await this.row(label).isVisible()) return true;
      const box = await this.pane.locator('.monaco-list').boundingBox();
      if (!box) return false;
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      if (await this.pane.locator('.monaco-list-row[data-last-element="true"]').isVisible()) by = -60;
      if (await this.pane.locator('.monaco-list-row[data-index="0"]').isVisible()) by = 60;
      await this.page.mouse.wheel(0, by);
      // A tooltip would take the next turn of the wheel.
      await this.page.mouse.move(box.x + box.width + 300, box.y + 300);
      return false;
    });
  }

  /** Presses a button of the row with this label, by the button's tooltip. */
  async pressButton(label: string, button: string): Promise<void> {
    // The tooltip may end with the command's key.
    await this.#pressButton(label, this.row(label).locator(`[role="button"][aria-label^="${button}"]`));
  }

  /** Waits until a row is in sight and nothing more is being drawn: until then clicks may go nowhere. */
  async atRest(label: string): Promise<void> {
    await whenStill(this.pane);
    await this.scrollTo(label);
  }

  async #pressButton(label: string, button: Locator): Promise<void> {
    await pressOnce(button, label, async () => {
      await this.atRest(label);
      await until(`“${label}” shows its buttons`, async () => {
        // A row that is drawn anew loses the mouse.
        await this.row(label).locator('.label-name').hover();
        return button.isVisible();
      });
    });
  }

  /** The row with this label, for what this class does not offer. */
  row(label: string): Locator {
    return this.pane
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }
}
