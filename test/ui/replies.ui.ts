import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/general/zafiro.md';
const text = `---
id: zafiro
title: Garantía del zafiro
status: approved
lang: es
triggers: [el zafiro se ha desprendido del anillo]
---

Qué hacer cuando un zafiro se desprende.

- [ ] Comprueba la factura \`#check protocol\`
- [ ] Concede la garantía [Garantía concedida](#garantía-concedida) \`#grant\`

## Respuestas

### Garantía concedida

Adjunta las [condiciones](condiciones.pdf).

\`\`\`reply lang=es channel=email
Hola {{ customer.first_name | default: "buenas" }}: la garantía cubre tu pedido {{ order.id }}; te lo devolvemos por {{ refund.method }}.
\`\`\`
`;
const title = 'Garantía concedida';

describe('Replies', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await whenReady(workbench);
    await workbench.inHost(
      async (vscode, file) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const write = (name: string, content: string) =>
          vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(content));
        await write('sops/general/condiciones.pdf', '%PDF');
        await write(file.path, file.text);
      },
      { path, text },
    );
    await until('the library has the SOP', () =>
      workbench.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          library: { withId(id: string): readonly unknown[] };
        };
        return api.library.withId('zafiro').length > 0;
      }),
    );
  });

  after(() => workbench.close());

  const openDraft = (name: string, content: string) =>
    workbench.inHost(
      async (vscode, file) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, 'drafts', file.name);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.content));
        await vscode.window.showTextDocument(uri, { preview: false });
      },
      { name, content },
    );

  const clipboard = () => workbench.inHost((vscode) => vscode.env.clipboard.readText());

  const suggestions = workbenchRows();

  it('are completed over a space, with language, channel and text, and leave when nothing fits', async () => {
    await openDraft('zafiro.md', '\n\n> El zafiro se ha desprendido del anillo.\n');
    await workbench.page.locator('.view-line', { hasText: 'zafiro' }).waitFor();
    // A list that opens before it is known what the message is about has replies in another order.
    await workbench.page.locator('.codelens-decoration', { hasText: 'Start:' }).waitFor();
    await workbench.type('/');
    await suggestions.first(title);
    await workbench.screenshot('replies-slash');
    await workbench.type('garantia conc');
    await suggestions.first(title);
    await workbench.screenshot('replies-space');
    assert.match(await suggestions.textOf(title), /Spanish · Email\s+Hola buenas: la garantía/);
    await workbench.type('edida y otra cosa');
    await suggestions.gone();
    for (let turn = 0; turn < ' y otra cosa'.length; turn++) await workbench.press('Backspace');
    await workbench.press('Control+Space');
    await suggestions.first(title);
    await workbench.screenshot('replies-again');
    await workbench.press('Enter');
    await workbench.page.locator('.view-line', { hasText: 'Hola buenas' }).waitFor();
    await workbench.screenshot('replies-inserted');
  });

  it('are known as open after Escape and a reload, and are not copied before', async () => {
    await workbench.press('Escape', 'Escape', 'Control+s');
    // Not whether the draft has changes: the host hears of an insertion after it is drawn, and of a change later still.
    await until('it is saved', () =>
      workbench.inHost(async (vscode) => {
        const { document } = vscode.window.activeTextEditor ?? {};
        const saved = document && new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
        return saved?.includes('Hola buenas') === true && !document?.isDirty;
      }),
    );
    await workbench.reload();
    await whenReady(workbench);
    await workbench.page.locator('.view-line', { hasText: 'Hola buenas' }).click();
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await workbench.inHost((vscode) => vscode.env.clipboard.writeText('before'));
    await until('the key does something', async () => {
      await workbench.press('Control+Alt+c');
      return (await workbench.notifications.texts()).some((one) => one.includes('not finished'));
    });
    assert.match(await workbench.notifications.wait('not finished'), /\[Número de pedido\], \[Medio del reembolso\]/);
    assert.equal(await clipboard(), 'before');
    await workbench.screenshot('replies-open');
  });

  it('go out unfinished for a reason', async () => {
    await workbench.notifications.press('not finished', 'Copy Anyway…');
    await workbench.quickInput.type('The customer knows');
    await workbench.press('Enter');
    await until('it is copied', async () => (await clipboard()).startsWith('Hola buenas'));
    assert.doesNotMatch(await clipboard(), /zafiro se ha/);
    await workbench.notifications.wait('Also attach: condiciones');
    await workbench.screenshot('replies-attach');
    await workbench.notifications.press('Also attach: condiciones', 'Show File');
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'condiciones.pdf' })
      .waitFor();
  });

  it('are copied by a button of the draft', async () => {
    await openDraft('ana.md', 'Hola, Ana.\n\n> ¿Y mi pedido?\n');
    await workbench.page.locator('.editor-actions .action-label[aria-label^="Copy Reply"]').click();
    await until('it is copied', async () => (await clipboard()) === 'Hola, Ana.');
    await workbench.screenshot('replies-button');
    await workbench.execute('workbench.action.closeAllEditors');
  });

  it('are filled in by one form where there is no draft', async () => {
    await workbench.inHost(async (vscode) => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    await showViews(workbench);
    const { quickInput } = workbench;
    await workbench.inHost((vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder)
        void vscode.commands.executeCommand('sopGuide.copyReply', {
          uri: vscode.Uri.joinPath(folder.uri, file).toString(),
          reply: 'garantía-concedida',
        });
    }, path);
    const row = async (label: string) => (await quickInput.rows()).find((one) => one.label === label);
    await until('the form is there', async () => (await row('Order number'))?.isFocused);
    await workbench.screenshot('replies-form');
    await workbench.press('Enter');
    await quickInput.type('nothing');
    await workbench.page.locator('.quick-input-message', { hasText: 'must have the form of' }).waitFor();
    await workbench.screenshot('replies-form-refused');
    await workbench.press('Control+a');
    await quickInput.type('BR-104233');
    await workbench.press('Enter');
    await until('the next field is there', async () => (await row('Refund method'))?.isFocused);
    await workbench.press('Enter');
    await quickInput.pick('PayPal');
    await until('nothing is open', async () => (await row('Copy'))?.isFocused);
    await workbench.screenshot('replies-form-done');
    await workbench.press('Enter');
    await until('it is copied', async () => (await clipboard()).startsWith('Hola buenas: la garantía cubre'));
    assert.equal(await clipboard(), 'Hola buenas: la garantía cubre tu pedido BR-104233; te lo devolvemos por PayPal.');
  });

  it('show in every list how they begin', async () => {
    await workbench.execute('sopGuide.insertReply');
    await workbench.quickInput.type('garantía concedida');
    await until('the row shows it', async () =>
      (await workbench.quickInput.rows()).some((one) => JSON.stringify(one).includes('Hola buenas: la garantía')),
    );
    await workbench.screenshot('replies-picker');
    await workbench.press('Escape');
  });

  it('that come too early are marked, and asked about before they are inserted', async () => {
    const id = await workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        cases: { cases: readonly { state: { id: string } }[] };
      };
      if (folder)
        await vscode.commands.executeCommand('sopGuide.startChecklist', {
          uri: vscode.Uri.joinPath(folder.uri, file).toString(),
          ticket: 'Z-1',
        });
      return api.cases.cases[0]?.state.id ?? '';
    }, path);
    const front = `---\nticket: Z-1\ncase: ${id.slice(0, 8)}\n---\n`;
    await openDraft('temprano.md', front);
    await workbench.page.locator('.view-line', { hasText: 'Z-1' }).waitFor();
    await workbench.press('Control+End');
    await workbench.type('/');
    await suggestions.first(title);
    await workbench.press('Control+Space');
    await workbench.page.locator('.suggest-details', { hasText: 'comes first' }).waitFor();
    await workbench.screenshot('replies-early');
    await workbench.press('Enter');
    assert.equal((await workbench.dialog.text()).message, '“Comprueba la factura” comes first');
    await workbench.screenshot('replies-early-asked');
    assert.equal(await workbench.editorText(), front, 'nothing is written yet');
    await workbench.dialog.press('Insert Anyway');
    await workbench.page.locator('.view-line', { hasText: 'Hola buenas' }).waitFor();
  });

  function workbenchRows() {
    const rows = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    return {
      first: (label: string) => rows().first().filter({ hasText: label }).waitFor(),
      textOf: async (label: string) => (await rows().filter({ hasText: label }).first().textContent()) ?? '',
      gone: () => workbench.page.locator('.suggest-widget.visible').waitFor({ state: 'detached' }),
    };
  }
});
