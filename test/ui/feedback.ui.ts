import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { feedbackFiles } from './support/feedback-files';
import { foldView, showViews, whenDrawn, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/shipping-returns/refund-defective-product.md';
const step = 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega';

describe('A problem with a step', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'sopGuide.agent.name': 'Marta' } });
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categories');
  });

  after(() => workbench.close());

  const reports = () => feedbackFiles(workbench);

  it('is reported where it is met, without what would tell who the customer is', async () => {
    await workbench.inHost(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, path).toString();
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'BR-104233' });
    }, path);
    await whenDrawn(workbench);
    await workbench.tree('Checklist').row(step).locator('.label-name').click({ button: 'right' });
    await workbench.page.locator('.context-view').getByText('Report a Problem…').waitFor();
    await workbench.screenshot('feedback-menu');
    await workbench.press('Escape');
    await workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        active: { view: { state: { id: string }; sections: { steps: { key: string }[] }[] } };
      };
      const { view } = api.active;
      const key = view.sections.flatMap((section) => section.steps)[0]?.key;
      void vscode.commands.executeCommand('sopGuide.reportProblem', {
        kind: 'step',
        caseId: view.state.id,
        step: { key },
      });
    });
    await workbench.quickInput.opened();
    await workbench.screenshot('feedback-kind');
    await workbench.quickInput.pick('It is out of date');
    await workbench.quickInput.type('El panel se llama ahora Ventas, visto con BR-104233');
    await until('what tells who it is is told', async () =>
      (await workbench.quickInput.message()).includes('customer’s data: BR-104233'),
    );
    await workbench.screenshot('feedback-private');
    await workbench.press('Enter');
    assert.match((await workbench.dialog.text()).message, /looks like a customer’s data: BR-104233/);
    await workbench.screenshot('feedback-asked');
    await workbench.dialog.press('Take It Out');
    await workbench.quickInput.pick('Without my name');
    await workbench.notifications.wait('Thank you.');
    const [text = ''] = await reports();
    assert.match(text, /visto con \[…\]/);
    assert.match(text, /^sop: refund-defective-product$/m);
    assert.doesNotMatch(text, /Marta|BR-104233/);
  });

  it('is seen by the author at the step, and closed there', async () => {
    await workbench.execute('notifications.clearAll');
    await workbench.openFile(path, 1, 1);
    await workbench.execute('workbench.action.focusCommentsPanel');
    const comments = workbench.page.locator('.comments-panel');
    await comments.getByText('El panel se llama ahora Ventas').first().waitFor();
    await workbench.screenshot('feedback-comments');
    await comments.getByText('El panel se llama ahora Ventas').first().click();
    const thread = workbench.page.locator('.review-widget');
    await thread.getByText('It is out of date', { exact: false }).first().waitFor();
    await workbench.screenshot('feedback-thread');
    await thread.locator('.action-label[aria-label^="Close the Report"]').click();
    await until('it is asked what came of it', async () =>
      (await workbench.quickInput.rows()).some(({ label }) => label.startsWith('It is mended in version')),
    );
    await workbench.press('Enter');
    await until('a word is asked for', async () =>
      (await workbench.quickInput.message()).includes('A word to the one'),
    );
    await workbench.type('Corregido, gracias');
    await workbench.press('Enter');
    await thread.waitFor({ state: 'detached' });
    assert.equal((await reports()).length, 2);
    assert.deepEqual(await workbench.notifications.texts(), [], 'nobody is told what they said themselves');
  });

  it('is told to whoever reported it once somebody else has mended it, and can be opened again', async () => {
    const id = /^id: (.*)$/m.exec((await reports()).find((text) => text.includes('does: report')) ?? '')?.[1];
    await workbench.inHost(async (vscode, report) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      const at = vscode.Uri.joinPath(folder.uri, `sops/.sop-feedback/${report}.2026-11-29-pulled.yml`);
      const text =
        `format: 1\nid: pulled\ndoes: resolve\nreport: ${report}\noutcome: fixed\nversion: 9.9.0\n` +
        `text: Se llama Ventas\nby: Rosa\nat: ${new Date().toISOString()}\n`;
      await vscode.workspace.fs.writeFile(at, new TextEncoder().encode(text));
    }, id ?? '');
    assert.match(await workbench.notifications.wait('led to version 9.9.0'), /“Se llama Ventas”/);
    await workbench.screenshot('feedback-told');
    await workbench.notifications.press('led to version 9.9.0', 'It Is Not Solved…');
    await until('a word is asked for', async () => (await workbench.quickInput.message()).includes('still wrong'));
    await workbench.type('Tampoco se llama Ventas');
    await workbench.press('Enter');
    await until('it is open again', async () => (await reports()).some((text) => text.includes('does: reopen')));
  });
});
