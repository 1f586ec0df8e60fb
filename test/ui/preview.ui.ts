import assert from 'node:assert/strict';
import { openWorkbench } from './support/current';
import { editorPage, whenReady } from './steps';
import type { Workbench } from './support/workbench';

describe('The Markdown preview of an SOP', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
  });

  after(() => workbench.close());

  it('shows flowchart, document control, labels and cards, and no tag as it is typed', async () => {
    await workbench.openFile('sops/shipping-returns/refund-defective-product.md');
    await workbench.execute('markdown.showPreview');
    const frame = editorPage(workbench);
    await frame.locator('.sop-chart svg:visible').waitFor();
    const text = await frame.locator('body').innerText();
    for (const words of ['Approved by', 'Luis Ortega', 'Next review']) assert.ok(text.includes(words), words);
    assert.ok(!text.includes('#verify-order') && !text.includes('last-reviewed'));
    assert.deepEqual(
      await frame.locator('li', { hasText: 'Reserva una pieza' }).locator('.sop-label').allInnerTexts(),
      ['warehouse and shipping', '10 min'],
    );
    const chart = frame.locator('.sop-chart svg:visible');
    assert.equal(await chart.count(), 1);
    assert.equal(await chart.getAttribute('aria-label'), 'Flowchart: Reembolso por producto defectuoso');
    assert.ok(await chart.locator('.step[data-id="refund"]').isVisible());
    const card = frame.locator('.sop-reply').first();
    assert.match((await card.locator('.sop-label').allInnerTexts()).join(' '), /^Spanish E-?mail$/);
    await workbench.screenshot('preview');
  });
});
