import assert from 'node:assert/strict';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';
import { proposals, proposed, textHas } from './support/writing';

const path = 'sops/shipping-returns/nuevo.test.yml';

const text = `sop: refund-defective-product
tests:
  - name: Quiere su dinero
    given:
      answers: {
`;

/** Whoever knows the procedure writes what is to come of it: names come up, what is wrong is told and mended with one action. */
describe('A lead who writes tests of a procedure', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ locale: 'es', theme: 'Default Dark Modern' });
    await whenReady(workbench);
    await workbench.inHost(
      async (vscode, [file, words]) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, file);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(words));
      },
      [path, text] as const,
    );
    await workbench.openFile(path, 5, 17);
  });

  after(() => workbench.close());

  it('gets questions, answers and sections', async () => {
    await workbench.press('Control+Space');
    await proposed(workbench, 'window');
    await workbench.screenshot('tests-questions');
    await workbench.press('Escape');
    await workbench.type('window: ');
    await proposed(workbench, '→');
    await workbench.screenshot('tests-answers');
    await workbench.press('Escape');
    await workbench.type('Hace 3 años}');
    await workbench.press('End', 'Enter', 'Home');
    await workbench.type('    exp');
    await proposed(workbench, 'expect');
    await workbench.screenshot('tests-keys');
    await workbench.press('Enter');
    await workbench.type('path: [');
    await proposed(workbench, 'sección');
    await workbench.screenshot('tests-sections');
    await workbench.press('Escape');
    await textHas(workbench, 'path: [');
  });

  it('is told what stands there', async () => {
    await workbench.page.locator('.view-line span span', { hasText: 'window' }).first().hover();
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'pregunta' }).first().waitFor();
    await workbench.screenshot('tests-hover');
    await workbench.page.mouse.move(5, 5);
  });

  it('is told what is wrong, and mends it with one action', async () => {
    await workbench.inHost(
      async (vscode, [file, words]) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, file);
        const document = await vscode.workspace.openTextDocument(uri);
        const edit = new vscode.WorkspaceEdit();
        edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), words);
        await vscode.workspace.applyEdit(edit);
      },
      [
        path,
        `${text.trimEnd()}windw: Hace más de 30 días}\n    expect:\n      stesp: tag\n      reply: que-bonito\n`,
      ] as const,
    );
    await workbench.openFile(path, 5, 20);
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.inHost((vscode) => vscode.commands.executeCommand('workbench.actions.view.problems'), undefined);
    await workbench.page.locator('.markers-panel', { hasText: 'windw' }).waitFor();
    await workbench.screenshot('tests-problems');
    await workbench.openFile(path, 5, 20);
    await workbench.press('Control+.');
    await workbench.page.locator('.action-widget', { hasText: 'window' }).waitFor();
    await workbench.screenshot('tests-fix');
    await workbench.press('Enter');
    await textHas(workbench, 'answers: {window: Hace más de 30 días}');
  });

  it('writes what customers say without anything coming up of ours', async () => {
    await workbench.openFile(path, 8, 1);
    await workbench.press('Control+End');
    await workbench.type('messages:\n- ');
    await textHas(workbench, 'messages:\n');
    assert.deepEqual(await proposals(workbench), []);
    await workbench.screenshot('tests-message');
  });
});
