import assert from 'node:assert/strict';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';
import { proposals, proposed, textHas } from './support/writing';

const path = 'sops/general/nuevo.md';

/** An author who knows Markdown and little else writes an SOP: what fits comes up, and what stands there is told. */
describe('An author who writes with help', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ locale: 'es', theme: 'Default Dark Modern' });
    await whenReady(workbench);
    await workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      const text = '---\nid: nuevo\ntitle: Pedido de prueba\n---\n\nUn procedimiento nuevo.\n\n## Pasos\n';
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, file), new TextEncoder().encode(text));
    }, path);
    await workbench.openFile(path, 3, 24);
  });

  after(() => workbench.close());

  it('gets the keys of the front matter and their values', async () => {
    await workbench.type('\nsta');
    await proposed(workbench, 'status');
    await workbench.screenshot('authoring-key');
    await workbench.press('Enter');
    await proposed(workbench, 'approved');
    await workbench.screenshot('authoring-value');
    await workbench.press('Escape');
    await workbench.type('draft\nowner: ');
    await proposed(workbench, 'postventa');
    await workbench.screenshot('authoring-people');
    await workbench.press('Escape');
    await workbench.type('postventa');
    await textHas(workbench, 'owner: postventa');
  });

  it('writes prose without anything coming up', async () => {
    await workbench.openFile(path, 10, 10);
    await workbench.press('Control+End');
    await workbench.type('Mira los datos - todos. El pedido y la factura: ');
    await textHas(workbench, 'la factura: ');
    assert.deepEqual(await proposals(workbench), []);
  });

  it('gets tags of steps, links and variables', async () => {
    await workbench.type('\n\n- [ ] Confirma la dirección de entrega `');
    await proposed(workbench, '#confirma-direccion-entrega');
    await workbench.screenshot('authoring-tag');
    await workbench.press('Enter');
    await textHas(workbench, '`#confirma-direccion-entrega`');
    await workbench.press('End');
    await workbench.type('\n- Si ya ha salido, sigue [la devolución](');
    await proposed(workbench, 'Cancelar un pedido');
    await workbench.type('cancelar');
    await proposed(workbench, 'Cancelar un pedido');
    await workbench.screenshot('authoring-link');
    await workbench.press('Enter');
    await textHas(workbench, '[la devolución](../shipping-returns/cancel-order.md)');
    await workbench.press('End');
    await workbench.type('\n\n### Aviso\n\n```');
    // It may also be plain code that somebody begins: a reply has to be asked for.
    await textHas(workbench, '### Aviso\n\n```');
    await workbench.press('Control+Space');
    await proposed(workbench, 'reply lang=es channel=email');
    await workbench.screenshot('authoring-reply');
    await workbench.press('Enter');
    await textHas(workbench, '```reply lang=es channel=email\n\n```');
    await workbench.type('Hola, {{');
    await proposed(workbench, 'agent.name');
    await workbench.screenshot('authoring-variable');
    await workbench.type('order.i');
    await proposed(workbench, 'order.id');
    await workbench.press('Enter');
    await textHas(workbench, 'Hola, {{ order.id }}');
  });

  it('is told what stands there', async () => {
    await workbench.openFile('sops/shipping-returns/cancel-order.md', 1, 1);
    const point = async (words: string, name: string, says: string) => {
      await workbench.page.locator('.view-line span span', { hasText: words }).first().hover();
      const hover = workbench.page.locator('.monaco-hover:visible', { hasText: says }).first();
      await hover.waitFor();
      await workbench.screenshot(name);
      await workbench.page.mouse.move(5, 5);
      await hover.waitFor({ state: 'hidden' });
    };
    await point('review-every', 'authoring-hover-key', 'Cada cuánto');
    await workbench.openFile('sops/shipping-returns/cancel-order.md', 50, 1);
    await point('refund-return.md', 'authoring-hover-sop', 'Responsable');
    await point('#condiciones-de-cancelación', 'authoring-hover-reply', 'cancelar un pedido sin coste');
  });
});
