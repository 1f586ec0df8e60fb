import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { newWorkspace, openWorkbench } from './support/current';
import { showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

describe('An author', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await showViews(workbench);
  });

  after(() => workbench.close());

  it('makes a new SOP that is valid from the start, and finds it in the tree', async () => {
    const { quickInput } = workbench;
    await workbench.run('SOP: New SOP');
    await quickInput.pick('Payment');
    await quickInput.pick('Something else');
    await quickInput.type('Pago duplicado');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'pago-duplicado.md' }).waitFor();
    await workbench.tree('Categories').row('Pago duplicado').waitFor();
    // It was open before its library had it.
    await workbench.page.locator('.codelens-decoration', { hasText: 'Used by no other SOP' }).waitFor();
    const problems = await workbench.inHost((vscode) => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      return uri ? vscode.languages.getDiagnostics(uri).map((one) => one.message) : ['no editor'];
    });
    // What is to be written is told, and nothing else.
    assert.deepEqual(
      problems.filter((one) => !one.includes('POR ESCRIBIR')),
      [],
    );
  });

  it('sees a mistake underlined and counted while typing, and gone once it is mended', async () => {
    const { page } = workbench;
    await workbench.openFile('sops/payment/promo-code.md', 2, 1);
    await workbench.type('titel: x');
    await workbench.press('Enter');
    await page.locator('.squiggly-warning').first().waitFor();
    await workbench.tree('Categories').row('Código promocional').locator('.label-name').waitFor();
    await workbench.execute('workbench.action.files.revert');
    await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  });
});

describe('A workspace without SOPs', () => {
  it('offers the sample library, and a button makes it', async () => {
    const workspace = newWorkspace();
    const empty = await openWorkbench({ workspace, settings: { 'sopGuide.libraries': ['procedures'] } });
    try {
      await showViews(empty);
      await empty.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          library: { onDidChange(listener: (change: { changed: readonly unknown[] }) => void): void };
        };
        const seen = Object.assign(globalThis, { readAgain: 0 });
        api.library.onDidChange(({ changed }) => (seen.readAgain += changed.length));
      });
      await empty.page.getByRole('button', { name: 'Create Sample Library' }).click();
      await empty.tree('Categories').row('Shipping and returns').waitFor();
      await empty.notifications.wait('The sample library is in');
      const files = fs.readdirSync(path.join(workspace, 'procedures'), { recursive: true }).map(String);
      const made = (ending: string) => files.filter((file) => file.endsWith(ending)).length;
      assert.ok(made('.md') >= 12, files.join('\n'));
      assert.equal(made('.test.yml'), made('.md'), 'each SOP has its tests');
      // All is written before anything is read.
      assert.equal(await empty.inHost(() => (globalThis as unknown as { readAgain: number }).readAgain), 0);
    } finally {
      await empty.close();
    }
  });
});
