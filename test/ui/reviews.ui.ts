import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { foldView, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const outdated = 'El panel se llama ahora Ventas';
const reports = [
  `format: 1\nid: one\ndoes: report\nsop: refund-defective-product\nversion: 2.0.0\nstep: verify-order\nkind: outdated\ntext: ${outdated}\nat: 2026-11-20\n`,
  'format: 1\nid: two\ndoes: report\nsop: refund-defective-product\nversion: 2.0.0\nkind: missing\ntext: ""\nat: 2026-11-21\n',
  'format: 1\nid: three\ndoes: report\nsop: cancel-order\nkind: unclear\ntext: ¿Y si ya salió del almacén?\nby: Marta\nat: 2026-11-22T10:00:00Z\n',
];

describe('The reviews', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await showViews(workbench);
    await workbench.inHost(async (vscode, texts) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      for (const [at, text] of texts.entries())
        await vscode.workspace.fs.writeFile(
          vscode.Uri.joinPath(folder.uri, `sops/.sop-feedback/r${at}.yml`),
          new TextEncoder().encode(text),
        );
    }, reports);
  });

  after(() => workbench.close());

  const focused = () => workbench.page.locator('.pane .monaco-list:focus-within .monaco-list-row.focused .label-name');

  /** Goes down the list by keys, one row at a time. */
  const goTo = (label: string) =>
    until(
      `“${label}” has the focus`,
      async () => {
        const [now] = await focused().allTextContents();
        if (now === label) return true;
        await workbench.press('ArrowDown');
        await until('the focus has moved', async () => (await focused().allTextContents())[0] !== now).catch(
          () => false,
        );
        return false;
      },
      40_000,
    );

  it('are opened by a command, lead by keys to the step, and let its report be answered', async () => {
    await workbench.execute('sopGuide.showReviews');
    await foldView(workbench, 'Categories');
    const tree = workbench.tree('Reviews');
    await until('reports are there', async () => (await tree.rows()).some(({ label }) => label === outdated));
    await until('overdue SOPs are there', async () =>
      (await tree.rows()).some(({ label }) => label === 'Review overdue'),
    );
    await tree.atRest(outdated);
    await workbench.screenshot('reviews');
    await workbench.execute('sopGuide.showReviews');
    await goTo(outdated);
    await workbench.press('Enter');
    await until('the step is open', () =>
      workbench.inHost((vscode) => {
        const editor = vscode.window.activeTextEditor;
        return (editor?.document.lineAt(editor.selection.active.line).text ?? '').includes('Abre el pedido');
      }),
    );
    await tree.pressButton(outdated, 'Answer');
    await workbench.quickInput.opened();
    await workbench.quickInput.type('Gracias, lo miro mañana');
    await workbench.screenshot('reviews-answer');
    await workbench.press('Enter');
    const written = () =>
      workbench.inHost(async (vscode) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return [];
        const at = vscode.Uri.joinPath(folder.uri, 'sops/.sop-feedback');
        return (await vscode.workspace.fs.readDirectory(at)).map(([name]) => name);
      });
    await until('the answer is written', async () => (await written()).some((name) => name.startsWith('one.')));
    assert.equal((await written()).length, reports.length + 1);
    await workbench.screenshot('reviews-answered');
  });
});

/** SOPs that want care, by their paths. */
const uncared = {
  'sops/general/cared-changed.md': `title: Cambio de talla
id: cared-changed
version: 2.1.0
owner: luis
approvers: [{by: ana, on: 2026-08-01, hash: '000000000000'}]
last-reviewed: 2026-08-01
review-every: 30d`,
  'sops/general/cared-nobodys.md': 'title: Tarjeta regalo\nid: cared-nobodys\nversion: 1.0.0\nowner: joan',
  'sops/general/cared-catala.md':
    'title: Canvi de talla\nid: cared-catala\nlang: ca\nowner: pau\ntranslation-of: {id: cared-changed, version: 1.0.0}',
};

const looks = [
  {
    locale: 'en',
    theme: 'Default Light Modern',
    tree: 'Categories',
    view: 'Reviews',
    changed: 'Changed since approval',
    said: '^Cambio de talla, changed since it was approved, Review overdue since',
  },
  {
    locale: 'es',
    theme: 'Default Dark Modern',
    tree: 'Categorías',
    view: 'Revisiones',
    changed: 'Cambiados desde su aprobación',
    said: '^Cambio de talla, modificado después de aprobarse, Revisión vencida desde',
  },
  {
    locale: 'ca',
    theme: 'Default High Contrast',
    tree: 'Categories',
    view: 'Revisions',
    changed: "Canviats des de l'aprovació",
    said: '^Cambio de talla, modificat després d.aprovar-se, Revisió vençuda des',
  },
];

for (const { locale, theme, tree: treeTitle, view, changed, said } of looks)
  describe(`What wants care, in ${locale}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ locale, theme, settings: { 'sopGuide.agent.member': 'luis' } });
      await whenReady(workbench);
      await showViews(workbench);
      await workbench.inHost(async (vscode, files) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        for (const [path, front] of Object.entries(files))
          await vscode.workspace.fs.writeFile(
            vscode.Uri.joinPath(folder.uri, path),
            new TextEncoder().encode(
              `---\n${front}\nstatus: approved\n---\n\nQué se hace.\n\n## Pasos\n\n- [ ] Abre el pedido\n`,
            ),
          );
      }, uncared);
    });

    after(() => workbench.close());

    /** What stands in the badge of a row, which styles alone draw. */
    const badgeOf = (label: string) =>
      workbench.page
        .locator('.monaco-list-row')
        .filter({ hasText: label })
        .first()
        .locator('.monaco-icon-label')
        .first()
        .evaluate((element) => getComputedStyle(element, '::after').content);

    it('is marked in the tree by a sign, and in words for whoever cannot see it', async () => {
      await workbench.page.locator('.monaco-list-row').filter({ hasText: 'General' }).first().click();
      const row = workbench.page.locator('.monaco-list-row').filter({ hasText: 'Cambio de talla' }).first();
      await row.waitFor();
      await until('it has a badge', async () => /≠↻/.test(await badgeOf('Cambio de talla')));
      assert.match((await row.getAttribute('aria-label')) ?? '', new RegExp(said));
      await until('so has the other', async () => (await badgeOf('Tarjeta regalo')).includes('?'));
      await workbench.screenshot(`care-tree-${locale}`);
    });

    it('is listed with what waits for somebody first', async () => {
      await workbench.execute('sopGuide.showReviews');
      await foldView(workbench, treeTitle);
      const tree = workbench.tree(view);
      await until('it is there', async () => (await tree.rows()).some(({ label }) => label === changed));
      await workbench.screenshot(`care-reviews-${locale}`);
    });
  });
