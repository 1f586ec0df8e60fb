import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const files = {
  'sops/payment/headed.md':
    '---\ntitle: Steps as headings\nstatus: approved\nlang: en\n---\n\nWhat it is for.\n\n## Step 1: Open the order\n\nGo to the panel.\n\n## Step 2: Refund it\n\nPress the button.\n',
  'sops/payment/numbered.md':
    '---\ntitle: Numbered procedure\nstatus: approved\nlang: en\n---\n\nWhat it is for.\n\n## Procedure\n\n1. Open the order.\n2. Check the payment.\n   - In the panel of the bank\n   - If it failed: go to [Failed](#failed)\n3. Refund it.\n\n## Failed\n\n1. Tell the customer.\n',
};

describe('A handbook that was not written for SOP Guide', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await showViews(workbench);
    await workbench.inHost(async (vscode, texts) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      for (const [path, text] of Object.entries(texts))
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, path), new TextEncoder().encode(text));
    }, files);
    for (const path of Object.keys(files))
      await until('the library has the SOP', () => problems(path).then((found) => found.length > 0));
  });

  after(() => workbench.close());

  const problems = (path: string) =>
    workbench.inHost((vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      return folder
        ? vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder.uri, file)).map(({ message }) => message)
        : [];
    }, path);

  const start = (path: string) =>
    workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, file).toString();
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'T-1' });
    }, path);

  const textOf = (path: string) =>
    workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return '';
      return (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file))).getText();
    }, path);

  it('offers to turn an SOP into steps where there is nothing to follow, and shows the difference first', async () => {
    const path = 'sops/payment/headed.md';
    await start(path);
    await workbench.notifications.press('has no steps to follow', 'Turn into Steps');
    await workbench.notifications.wait('This makes 2 new steps');
    await workbench.page.locator('.diffEditor, .monaco-diff-editor').first().waitFor();
    assert.equal(await textOf(path), files[path]);
    await workbench.notifications.press('This makes 2 new steps', 'Cancel');
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    assert.equal(await textOf(path), files[path]);

    await start(path);
    await workbench.notifications.press('has no steps to follow', 'Turn into Steps');
    await workbench.notifications.press('This makes 2 new steps', 'Apply');
    await until('the steps are there', async () =>
      (await textOf(path)).includes('1. [ ] Step 1: Open the order\n\n   Go'),
    );
  });

  it('has the items of numbered lists as its checklist', async () => {
    await start('sops/payment/numbered.md');
    const tree = workbench.tree('Checklist');
    const labels = () => tree.rows().then((rows) => rows.map(({ label }) => label));
    await until('the steps are shown', async () => (await labels()).includes('3. Refund it.'));
    const shown = await labels();
    for (const label of ['1. Open the order.', '2. Check the payment.', 'In the panel of the bank', 'If it failed'])
      assert.ok(shown.includes(label), `${label} is not among ${shown.join(', ')}`);
    assert.ok(!shown.includes('1. Tell the customer.'));
    assert.equal((await tree.rows()).find(({ label }) => label === '2. Check the payment.')?.isChecked, false);
    await workbench.openFile('sops/payment/numbered.md', 1, 1);
    await workbench.screenshot('numbered-procedure');
  });
});
