// Takes the pictures of docs/tests-of-procedures.md: tests in the Testing view, in light; and in dark and Spanish to be looked at.
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { foldView, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const sop = 'sops/shipping-returns/refund-defective-product.md';
const tests = 'sops/shipping-returns/refund-defective-product.test.yml';
const settings = {
  'testing.alwaysRevealTestOnStateChange': true,
  'testing.automaticallyOpenPeekView': 'failureInVisibleDocument',
  'testing.automaticallyOpenTestResults': 'neverOpen',
  'testing.coverageToolbarEnabled': true,
};

/** Lets an answer of the SOP lead elsewhere; VS Code saves it before it runs tests. */
async function leadElsewhere(workbench: Workbench): Promise<void> {
  await workbench.openFile(sop);
  await workbench.inHost(async (vscode) => {
    const editor = vscode.window.activeTextEditor!;
    const at = editor.document.getText().indexOf('[Reembolso](#reembolso)');
    const range = new vscode.Range(
      editor.document.positionAt(at),
      editor.document.positionAt(at + '[Reembolso](#reembolso)'.length),
    );
    await editor.edit((edit) => edit.replace(range, '[Pieza nueva](#pieza-nueva)'));
  });
}

for (const [name, options] of [
  ['light', { theme: 'Default Light Modern' }],
  ['dark', { theme: 'Default Dark Modern' }],
  ['spanish', { theme: 'Default Light Modern', locale: 'es' }],
] as const) {
  describe(`Tests of procedures in ${name}`, () => {
    let workbench: Workbench;
    const take = (what: string) =>
      name === 'light' && what !== 'tests-walk'
        ? workbench.picture(`${what}-${name}`)
        : workbench.screenshot(`${what}-${name}`);

    before(async () => {
      workbench = await openWorkbench({ ...options, settings });
      await whenReady(workbench);
      await until('the tests are loaded', () =>
        workbench.inHost((vscode) =>
          vscode.commands.getCommands().then((all) => all.includes('workbench.view.extension.test')),
        ),
      );
    });

    after(() => workbench.close());

    it('a test that fails, with what came instead', async () => {
      await leadElsewhere(workbench);
      await workbench.execute('workbench.view.testing.focus');
      await widenSideBar(workbench, 60);
      await workbench.openFile(tests, 1, 1);
      await workbench.page.locator('.testing-run-glyph').first().waitFor();
      await workbench.execute('testing.runCurrentFile');
      await workbench.page.locator('.test-output-peek').first().waitFor();
      // While tests run, the peek follows what fails.
      await workbench.page.getByRole('button', { name: /^Cancel Test Run/ }).waitFor({ state: 'hidden' });
      await until('what was expected and what came stand beside each other', async () => {
        const isShown = await workbench.page.locator('.test-output-peek .monaco-diff-editor').isVisible();
        if (!isShown) await workbench.execute('testing.goToPreviousMessage');
        return isShown;
      });
      await take('tests-failing');
      await workbench.press('Escape');
      await workbench.page.locator('.test-output-peek').waitFor({ state: 'detached' });
    });

    it('its case, at the step where it fails', async () => {
      await workbench.openFile(tests, 4, 5);
      await workbench.execute('testing.debugAtCursor');
      await workbench.page.locator('.view-line', { hasText: 'practice: true' }).first().waitFor();
      await foldView(workbench, name === 'spanish' ? 'Categorías' : 'Categories');
      await workbench.page.mouse.move(900, 600);
      await take('tests-walk');
      await workbench.execute('sopGuide.endPractice');
      await until('the draft is gone', async () => !(await workbench.editorText())?.includes('practice: true'));
    });

    it('what no test walks through', async () => {
      await workbench.execute('workbench.view.testing.focus');
      await workbench.openFile(tests, 4, 5);
      await workbench.execute('testing.coverageAtCursor');
      await workbench.page.locator('.test-coverage-list-label, .test-coverage-bars').first().waitFor();
      await workbench.openFile(sop, 44, 1);
      await workbench.execute('testing.toggleInlineCoverage');
      await workbench.page.locator('.coverage-deco-gutter').first().waitFor();
      await take('tests-coverage');
    });
  });
}
