import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { editorPage, foldView, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/shipping-returns/refund-defective-product.md';
const title = 'Reembolso por producto defectuoso';
const step = 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega';
const newStep = 'Abre el pedido en el panel Ventas y mira artículo, precio y fecha de entrega';
const question = 'Un cliente avisa a los 40 días. ¿Qué haces?';

describe('An agent whose procedure has changed', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'sopGuide.agent.member': 'ana' } });
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Checklist');
  });

  after(() => workbench.close());

  /** What is marked of the SOP; undefined while it is not known. */
  const mark = () =>
    workbench.inHost(async (vscode, path) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        whatChanged: { isRead: boolean; marks: ReadonlyMap<string, { isChanged: boolean; isToConfirm: boolean }> };
      };
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const found = folder && api.whatChanged.marks.get(vscode.Uri.joinPath(folder.uri, path).toString());
      return { isRead: api.whatChanged.isRead, isChanged: found?.isChanged, isToConfirm: found?.isToConfirm };
    }, path);

  const inSop = (command: string) =>
    workbench.inHost(
      (vscode, { path, command }) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder)
          void vscode.commands.executeCommand(command, { uri: vscode.Uri.joinPath(folder.uri, path).toString() });
      },
      { path, command },
    );

  it('is told what changed since they read it, in words and beside each other', async () => {
    await until('it was looked through', async () => (await mark()).isRead);
    await inSop('sopGuide.markRead');
    await until('it is known', async () => (await mark()).isChanged === undefined);
    // As a pull brings it.
    await workbench.inHost(
      async (vscode, { path, step, newStep, question }) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, path);
        const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
        const asked = `read-by: [agent]\nread-questions:\n  - question: ${question}\n    answers: [Lo cambias, Lo consultas]\n    right: Lo consultas\n`;
        const now = before
          .replace(/^version: .*$/m, `version: 9.0.0\n${asked.trim()}`)
          .replace(/first-response: \S+?([,}])/, 'first-response: 1h$1')
          .replace(step, newStep);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(now));
      },
      { path, step, newStep, question },
    );
    await until('it is marked', async () => (await mark()).isToConfirm === true);
    const categories = workbench.tree('Categories');
    await until('its category says so', async () =>
      (await categories.rows()).some(
        (row) => row.label === 'Shipping and returns' && row.description.includes('1 to read'),
      ),
    );
    await workbench.screenshot('changes-told');
    await categories.click('Shipping and returns');
    await until('the tree marks it', async () =>
      (await categories.rows()).some((row) => row.label === title && row.description.includes('confirm')),
    );
    await workbench.screenshot('changes-tree');
    await workbench.execute('notifications.clearAll');
    await workbench.execute('sopGuide.whatsNew');
    await until('it is listed', async () => (await workbench.quickInput.rows()).some(({ label }) => label === title));
    await workbench.screenshot('changes-new');
    await workbench.quickInput.pick(title);
    await until('the step is listed', async () =>
      (await workbench.quickInput.rows()).some(({ label, detail }) => label.includes(newStep) && detail.includes(step)),
    );
    await workbench.screenshot('changes-words');
    await workbench.quickInput.pick(`Step changed: ${newStep}`);
    await workbench.page.locator('.monaco-diff-editor .view-line', { hasText: 'panel Ventas' }).first().waitFor();
    await workbench.screenshot('changes-beside');
    await inSop('sopGuide.openSop');
    const page = editorPage(workbench);
    await page.getByText('Changed since you last read it').waitFor();
    await page.getByRole('button', { name: 'Confirm as Read…' }).waitFor();
    await workbench.screenshot('changes-page');
  });

  it('answers its question, and confirms it once', async () => {
    await inSop('sopGuide.confirmRead');
    await until('it is asked', async () => (await workbench.quickInput.rows()).length === 2);
    await workbench.screenshot('changes-question');
    await workbench.quickInput.pick('Lo cambias');
    assert.match((await workbench.dialog.text()).message, /is not what the SOP says/);
    await workbench.screenshot('changes-wrong');
    await workbench.dialog.press('Try Again');
    await until('it is asked again', async () => (await workbench.quickInput.rows()).length === 2);
    await workbench.quickInput.pick('Lo consultas');
    assert.match((await workbench.dialog.text()).detail, /\.sop-read.*Ana Ferrer/);
    await workbench.screenshot('changes-confirm');
    await workbench.dialog.press('Confirm');
    await until('it is confirmed', async () => {
      const { isChanged, isToConfirm } = await mark();
      return isChanged === undefined && isToConfirm === undefined;
    });
    const files = await workbench.inHost(async (vscode) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return [];
      const at = vscode.Uri.joinPath(folder.uri, 'sops/.sop-read');
      const names = (await vscode.workspace.fs.readDirectory(at)).map(([name]) => name);
      return Promise.all(
        names.map(async (name) =>
          new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(at, name))),
        ),
      );
    });
    assert.equal(files.length, 1);
    assert.match(files[0] ?? '', /^\{"person":"ana","sop":"refund-defective-product","version":"9\.0\.0",/);
    await workbench.execute('notifications.clearAll');
    await inSop('sopGuide.confirmRead');
    await workbench.notifications.wait('There is nothing to confirm now');
  });
});
