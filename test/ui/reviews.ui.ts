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
