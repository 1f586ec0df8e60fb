import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/payment/copied-reply.md';
const text = `---
id: copied-reply
title: Copied from another tool
status: approved
owner: ana
approvers: [{by: luis, on: 2026-06-01}]
lang: en
---

Says what became of a payment.

- [ ] Send [Money sent](#money-sent)

### Money sent

\`\`\`reply lang=en
Hi {customer_name},

your refund of XXXX for order [Order number] is on its way.
\`\`\`
`;

describe('A reply with placeholders of another tool', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await workbench.inHost(
      async (vscode, file) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder)
          await vscode.workspace.fs.writeFile(
            vscode.Uri.joinPath(folder.uri, file.path),
            new TextEncoder().encode(file.text),
          );
      },
      { path, text },
    );
    await until('the library has the SOP', () => problems().then((found) => found.length > 0));
  });

  after(() => workbench.close());

  const problems = () =>
    workbench.inHost((vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      return folder
        ? vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder.uri, file)).map(({ message }) => message)
        : [];
    }, path);

  const reply = (name: string) =>
    workbench.inHost(
      async (vscode, call) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder)
          await vscode.commands.executeCommand(call.name, {
            uri: vscode.Uri.joinPath(folder.uri, call.path).toString(),
            reply: 'money-sent',
          });
      },
      { name, path },
    );

  it('says so to its author, who has it mended', async () => {
    await workbench.openFile(path, 17, 6);
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.screenshot('placeholders-author');
    assert.equal((await problems()).length, 3);
    // What checks the rest of the library meanwhile closes the list again.
    await until('the fixes are listed', async () => {
      const isListed = await workbench.page.locator('.action-widget').getByText('Replace with').first().isVisible();
      if (!isListed) await workbench.execute('editor.action.quickFix');
      return isListed;
    });
    await workbench.screenshot('placeholders-fixes');
    await workbench.press('Escape');
    await workbench.execute('workbench.action.closeAllEditors');
  });

  it('is inserted with a gap for each', async () => {
    await workbench.inHost(async (vscode) => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
      await vscode.window.showTextDocument(document);
    });
    await reply('sopGuide.insertReply');
    await workbench.type('Ana');
    await workbench.press('Tab');
    const written = 'Hi Ana,\n\nyour refund of [XXXX] for order [Order number] is on its way.';
    await until('it is written', () =>
      workbench.inHost((vscode, text) => vscode.window.activeTextEditor?.document.getText() === text, written),
    );
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await workbench.screenshot('placeholders-draft');
  });

  it('is not copied before they are filled in', async () => {
    const copied = workbench.page.locator('.statusbar-item', { hasText: 'Copied “Money sent”' });
    await reply('sopGuide.copyReply');
    const told = await workbench.notifications.wait('“Money sent” was not copied');
    assert.match(told, /\{customer_name\}, XXXX, \[Order number\]/);
    await workbench.screenshot('placeholders-copy');
    assert.equal(await copied.count(), 0);
    await workbench.notifications.press('“Money sent” was not copied', 'Show in SOP');
    await until('the first is shown', () =>
      workbench.inHost((vscode) => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.getText(editor.selection) === '{customer_name}';
      }),
    );
    await reply('sopGuide.copyReply');
    await workbench.notifications.press('“Money sent” was not copied', 'Fill In and Copy');
    const { quickInput } = workbench;
    const row = async (label: string) => (await quickInput.rows()).find((one) => one.label === label);
    for (const [label, answer] of [
      ['customer_name', 'Ana'],
      ['XXXX', '20 €'],
      ['Order number', 'BR-1'],
    ] as const) {
      await until(`the form asks for ${label}`, async () => (await row(label))?.isFocused);
      if (answer === 'Ana') await workbench.screenshot('placeholders-ask');
      await workbench.press('Enter');
      await workbench.page.locator('.quick-input-message', { hasText: 'What belongs in place of' }).waitFor();
      await quickInput.type(answer);
      await workbench.press('Enter');
    }
    await until('nothing is open', async () => (await row('Copy'))?.isFocused);
    await workbench.press('Enter');
    await copied.waitFor();
  });
});
