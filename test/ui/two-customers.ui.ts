import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { readReceived } from './support/received';
import { foldView, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const mail = `From: =?utf-8?Q?Jord=C3=AD?= Pons <jordi.pons@correu.example>\r
Subject: Comanda BR-531999\r
Content-Type: text/plain; charset=utf-8\r
\r
Bon dia, on és la meva comanda BR-531999? Fa dies que l'espero.\r
`;

const next = 'Control+Alt+Enter';
const cancelled = 'Envía “Pedido cancelado”';

describe('Two customers at once, with a Spanish interface', () => {
  let workbench: Workbench;
  const messageOf = (name: string) => readReceived().find((one) => one.name === name)?.text ?? '';

  before(async () => {
    workbench = await openWorkbench({
      locale: 'es',
      theme: 'Default Dark Modern',
      settings: { 'sopGuide.agent.name': 'Marta', 'sopGuide.agent.signature': 'Marta, posventa' },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categorías');
  });

  after(() => workbench.close());

  const list = () => workbench.tree('Lista de comprobación');
  const text = async () => (await workbench.editorText()) ?? '';
  const clipboard = () => workbench.inHost((vscode) => vscode.env.clipboard.readText());
  /** The procedure of the case that is shown; the customer stands behind it. */
  const title = async () => {
    const message = await workbench.page.locator('.pane .message:not(.hide)').first().textContent();
    return message?.replace(/ · .*/, '');
  };
  const tab = (at: number) => workbench.page.locator('.tabs-container .tab').nth(at);
  const rows = () => workbench.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  const describes = async (label: string) =>
    (await list().rows()).find((row) => row.label === label)?.description ?? '';

  /** A draft for a message, with the case on the first procedure that is suggested. */
  async function begin(name: string, procedure: string): Promise<void> {
    await workbench.inHost((vscode, words) => vscode.env.clipboard.writeText(words), messageOf(name));
    await workbench.press('Control+Alt+n');
    await workbench.page
      .locator('.codelens-decoration a')
      .filter({ hasText: `Empezar: ${procedure}` })
      .first()
      .click();
    await until('the checklist is that of the draft', async () => (await title())?.startsWith(procedure));
  }

  it('each have a draft and a case of their own, and the checklist goes along with the draft', async () => {
    await begin('05-en-mail-cancel', 'Cancelar un pedido');
    await begin('06-en-chat-defective', 'Reembolso por producto defectuoso');
    await tab(0).click();
    await until('the case is that of the first', async () => (await title())?.startsWith('Cancelar un pedido'));
    await workbench.screenshot('customers-first');
    await tab(1).click();
    await until('the case is that of the second', async () =>
      (await title())?.startsWith('Reembolso por producto defectuoso'),
    );
  });

  it('are worked on by one key, each in their own case; a number answers a question', async () => {
    await workbench.press(next);
    await until('the question follows the step', async () => (await rows().count()) === 4);
    await workbench.screenshot('customers-question');
    await workbench.press('1');
    await rows().first().waitFor({ state: 'hidden' });
    await tab(0).click();
    await until('the case is that of the first', async () => (await title())?.startsWith('Cancelar un pedido'));
    await workbench.press(next);
    await until('the first is asked something else', async () => (await rows().count()) === 4);
    await workbench.press('2');
    for (const step of ['Confirma que escribe', 'Pulsa «Anular»', 'Ordena el abono']) {
      const isOpen = async () =>
        (await list().rows()).some((row) => row.label.startsWith(step) && row.isChecked === false);
      await until(`“${step}” is up`, isOpen);
      await workbench.press(next);
      await until(`“${step}” is done`, async () => !(await isOpen()));
    }
    await workbench.press(next);
    await until('the reply is there', async () => (await text()).includes('Your order BR-531845 has been cancelled'));
    await until('its step says so', async () => (await describes(cancelled)).startsWith('insertada'));
    await workbench.screenshot('customers-inserted');
    await tab(1).click();
    await until('the case is that of the second', async () =>
      (await title())?.startsWith('Reembolso por producto defectuoso'),
    );
    assert.doesNotMatch(await text(), /BR-531845/);
  });

  it('are not confused by undo and redo: the step follows its draft', async () => {
    await tab(0).click();
    await workbench.page.locator('.view-line', { hasText: 'has been cancelled' }).click();
    await workbench.press('Control+z');
    await until('the reply is gone', async () => !(await text()).includes('has been cancelled'));
    await until('the step is open again', async () => !(await describes(cancelled)).startsWith('insertada'));
    await workbench.press('Control+y');
    await until('the reply is back', async () => (await text()).includes('has been cancelled'));
    await until('the step waits again', async () => (await describes(cancelled)).startsWith('insertada'));
  });

  it('are still apart after a reload: what stands in a draft is sent in its own case', async () => {
    await workbench.press('Control+s');
    await workbench.quickInput.opened();
    await workbench.screenshot('customers-saving');
    await workbench.press('Enter');
    // VS Code first makes an empty file of it.
    const saved = () =>
      workbench.inHost(async (vscode) => {
        const document = vscode.window.activeTextEditor?.document;
        if (!document || document.uri.scheme === 'untitled' || document.isDirty) return false;
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
        return text.includes('has been cancelled') && vscode.workspace.asRelativePath(document.uri);
      });
    const file = await until('the draft is a file', saved);
    await workbench.reload();
    await whenReady(workbench);
    // Which editors were open, VS Code keeps only now and then.
    await workbench.openFile(file);
    await workbench.page.locator('.view-line', { hasText: 'has been cancelled' }).click();
    await until('the case is that of the draft', async () => (await title())?.startsWith('Cancelar un pedido'));
    await until('the step waits', async () => (await describes(cancelled)).startsWith('insertada'));
    await workbench.press('Control+Alt+c');
    await until('it is copied', async () => (await clipboard()).startsWith('Hello Barnaby,'));
    assert.doesNotMatch(await clipboard(), /BR-530977|muddle|case:/);
    await until('its step is ticked', async () =>
      (await list().rows()).some((row) => row.label === cancelled && row.isChecked),
    );
    await workbench.screenshot('customers-sent');
  });

  it('are joined by a third whose mail is dropped into a draft', async () => {
    const { page } = workbench;
    await workbench.execute('workbench.action.files.newUntitledFile', { languageId: 'markdown' });
    await until('there is an empty draft', async () => (await text()) === '');
    const editor = page.locator('.editor-group-container.active .monaco-editor').first();
    const box = await editor.boundingBox();
    const dropped = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'pregunta.eml', { type: 'message/rfc822' }));
      return data;
    }, mail);
    const at = { clientX: (box?.x ?? 0) + 200, clientY: (box?.y ?? 0) + 10, shiftKey: true, dataTransfer: dropped };
    for (const event of ['dragenter', 'dragover', 'drop'])
      await page.locator('.editor-group-container.active .view-lines').first().dispatchEvent(event, at);
    await until('the mail is quoted', async () =>
      (await text()).includes('> Bon dia, on és la meva comanda BR-531999?'),
    );
    await workbench.screenshot('customers-dropped');
    assert.match(await text(), /^\n\n> From: Jordí Pons <jordi\.pons@correu\.example>\n/);
    await page.locator('.codelens-decoration a').filter({ hasText: 'Empezar: ' }).first().waitFor();
  });
});
