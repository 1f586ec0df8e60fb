// Takes the pictures of the README: npm run pictures. What they show is what a person sees, in light and dark.
import { openWorkbench } from './support/current';
import { foldView, isTicked, showViews, tick, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const agent = { 'sopGuide.agent.name': 'Marta', 'sopGuide.agent.signature': 'Marta\nEquipo de posventa' };
const refund = 'sops/shipping-returns/refund-defective-product.md';

async function startRefund(workbench: Workbench): Promise<void> {
  await workbench.inHost(async (vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder) await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: vscode.Uri.joinPath(folder.uri, path).toString(), ticket: 'BR-104233' });
  }, refund);
}

for (const [name, theme] of [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern']] as const) {
  describe(`The pictures in ${name}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ theme, settings: agent });
      await whenReady(workbench);
      await showViews(workbench);
      await widenSideBar(workbench, 130);
    });

    after(() => workbench.close());

    it('checklist beside the draft', async () => {
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await startRefund(workbench);
      await foldView(workbench, 'Categories');
      await tick(workbench, 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega');
      await workbench.tree('Checklist').click('Hace 30 días o menos, y quiere otra pieza');
      await tick(workbench, 'Reserva una pieza igual en el almacén');
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await workbench.press('Control+a', 'Delete');
      await workbench.tree('Checklist').click('Envía “Pieza nueva en camino”');
      await isTicked(workbench, 'Envía “Pieza nueva en camino”');
      await workbench.page.locator('.view-line', { hasText: 'otra pieza' }).waitFor();
      await workbench.type('Ana');
      await workbench.picture(`checklist-${name}`);
    });

    it('search with a typo', async () => {
      await workbench.press('Control+Alt+s');
      await workbench.quickInput.type('tarjeta rechasada');
      await workbench.page.locator('.quick-input-list .label-name').getByText('Tarjeta rechazada', { exact: true }).first().waitFor();
      await workbench.picture(`search-${name}`);
      await workbench.press('Escape');
    });

    it('completion in a draft', async () => {
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await workbench.press('Control+a', 'Delete');
      await workbench.type('/devoluc');
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await workbench.press('Control+Space');
      await workbench.page.locator('.suggest-details').waitFor({ state: 'visible', timeout: 3000 }).catch(() => workbench.press('Control+Space'));
      await workbench.picture(`completion-${name}`);
      await workbench.press('Escape', 'Escape');
      await workbench.execute('workbench.action.files.revert');
    });

    it('an SOP being written, with a mistake', async () => {
      await foldView(workbench, 'Categories');
      await workbench.openFile('sops/payment/promo-code.md', 2, 1);
      await workbench.page.locator('.view-line', { hasText: 'promo-code' }).first().waitFor();
      await workbench.type('titel: x');
      await workbench.press('Enter');
      await workbench.page.locator('.squiggly-warning').first().waitFor();
      await workbench.picture(`author-${name}`);
      await workbench.execute('workbench.action.files.revert');
    });
  });
}
