import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { foldView, isTicked, showViews, tick, whenDrawn, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const cancel = 'sops/shipping-returns/cancel-order.md';
const stop = 'Llama al almacén y pide que aparten el paquete';

/** Opens a window with nothing but the checklist in the side bar. */
async function openChecklist(options: Parameters<typeof openWorkbench>[0] = {}): Promise<Workbench> {
  const workbench = await openWorkbench({ settings: { 'sopGuide.agent.name': 'Ana Ferrer' }, ...options });
  await whenReady(workbench);
  await showViews(workbench);
  await foldView(workbench, options.locale === 'es' ? 'Categorías' : 'Categories');
  await widenSideBar(workbench, 140);
  return workbench;
}

/** Starts a case, and waits until the view shows it: until then, it shows rows of the previous case. */
async function begin(workbench: Workbench, path: string, ticket: string): Promise<void> {
  await workbench.inHost(
    async (vscode, { path, ticket }) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder)
        await vscode.commands.executeCommand('sopGuide.startChecklist', {
          uri: vscode.Uri.joinPath(folder.uri, path).toString(),
          ticket,
        });
    },
    { path, ticket },
  );
  await workbench.page.locator('.pane .message', { hasText: `— ${ticket}` }).waitFor();
  const title = await workbench.page
    .locator('.pane-header .title')
    .getByText(/^(Checklist|Lista)/)
    .textContent();
  await whenDrawn(workbench, title ?? '');
}

/** Ticks a step of another role: that it was done in their place is a decision. */
async function tickForOthers(workbench: Workbench, label: string): Promise<void> {
  await workbench.tree('Checklist').toggle(label);
  await workbench.dialog.press('I Did It');
  await isTicked(workbench, label);
}

/** Replaces words of a file, as its author would in another window. */
async function edit(
  workbench: Workbench,
  path: string,
  changes: readonly (readonly [string, string])[],
): Promise<void> {
  await workbench.inHost(
    async (vscode, { path, changes }) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      const uri = vscode.Uri.joinPath(folder.uri, path);
      let text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      for (const [from, to] of changes) text = text.replace(from, to);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    },
    { path, changes },
  );
}

const newVersion: [string, string][] = [
  ['version: 2.3.0', 'version: 3.0.0'],
  ['- [ ] Avisa de que lo intentas', '- [ ] Anota a qué hora llamaste `#log-call 1m`\n- [ ] Avisa de que lo intentas'],
  [stop, `${stop}; insiste a los 10 minutos`],
];

describe('A case', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openChecklist();
  });

  after(() => workbench.close());

  it('takes in the procedure that an answer leads to, keeps what was done when the answer changes, and survives a reload', async () => {
    await begin(workbench, cancel, 'T-21');
    // What is tried here are many rows at once.
    await foldView(workbench, 'Step');
    const list = workbench.tree('Checklist');
    await list.do('Enviado o Entregado');
    await tick(workbench, 'Abre el pedido y mira qué se entregó y cuándo');
    // The list moves on to what is up: a click meanwhile would miss.
    await workbench.page.locator('.pane .monaco-list-row.selected', { hasText: '¿Por qué escribe?' }).waitFor();
    await list.do('Llegó roto o con un defecto');
    await list.row('Reembolso por producto defectuoso').waitFor();
    await workbench.screenshot('case-parts');
    const rows = await list.rows();
    assert.deepEqual(
      rows
        .filter((row) => ['Devolución y reembolso', 'Reembolso por producto defectuoso'].includes(row.label))
        .map((row) => [row.level, row.description]),
      [
        [3, '3.0.0'],
        [6, '2.1.0'],
      ],
    );

    await list.click('3 other answers');
    await list.do('En preparación');
    const left = await until('what was done is folded away', async () =>
      (await list.rows()).find((row) => row.label === 'Devolución y reembolso' && !row.isExpanded),
    );
    assert.equal(left.description, 'done before, not counted · 3.0.0');
    await list.click('Devolución y reembolso');
    const done = await until('what was done is there', async () =>
      (await list.rows()).find((row) => row.label === 'Abre el pedido y mira qué se entregó y cuándo'),
    );
    assert.match(done.description, /done before, not counted/);
    assert.equal(done.isChecked, undefined);
    await workbench.screenshot('case-answer-changed');
    const struck = workbench.page.locator('.monaco-hover del', { hasText: done.label });
    await until('its words are struck out', async () => {
      // A row that is drawn anew loses the mouse.
      await workbench.page.mouse.move(700, 500);
      await list.row(done.label).locator('.label-name').hover();
      return struck.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    await tickForOthers(workbench, stop);

    await workbench.reload();
    await whenReady(workbench);
    await showViews(workbench);
    await isTicked(workbench, stop);
    assert.ok((await list.rows()).some((row) => row.description === 'done before, not counted · 3.0.0'));
    await list.click('3 other answers');
    await list.do('Enviado o Entregado');
    await isTicked(workbench, 'Abre el pedido y mira qué se entregó y cuándo');
    await list.do('En preparación');
    await list.row(stop).waitFor();
  });

  it('names what is open when it is closed, and can be closed with a reason or as not needed', async () => {
    const { dialog, quickInput } = workbench;
    await begin(workbench, cancel, 'T-22');
    const list = workbench.tree('Checklist');
    await list.do('Recibido o Pagado');
    // The focus moves on in the list, which closes a palette that is opened meanwhile.
    await workbench.page.locator('.monaco-list-row.selected.focused', { hasText: 'Confirma que escribe' }).waitFor();
    await workbench.run('SOP: Close Case');
    const asked = await dialog.text();
    assert.match(asked.message, /5 required steps are still open/);
    assert.match(asked.detail, /Confirma que escribe la persona que compró, con correo y código postal \(protocol\)/);
    assert.deepEqual(asked.buttons.sort(), [
      'Cancel',
      'Close as Not Needed…',
      'Close with a Reason…',
      'Show What Is Open',
    ]);
    await workbench.screenshot('case-gate');
    await dialog.press('Close as Not Needed…');
    await quickInput.opened();
    await workbench.press('Enter');
    await until('a reason is asked for', async () => (await quickInput.message()).includes('A reason is needed.'));
    await quickInput.type('Empezado por error');
    await workbench.press('Enter');
    await workbench.page.locator('.pane .message', { hasText: 'Closed' }).waitFor();
  });

  it('is handed over, a step at a time, by keys alone', async () => {
    const { quickInput, page } = workbench;
    await begin(workbench, cancel, 'T-26');
    const list = workbench.tree('Checklist');
    const focused = () =>
      page.locator('.pane .monaco-list:focus-within .monaco-list-row.focused .label-name').textContent();
    await list.row('En preparación').waitFor();
    await workbench.execute('sopGuide.checklist.focus');
    await workbench.execute('list.focusFirst');
    for (let moves = 0; (await focused()) !== 'En preparación'; moves++) {
      assert.ok(moves < 10, 'the answer is reached with the arrow keys');
      await workbench.press('ArrowDown');
    }
    await workbench.press('Control+Enter');
    // It moves on by itself: keys that are pressed meanwhile would lead past it.
    await until('the focus is at the step', async () => (await focused()) === stop);
    assert.match(
      (await list.rows()).find((row) => row.label === stop)?.description ?? '',
      /^next · for warehouse and shipping/,
    );
    await workbench.press('Shift+F10');
    await page.locator('.context-view .action-label', { hasText: 'Hand Over…' }).waitFor();
    for (
      let moves = 0;
      !(await page.locator('.context-view .action-item.focused', { hasText: 'Hand Over…' }).isVisible());
      moves++
    ) {
      assert.ok(moves < 10, 'the menu entry is reached with the arrow keys');
      await workbench.press('ArrowDown');
    }
    await workbench.press('Enter');
    await quickInput.opened();
    assert.deepEqual(
      (await quickInput.rows()).slice(0, 2).map((row) => row.label),
      ['Almacén y transporte', 'Irene Campos'],
    );
    await workbench.screenshot('case-hand-over');
    await quickInput.type('irene');
    await until('Irene is the first', async () => (await quickInput.rows())[0]?.label === 'Irene Campos');
    await workbench.press('Enter');
    await until('a note is asked for', async () => (await quickInput.message()).includes('Note for Irene Campos'));
    await workbench.press('Enter');
    await until('the row says to whom', async () =>
      (await list.rows()).find((row) => row.label === stop)?.description.includes('handed over to Irene Campos, '),
    );
    await workbench.notifications.press(
      'Handed over to Irene Campos. Let them know: irene@brialba.example',
      'Copy Contact',
    );
  });

  it('says what changed since it began, shows both texts, and moves on to the new version when asked', async () => {
    const { dialog, page } = workbench;
    await begin(workbench, cancel, 'T-23');
    const list = workbench.tree('Checklist');
    await list.do('En preparación');
    await tickForOthers(workbench, stop);
    await edit(workbench, cancel, newVersion);
    const notice = 'Changed since: 1 step added, 1 changed';
    await list.row(notice).waitFor();
    await list.click(notice);
    await list.row(`${stop}; insiste a los 10 minutos`).waitFor();
    await workbench.screenshot('case-change');
    const top = await list.rows();
    assert.deepEqual(
      top
        .slice(top.findIndex((row) => row.label === notice))
        .slice(0, 3)
        .map((row) => [row.label, row.description]),
      [
        [notice, '2.3.0 → 3.0.0 · Cancelar un pedido'],
        [`${stop}; insiste a los 10 minutos`, 'changed: wording'],
        ['Anota a qué hora llamaste', 'new'],
      ],
    );

    await list.click('Anota a qué hora llamaste');
    await page.locator('.diff-editor, .monaco-diff-editor').waitFor();
    await page.locator('.tab', { hasText: '2.3.0 in this case ↔ 3.0.0 now' }).waitFor();
    await page.locator('.view-line', { hasText: 'Anota a qué hora llamaste' }).first().waitFor();
    await workbench.screenshot('case-difference');
    await workbench.execute('workbench.action.closeAllEditors');

    await list.pressButton(notice, 'Move Case to Current Version');
    const asked = await dialog.text();
    await workbench.screenshot('case-move');
    assert.match(asked.message, /Continue with version 3\.0\.0 of “Cancelar un pedido”/);
    assert.match(asked.detail, /Stays done: 1/);
    assert.match(asked.detail, /To be done again, because the step has changed: 1• Llama al almacén/);
    await dialog.press('Move Case');
    await list.row(notice).waitFor({ state: 'detached' });
    await list.row('Anota a qué hora llamaste').waitFor();
    const rows = await list.rows();
    assert.equal(rows.find((row) => row.label === `${stop}; insiste a los 10 minutos`)?.isChecked, false);
    assert.equal(rows.find((row) => row.label === 'En preparación')?.description, 'chosen');
  });

  it('asks before it takes in a procedure that is not in force, and says so', async () => {
    const { dialog } = workbench;
    await edit(workbench, 'sops/shipping-returns/refund-return.md', [['status: approved', 'status: draft']]);
    await until('the library knows', () =>
      workbench.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          library: { withId(id: string): { status: string }[] };
        };
        return api.library.withId('refund-return')[0]?.status === 'draft';
      }),
    );
    await begin(workbench, cancel, 'T-24');
    const list = workbench.tree('Checklist');
    await list.do('Enviado o Entregado');
    assert.match((await dialog.text()).message, /“Devolución y reembolso” is draft/);
    await dialog.press('Cancel');
    assert.equal((await list.rows()).find((row) => row.label === 'Enviado o Entregado')?.description, '');
    await list.do('Enviado o Entregado');
    await dialog.press('Continue Anyway');
    await list.row('Devolución y reembolso').waitFor();
    assert.equal(
      (await list.rows()).find((row) => row.label === 'Devolución y reembolso')?.description,
      '3.0.0 · draft',
    );
  });

  it('says when procedures form a loop', async () => {
    await begin(workbench, 'sops/shipping-returns/track-order.md', 'T-25');
    const list = workbench.tree('Checklist');
    await list.scrollTo('De camino y fuera de plazo');
    await list.do('De camino y fuera de plazo');
    await list.scrollTo('Sigue dentro de plazo');
    await list.do('Sigue dentro de plazo');
    await list.scrollTo('“Seguir un pedido” leads back here: these procedures form a loop');
    await workbench.screenshot('case-circle');
  });
});

describe('A case in Spanish', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openChecklist({ locale: 'es' });
  });

  after(() => workbench.close());

  it('says what changed and what moving on means', async () => {
    await begin(workbench, cancel, 'T-31');
    const title = await workbench.page
      .locator('.pane-header .title')
      .getByText(/^Lista/)
      .textContent();
    const list = workbench.tree(title ?? '');
    await list.do('En preparación');
    await list.row(stop).waitFor();
    await list.toggle(stop);
    await workbench.dialog.press('Lo he hecho yo');
    await workbench.page.mouse.move(700, 500);
    await edit(workbench, cancel, newVersion);
    await list.row('Ha cambiado: 1 paso nuevo, 1 cambiado').waitFor();
    await list.click('Ha cambiado: 1 paso nuevo, 1 cambiado');
    await list.row('Anota a qué hora llamaste').waitFor();
    await workbench.screenshot('case-change-spanish');
    await list.pressButton('Ha cambiado: 1 paso nuevo, 1 cambiado', 'Pasar el caso a la versión actual');
    assert.match(
      (await workbench.dialog.text()).message,
      /¿Continuar con la versión 3\.0\.0 de «Cancelar un pedido»\?/,
    );
    await workbench.screenshot('case-move-spanish');
    await workbench.dialog.press('Cancel');
  });
});
