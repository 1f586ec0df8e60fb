import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { openSearch, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const message =
  'Hola, soy Marta Puig (marta.puig@correo.example).\n' +
  'Compré dos veces lo mismo: BR-104233 y BR-104234. Quiero cancelar uno de los pedidos, por favor.\n';
const pasted = 'Hola, quiero cancelar mi pedido porque me he equivocado de talla, gracias.';

for (const language of [
  {
    locale: 'en',
    theme: 'Default Light Modern',
    view: 'Checklist',
    known: 'What is known',
    open: 'Order number: 2 candidates',
    decided: 'Order number: BR-104234',
    entered: 'entered',
    suggest: 'Suggest SOPs for this message',
    title: 'SOPs for the message',
    named: /^case · /,
  },
  {
    locale: 'es',
    theme: 'Default Dark Modern',
    view: 'Lista de comprobación',
    known: 'Lo que se sabe',
    open: 'Número de pedido: 2 valores posibles',
    decided: 'Número de pedido: BR-104234',
    entered: 'indicado a mano',
    suggest: 'Sugerir procedimientos para este mensaje',
    title: 'Procedimientos para el mensaje',
    named: /^caso · /,
  },
] as const) {
  describe(`What is known of a ticket, in ${language.locale}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ locale: language.locale, theme: language.theme });
      await whenReady(workbench);
    });

    after(() => workbench.close());

    const list = () => workbench.tree(language.view);
    const rowNamed = (label: string) =>
      until(`“${label}” is in the list`, async () => (await list().rows()).find((row) => row.label === label));

    it('is listed in the case; of two candidates one is chosen with a click', async () => {
      await showViews(workbench);
      await workbench.inHost(async (vscode, content) => {
        const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
        await vscode.window.showTextDocument(document);
        const uri = vscode.Uri.joinPath(
          vscode.workspace.workspaceFolders![0]!.uri,
          'sops/shipping-returns/cancel-order.md',
        ).toString();
        await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: '2107' });
      }, message);
      await rowNamed(language.known);
      await rowNamed(language.open);
      await workbench.screenshot(`facts-${language.locale}`);
      await list().click(language.open);
      await until('the candidates are there', async () => (await workbench.quickInput.rows()).length === 4);
      await workbench.screenshot(`facts-choice-${language.locale}`);
      await workbench.quickInput.pick('BR-104234');
      // The rows below move up then.
      await list().row(language.open).waitFor({ state: 'detached' });
      await list().click(language.known);
      const row = await rowNamed(language.decided);
      assert.equal(row.description, language.entered);
      await workbench.screenshot(`facts-chosen-${language.locale}`);
    });

    it('is said where the message says it', async () => {
      const { page } = workbench;
      await workbench.inHost(async (vscode) => {
        const editor = vscode.window.visibleTextEditors[0]!;
        const at = editor.document.positionAt(editor.document.getText().indexOf('BR-104233') + 3);
        await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(at, at) });
      });
      await workbench.execute('editor.action.showHover');
      await page.locator('.monaco-hover:not(.hidden)').getByText('BR-104234').waitFor();
      await workbench.screenshot(`facts-hover-${language.locale}`);
      await workbench.press('Escape');
    });

    it('finds the case: among all cases by a name, in the search by an order number', async () => {
      const { quickInput } = workbench;
      void workbench.execute('sopGuide.myCases');
      await quickInput.opened();
      await quickInput.type('marta');
      const found = await until('the case is found', async () => {
        const rows = await quickInput.rows();
        return rows.length === 1 && rows[0]?.label.endsWith('— 2107') && rows;
      });
      assert.match(found[0]?.detail ?? '', /Marta Puig/);
      await workbench.screenshot(`my-cases-${language.locale}`);
      await workbench.press('Escape');
      await quickInput.closed();
      await openSearch(workbench);
      await quickInput.type('br-104234');
      const [first] = await until('the case is the first row', async () => {
        const rows = await quickInput.rows();
        return rows[0]?.label.endsWith('— 2107') && rows;
      });
      assert.match(first?.description ?? '', language.named);
      await workbench.screenshot(`search-case-${language.locale}`);
      await workbench.press('Escape');
      await quickInput.closed();
    });

    it('leads on from a message that was pasted into the search', async () => {
      const { quickInput } = workbench;
      await openSearch(workbench);
      await quickInput.type(pasted);
      await until('it leads on', async () => {
        const rows = await quickInput.rows();
        return rows[0]?.label === language.suggest && rows[0].isFocused;
      });
      await workbench.screenshot(`search-message-${language.locale}`);
      await workbench.press('Enter');
      await until('SOPs are suggested', async () => (await quickInput.title()) === language.title);
      await until(
        'the right one comes first',
        async () => (await quickInput.rows())[0]?.label === 'Cancelar un pedido',
      );
      await workbench.press('Escape');
    });

    it('begins with a library: the first step of the walkthrough is ticked', async () => {
      const { page } = workbench;
      await workbench.execute('workbench.action.openWalkthrough', 'sop-guide.sop-guide#start', false);
      await page.locator('.getting-started-step[data-step-id$="library"][aria-checked="true"]').waitFor();
      await workbench.screenshot(`walkthrough-${language.locale}`);
    });
  });
}
