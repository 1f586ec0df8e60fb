import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { editorPage, foldView, showViews, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const defective = 'sops/shipping-returns/refund-defective-product.md';

/** Opens a window on a case, with a draft that says more about it and nothing but the checklist in the side bar. */
async function openCase(
  options: Parameters<typeof openWorkbench>[0],
  categories: string,
  ticket: string,
  amount: string,
): Promise<Workbench> {
  const workbench = await openWorkbench({ ...options, settings: { 'sopGuide.agent.name': 'Ana Ferrer' } });
  await whenReady(workbench);
  await showViews(workbench);
  await foldView(workbench, categories);
  await widenSideBar(workbench, 160);
  await workbench.inHost(
    async (vscode, { path, ticket, amount }) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const content = `---\nticket: ${ticket}\ncustomer: {first_name: Zenobia}\nrefund:\n  amount: "${amount}"\n---\n`;
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
      if (folder)
        await vscode.commands.executeCommand('sopGuide.startChecklist', {
          uri: vscode.Uri.joinPath(folder.uri, path).toString(),
          ticket,
        });
    },
    { path: defective, ticket, amount },
  );
  await workbench.page.locator('.pane .message', { hasText: `— ${ticket}` }).waitFor();
  // What stands above the steps is looked at.
  await foldView(workbench, options?.locale === 'es' ? 'Paso' : 'Step');
  return workbench;
}

/** Closes the case with a reason, as a person would whose steps are done elsewhere. */
async function closeCase(workbench: Workbench, ticket: string): Promise<void> {
  await workbench.inHost(async (vscode, ticket) => {
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
      cases: {
        cases: { state: { id: string; ticket: string }; openRequired: { sop: string; step: { id: string } }[] }[];
        act(id: string, ...actions: object[]): Promise<unknown>;
      };
    };
    for (let turn = 0; turn < 50; turn++) {
      const view = api.cases.cases.find((one) => one.state.ticket === ticket);
      const [step] = view?.openRequired ?? [];
      if (!view || !step) break;
      await api.cases.act(view.state.id, {
        event: 'skip',
        sop_id: step.sop,
        step_id: step.step.id,
        reason: 'Hecho en el panel',
      });
    }
    await vscode.commands.executeCommand('sopGuide.closeCase');
  }, ticket);
}

describe('Escalating', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openCase({}, 'Categories', 'T-77', '120,50');
  });

  after(() => workbench.close());

  it('is suggested when the draft calls for it, opens a draft for whoever takes over, and is recorded', async () => {
    const { page, quickInput } = workbench;
    const list = workbench.tree('Checklist');
    const row = 'Escalate to Supervisión de turno: Refund amount in euros > 100 or Risk in the case is “injury”';
    await list.row(row).waitFor();
    await workbench.screenshot('escalation-suggested');
    await list.click(row);
    await until('how is asked', async () => (await quickInput.rows()).some(({ label }) => label === 'Open as Draft'));
    assert.match(await quickInput.title(), /Escalate to Supervisión de turno/);
    await workbench.screenshot('escalation-how');
    await quickInput.pick('Open as Draft');
    await page
      .locator('.view-line', { hasText: 'Subject: Escalation: Reembolso por producto defectuoso — T-77' })
      .waitFor();
    await list.row('Escalated to Supervisión de turno').waitFor();
    await workbench.screenshot('escalation-draft');
    const text = await workbench.inHost((vscode) =>
      Promise.resolve(vscode.window.activeTextEditor?.document.getText() ?? ''),
    );
    assert.match(
      text,
      /^To: Supervisión de turno <supervision@brialba\.example>\nSubject: Escalation: .*\n\n## Escalation: /,
    );
    assert.match(text, /120,50/, 'what the case knows is handed on');
    assert.ok(!text.includes('Zenobia'), 'but nothing of a person');
    await workbench.execute('workbench.action.revertAndCloseActiveEditor');
    await page.locator('.tab', { hasText: 'Untitled-2' }).waitFor({ state: 'detached' });
  });

  it('is followed by what comes after closing: the survey, the follow-up and its reminder, related procedures', async () => {
    const { quickInput, notifications } = workbench;
    const list = workbench.tree('Checklist');
    await closeCase(workbench, 'T-77');
    await list.row('What the customer may ask next').waitFor();
    await workbench.screenshot('case-closed');
    const csat = 'Satisfaction (CSAT 1–5): not asked yet';
    await list.click(csat);
    await until('scores are asked', async () => (await quickInput.rows()).length >= 5);
    assert.deepEqual(
      (await quickInput.rows()).slice(0, 5).map(({ label, description }) => `${label} ${description}`),
      ['5 very good', '4 good', '3 neither good nor bad', '2 bad', '1 very bad'],
    );
    await workbench.screenshot('case-survey');
    await quickInput.pick('4');
    await list.row('Satisfaction (CSAT 1–5): 4, good').waitFor();
    await workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        cases: {
          cases: { state: { id: string; ticket: string } }[];
          act(id: string, ...actions: object[]): Promise<unknown>;
        };
      };
      const view = api.cases.cases.find((one) => one.state.ticket === 'T-77');
      if (view)
        await api.cases.act(view.state.id, { event: 'follow_up', due: new Date(Date.now() - 60_000).toISOString() });
    });
    const reminder = 'Time to follow up with the customer: Reembolso por producto defectuoso — T-77';
    await notifications.wait(reminder);
    await until('the row says it as well', async () =>
      (await list.rows()).some(({ label }) => label.startsWith('Follow up with the customer: was due')),
    );
    await workbench.screenshot('case-follow-up');
    await notifications.press(reminder, 'Done');
    await until(
      'it is done',
      async () => !(await list.rows()).some(({ label }) => label.startsWith('Follow up with the customer')),
    );
    await list.click('Estado de un reembolso');
    await editorPage(workbench).locator('h1', { hasText: 'Estado de un reembolso' }).waitFor();
  });
});

describe('Escalating in Spanish', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openCase({ locale: 'es', theme: 'Default Dark Modern' }, 'Categorías', 'T-78', '24,90');
  });

  after(() => workbench.close());

  it('says when, in words of the library, and what comes after closing', async () => {
    const title = await workbench.page
      .locator('.pane-header .title')
      .getByText(/^Lista/)
      .textContent();
    const list = workbench.tree(title ?? '');
    await list.row('Escalar si: Importe del reembolso en euros > 100 o Riesgo del caso es «lesiones»').waitFor();
    await workbench.screenshot('escalation-spanish');

    // A clipboard holds one thing: both the summary and the contact can be had, in turn.
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => workbench.inHost((vscode) => vscode.env.clipboard.readText());
    await list.click('Escalar si: Importe del reembolso en euros > 100 o Riesgo del caso es «lesiones»');
    await workbench.quickInput.pick('Copiar como Markdown');
    await workbench.notifications.wait('El resumen para Supervisión de turno está en el portapapeles.');
    const summary = await until('the summary is copied', async () => {
      const text = await clipboard();
      return text.includes('Reembolso por producto defectuoso') && text;
    });
    await workbench.notifications.press('El resumen para Supervisión de turno', 'Copiar contacto');
    await workbench.notifications.wait('supervision@brialba.example está ahora en el portapapeles.');
    assert.equal(await clipboard(), 'supervision@brialba.example');
    await workbench.screenshot('escalation-copied-spanish');
    await workbench.notifications.press('supervision@brialba.example está ahora', 'Copiar otra vez el resumen');
    await until('the summary is back', async () => (await clipboard()) === summary);

    await closeCase(workbench, 'T-78');
    await list.row('Lo que el cliente puede preguntar después').waitFor();
    await list.row('Satisfacción (CSAT 1–5): sin preguntar todavía').waitFor();
    await workbench.screenshot('case-closed-spanish');
  });
});
