import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';

describe('SOPs that are easily confused', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({});
    await whenReady(workbench);
  });

  after(() => workbench.close());

  it('are shown with what can be done, which one click begins', async () => {
    const { page, quickInput } = workbench;
    await workbench.execute('sopGuide.showConfused');
    const lens = page.locator('.codelens-decoration a', { hasText: 'Add a Trigger to' }).first();
    await lens.waitFor({ timeout: 120_000 });
    await workbench.screenshot('confused');
    await lens.click();
    await quickInput.opened();
    await workbench.screenshot('confused-add');
    assert.match(
      (await page.locator('.quick-input-widget').textContent()) ?? '',
      /What do customers write who mean this SOP\? These words would tell: \S+/,
    );
    await workbench.press('Escape');
    await quickInput.closed();
    await page.locator('.codelens-decoration a', { hasText: 'Move a Trigger…' }).first().click();
    await until('triggers are there to choose from', async () => (await quickInput.rows()).length > 0);
    await workbench.screenshot('confused-move');
  });
});
