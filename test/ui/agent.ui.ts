import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { editorPage, fillGaps, foldView, isTicked, openSearch, showViews, tick, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const refund = 'Reembolso por producto defectuoso';

describe('An agent', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'sopGuide.agent.name': 'Marta', 'sopGuide.agent.signature': 'Marta, posventa' },
    });
    await whenReady(workbench);
  });

  after(() => workbench.close());

  it('finds an SOP in spite of a typo and missing accents, by keys alone, and reads it', async () => {
    const { page, quickInput } = workbench;
    await openSearch(workbench);
    await quickInput.type('devolusion');
    const first = await until('the SOP is the first hit', async () => {
      const [row] = await quickInput.rows();
      return (
        row?.label === 'Devolución y reembolso' && row.isFocused && (await quickInput.value()) === 'devolusion' && row
      );
    });
    assert.match(first.description, /Shipping and returns · approved/);
    await workbench.press('Enter');
    const inner = editorPage(workbench);
    await inner.locator('h1', { hasText: 'Devolución y reembolso' }).waitFor();
    assert.equal(await inner.getByText('external-ids').count(), 0);
    await workbench.execute('workbench.action.closeAllEditors');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
  });

  it('sees hits in our order with their words marked, while the list follows each letter', async () => {
    const { quickInput } = workbench;
    await openSearch(workbench);
    await quickInput.type('pedido');
    const ours = await workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        chosen: { shares(): unknown };
        search: {
          search(
            q: string,
            options: object,
          ): { found: { kind: string; sop: { title: string }; reply?: { title: string } } }[];
        };
      };
      return api.search
        .search('pedido', { language: 'en', usage: api.chosen.shares() })
        .map(({ found }) => (found.kind === 'reply' ? (found.reply?.title ?? '') : found.sop.title));
    });
    const shown = await until('the list shows our hits in our order', async () => {
      const labels = (await quickInput.rows()).map((row) => row.label);
      return labels.length > 3 && isDeepStrictEqual(labels, ours.slice(0, labels.length)) && labels;
    });
    assert.notDeepEqual(
      shown,
      [...shown].sort((a, b) => a.toLowerCase().indexOf('pedido') - b.toLowerCase().indexOf('pedido')),
      'the order would be the same if VS Code sorted',
    );
    assert.ok((await quickInput.rows()).some((row) => row.highlights.some((mark) => mark.toLowerCase() === 'pedido')));
    await workbench.press('Escape');
    await workbench.quickInput.closed();
  });

  it('is told when nothing is found, and can drop the filters', async () => {
    const { quickInput } = workbench;
    await openSearch(workbench);
    await quickInput.type('cancelar #zzz');
    await quickInput.pick('Clear the filters');
    await until('the SOP is there', async () => (await quickInput.rows())[0]?.label === 'Cancelar un pedido');
    assert.equal(await quickInput.value(), 'cancelar');
    await workbench.press('Escape');
    await workbench.quickInput.closed();
  });

  it('walks the categories to an SOP and its replies', async () => {
    await showViews(workbench);
    const tree = workbench.tree('Categories');
    await tree.click('Shipping and returns');
    await tree.row('Devolución en oficina postal').waitFor();
    const rows = await tree.rows();
    assert.deepEqual(
      rows
        .filter((row) => row.level === 1)
        .map((row) => row.label)
        .slice(0, 4),
      ['General', 'Product', 'Payment', 'Shipping and returns'],
    );
    assert.equal(rows.find((row) => row.label === 'Devolución en oficina postal')?.description, 'retired');
    await tree.scrollTo(refund);
    await tree.scrollTo('General');
    await tree.click('Shipping and returns');
    await until('the category is closed again', async () =>
      (await tree.rows()).some((row) => row.label === 'Shipping and returns' && row.isExpanded === false),
    );
  });

  it('writes a reply with a slash, tabs through what is open, and the text is right', async () => {
    const { page } = workbench;
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await workbench.press('Control+End', 'Enter');
    await workbench.type('/foto');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row').first();
    await suggestion.filter({ hasText: 'Foto del defecto' }).waitFor();
    await workbench.press('Enter');
    await page.locator('.view-line', { hasText: 'Siento que' }).waitFor();
    await workbench.type('Ana');
    await workbench.press('Tab');
    await workbench.type('Mantel Llum');
    await workbench.press('Tab');
    const text = await until('what was typed is in the draft', async () => {
      const typed = (await workbench.editorText()) ?? '';
      return typed.includes('Mantel Llum') && typed;
    });
    assert.match(text, /Hola, Ana:/);
    assert.match(text, /Siento que «Mantel Llum» no haya llegado bien/);
    assert.match(text, /Un saludo,\nMarta, posventa$/);
    assert.doesNotMatch(text, /\{\{|\[|\/foto/);
  });

  it('follows the refund checklist to its end: answer, reply, gate, close, and all is there after a reload', async () => {
    const { quickInput, dialog } = workbench;
    await showViews(workbench);
    await workbench.tree('Categories').click('Shipping and returns');
    await workbench.tree('Categories').scrollTo(refund);
    await workbench.tree('Categories').pressButton(refund, 'Start Checklist');
    await quickInput.type('T-1042');
    await workbench.press('Enter');
    await foldView(workbench, 'Categories');
    const list = workbench.tree('Checklist');
    await list.row('Comprobación').waitFor();
    await until('the view says whose case it is', async () => (await list.message()) === `${refund} — T-1042`);

    await tick(workbench, 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega');
    await list.do('Hace 30 días o menos, y quiere otra pieza');
    // The focus moves on in the list, which closes a palette that is opened meanwhile.
    await workbench.page.locator('.monaco-list-row.selected.focused', { hasText: 'Reserva una pieza' }).waitFor();
    await workbench.run('SOP: Close Case');
    const asked = await dialog.text();
    assert.match(asked.message, /4 required steps are still open/);
    assert.match(asked.detail, /Reserva una pieza igual en el almacén/);
    await dialog.press('Cancel');

    await tick(workbench, 'Reserva una pieza igual en el almacén');
    await tick(workbench, 'Crea el envío sin coste y copia el enlace de seguimiento');
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await workbench.press('Control+End', 'Enter');
    await list.do('Envía “Pieza nueva en camino”');
    await workbench.page.locator('.view-line', { hasText: /pieza/i }).first().waitFor();
    await until('the step waits for the reply to be sent', async () =>
      (await list.rows()).some(({ description }) => description.startsWith('inserted, not sent yet')),
    );
    // It is not done before it is sent, whoever ticks it.
    await list.toggle('Envía “Pieza nueva en camino”');
    assert.match((await dialog.text()).message, /stands in the draft. Was it sent\?/);
    await dialog.press('Cancel');
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await fillGaps(workbench);
    await workbench.execute('sopGuide.copyReply');
    await isTicked(workbench, 'Envía “Pieza nueva en camino”');
    await tick(workbench, 'Etiqueta el pedido con el defecto y el lote para calidad');
    await workbench.page.locator('.statusbar-item', { hasText: '6 of 6' }).waitFor();
    await workbench.run('SOP: Close Case');
    await workbench.page.locator('.pane .message', { hasText: 'Closed' }).waitFor();

    await workbench.inHost(async (vscode) => {
      for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
    });
    await workbench.reload();
    await whenReady(workbench);
    await showViews(workbench);
    await workbench.page.locator('.pane .message', { hasText: 'Closed' }).waitFor();
    // All rows are looked at.
    await foldView(workbench, 'Step');
    // Sections are drawn before what is in them.
    await list.row('Reserva una pieza igual en el almacén').waitFor();
    await list.row('Hace 30 días o menos, y quiere otra pieza').waitFor();
    const rows = await list.rows();
    assert.equal(rows.find((row) => row.label === 'Reserva una pieza igual en el almacén')?.isChecked, true);
    assert.equal(rows.find((row) => row.label === 'Hace 30 días o menos, y quiere otra pieza')?.description, 'chosen');
    assert.equal(
      rows.find((row) => row.label === '¿Cuándo se entregó y qué prefiere?')?.description,
      'Hace 30 días o menos, y quiere otra pieza',
    );
  });
});
