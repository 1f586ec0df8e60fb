import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { watchForBlankRows } from './support/blank-rows';
import { fillGaps, foldView, isTicked, showViews, whenDrawn, whenReady, whenRowDrawn } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/shipping-returns/refund-defective-product.md';
const open = 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega';
const question = '¿Cuándo se entregó y qué prefiere?';
const answer = 'Hace 30 días o menos, y quiere otra pieza';
const reserve = 'Reserva una pieza igual en el almacén';
const ship = 'Crea el envío sin coste y copia el enlace de seguimiento';
const send = 'Envía “Pieza nueva en camino”';
const tag = 'Etiqueta el pedido con el defecto y el lote para calidad';

for (const way of ['keys', 'mouse'] as const)
  describe(`A whole refund by ${way} alone`, () => {
    let workbench: Workbench;
    let blankRows: () => Promise<string[]>;

    before(async () => {
      workbench = await openWorkbench({ settings: { 'sopGuide.agent.name': 'Marta' } });
      await whenReady(workbench);
      await showViews(workbench);
      await foldView(workbench, 'Categories');
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await workbench.press('Control+End', 'Enter');
      await workbench.inHost(async (vscode, path) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        const uri = folder && vscode.Uri.joinPath(folder.uri, path).toString();
        await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'T-900' });
      }, path);
      await whenDrawn(workbench);
      blankRows = await watchForBlankRows(workbench.page);
    });

    after(() => workbench.close());

    const list = () => workbench.tree('Checklist');
    const row = async (label: string) => (await list().rows()).find((one) => one.label === label);
    /** The row that has the keys, if the list has them. */
    const focused = async () =>
      (
        await workbench.page
          .locator('.pane .monaco-list:focus-within .monaco-list-row.focused .label-name')
          .allTextContents()
      )[0];
    const selected = () => workbench.page.locator('.pane .monaco-list-row.selected .label-name').textContent();

    /** Goes to a row with the arrow keys. */
    async function goTo(label: string): Promise<void> {
      for (let moves = 0; (await focused()) !== label; moves++) {
        assert.ok(moves < 15, `“${label}” is reached with the arrow keys`);
        await workbench.press('ArrowDown');
      }
    }

    /** Does a row; the focus has to move on to another. */
    async function done(label: string, next?: string): Promise<void> {
      await whenRowDrawn(workbench, label);
      if (way === 'keys') {
        await goTo(label);
        await workbench.press('Enter');
        await until(`“${label}” is selected`, async () => (await selected()) === label);
        assert.notEqual((await row(label))?.isChecked, true, 'Enter only selects');
        await workbench.press('Control+Enter');
      } else {
        await list().scrollTo(label);
        await list().click(label);
        await until(`“${label}” is selected`, async () => (await selected()) === label);
        assert.notEqual((await row(label))?.isChecked, true, 'a click only selects');
        // The box of a step with a reply only says that it is done; its button inserts the reply.
        if (label === send || (await row(label))?.isChecked === undefined) await list().do(label);
        else await list().toggle(label);
        await workbench.page.mouse.move(700, 500);
      }
      if (next !== undefined) await until(`the focus is at “${next}”`, async () => (await focused()) === next);
    }

    it('ends closed: each step is done on purpose, and the focus moves on in the list', async () => {
      if (way === 'keys') {
        // Nobody closes a case by Enter or Escape: one leads to what is open, the other back.
        await workbench.run('SOP: Close Case');
        assert.match((await workbench.dialog.text()).message, /3 required steps are still open/);
        await workbench.screenshot('refund-gate');
        await workbench.press('Escape');
        await workbench.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
        await workbench.run('SOP: Close Case');
        await workbench.dialog.text();
        await workbench.press('Enter');
        await until('the focus is on what is open', async () => (await focused()) === open);
        assert.doesNotMatch(await list().message(), /Closed/);
      }
      await done(open, question);
      await isTicked(workbench, open);
      await workbench.screenshot(`refund-begun-${way}`);
      await done(answer, reserve);
      await until('the answer is given', async () => (await row(answer))?.description === 'chosen');
      await done(reserve, ship);
      await done(ship, send);
      await workbench.screenshot(`refund-reply-next-${way}`);

      await done(send);
      await until('the reply stands in the draft, where the keys are now', async () => {
        const isThere = (await workbench.editorText())?.includes('pieza') ?? false;
        return isThere && (await focused()) === undefined;
      });
      await fillGaps(workbench);
      if (way === 'keys') await workbench.press('Control+Alt+c');
      else await workbench.page.locator('.codelens-decoration a', { hasText: 'Copy Reply' }).click();
      await isTicked(workbench, send);
      assert.equal(await focused(), undefined, 'copying in the draft leaves the keys there');

      if (way === 'keys') await workbench.execute('sopGuide.checklist.focus');
      await done(tag);
      await isTicked(workbench, tag);
      await until('nothing required is open', async () => (await list().message()).includes('can be closed'));
      await workbench.screenshot(`refund-done-${way}`);
      if (way === 'keys') await workbench.run('SOP: Close Case');
      else await workbench.page.locator('.pane-header .action-label[aria-label^="Close Case"]').click();
      await until('it is closed', async () => (await list().message()).includes('Closed'));
      assert.deepEqual(await blankRows(), []);

      // Where it is said that a case is closed, it can be reopened.
      if (way === 'keys') return;
      await list().scrollTo(tag);
      await list().toggle(tag);
      await workbench.notifications.wait('This case is closed. Reopen it to continue.');
      await workbench.screenshot('refund-closed');
      await workbench.notifications.press('This case is closed', 'Reopen Case');
      await until('it is open again', async () => !(await list().message()).includes('Closed'));
    });
  });
