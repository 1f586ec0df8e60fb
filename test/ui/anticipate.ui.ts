import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';

const refund = 'sops/shipping-returns/refund-defective-product.md';

describe('The next question', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'sopGuide.agent.signature': 'Marta, posventa' } });
    await whenReady(workbench);
  });

  after(() => workbench.close());

  it('is answered in the reply by one click above it, and taken back by one undo', async () => {
    const lens = (text: string) => workbench.page.locator('.codelens-decoration a').filter({ hasText: text }).first();
    const text = async () => (await workbench.editorText()) ?? '';
    await workbench.inHost(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const content = '---\nticket: T-1042\nlang: es\nchannel: email\ncustomer: {first_name: Leonor}\n---\n\n';
      const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
      const editor = await vscode.window.showTextDocument(document);
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      if (folder)
        await vscode.commands.executeCommand('sopGuide.insertReply', {
          uri: vscode.Uri.joinPath(folder.uri, path).toString(),
          reply: 'foto-del-defecto',
        });
    }, refund);
    const money = lens('Anticipate: ¿Cuándo veré el dinero?');
    await money.waitFor();
    await lens('Anticipate: ¿Cómo sigo el paquete?').waitFor();
    await workbench.screenshot('anticipate-offered');
    const before = await text();
    await money.click();
    await until('it stands above the closing', async () =>
      /lo reclamamos\.\n\nUn saludo,\nMarta, posventa/.test(await text()),
    );
    await money.waitFor({ state: 'detached' });
    await workbench.screenshot('anticipate-inserted');
    await workbench.execute('undo');
    await until('it is gone', async () => (await text()) === before);
    await money.waitFor();
    assert.equal((await text()).match(/Un saludo/g)?.length, 1);
  });
});
