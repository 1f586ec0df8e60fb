import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addSop, closeEditors, fileAt, guide, openWritten, removeSop } from './support/guide';
import { until } from './support/until';

/** What VS Code's Markdown preview draws of a file, once the part of it that draws SOPs is loaded. */
async function drawn(path: string): Promise<string> {
  const document = await openWritten(fileAt(path));
  let html = '';
  await until('the SOP is drawn as one', async () => {
    html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    return html.includes('sop-control');
  });
  return html;
}

describe('The Markdown preview', () => {
  before(guide);
  afterEach(closeEditors);

  it('shows document control, the flowchart above the steps, tags as labels, and replies as cards', async () => {
    const html = await drawn('sops/shipping-returns/refund-defective-product.md');
    for (const words of ['<dt>Approved by</dt>', '<dt>Next review</dt>', 'Luis Ortega'])
      assert.ok(html.includes(words), words);
    const [chart, steps] = [html.indexOf('<details class="sop-chart"'), html.indexOf('<h2')];
    assert.ok(chart > 0 && chart < steps);
    assert.ok(html.includes('<span class="sop-label sop-minutes">5 min</span>'));
    assert.ok(!html.includes('#verify-order') && !html.includes('@logistics'));
    assert.match(html, /<figure class="sop-reply"><figcaption><span class="sop-label">Spanish<\/span>/);
    // A second look is no other: what VS Code keeps of the file was not changed.
    assert.equal(await drawn('sops/shipping-returns/refund-defective-product.md'), html);
  });

  it('draws no flowchart without questions, and keeps what means nothing as it was typed', async () => {
    await addSop(
      'sops/general/plain.md',
      '---\ntitle: <b>Plain</b>\n---\n\nDoes it.\n\n- [ ] Do `this` `#do optinal 5m`\n- [ ] Do that `npm i`\n\n`#not-a-step`\n',
    );
    try {
      const html = await drawn('sops/general/plain.md');
      assert.ok(!html.includes('sop-chart'));
      assert.ok(html.includes('&lt;b&gt;Plain&lt;/b&gt;'));
      assert.ok(
        html.includes('<code>this</code> <code>optinal</code> <span class="sop-label sop-minutes">5 min</span>'),
      );
      assert.ok(html.includes('<code>npm i</code>') && html.includes('<code>#not-a-step</code>'));
    } finally {
      await removeSop('sops/general/plain.md');
    }
  });

  it('leaves other Markdown as it is', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '- [ ] a `#b 5m`\n' });
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    assert.ok(html.includes('<code>#b 5m</code>'));
  });
});
