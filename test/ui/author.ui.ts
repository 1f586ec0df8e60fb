import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
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
    const empty = await openWorkbench({ settings: { 'sopGuide.libraries': ['procedures'] } });
    try {
      await showViews(empty);
      await empty.page.getByRole('button', { name: 'Create Sample Library' }).click();
      await empty.tree('Categories').row('Shipping and returns').waitFor();
      const made = (ending: string) =>
        empty.inHost(
          async (vscode, pattern) => (await vscode.workspace.findFiles(pattern)).length,
          `procedures/**/*${ending}`,
        );
      // Its first categories are shown while the rest is still being written.
      await until('each SOP has its tests', async () => {
        const sops = await made('.md');
        return sops >= 12 && (await made('.test.yml')) === sops;
      });
    } finally {
      await empty.close();
    }
  });
});
