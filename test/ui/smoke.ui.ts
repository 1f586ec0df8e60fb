import assert from 'node:assert/strict';
import { openWorkbench } from './support/current';
import type { Workbench } from './support/workbench';

describe('A window with the extension installed', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  it('opens and lists the extension as installed', async () => {
    const extension = await workbench.inHost((vscode) => {
      const found = vscode.extensions.getExtension('sop-guide.sop-guide');
      return {
        version: (found?.packageJSON as { version?: string } | undefined)?.version,
        language: vscode.env.language,
      };
    });
    assert.deepEqual(extension, { version: '0.1.0', language: 'en' });

    await workbench.execute('workbench.extensions.search', '@installed sop guide');
    await workbench.page
      .locator('.extensions-list .extension-list-item .name')
      .getByText('SOP Guide', { exact: true })
      .waitFor();
  });
});
