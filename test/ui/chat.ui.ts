import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { askInChat, chatSettings, modelAnswers, whenModelReady } from './support/chat';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';

const message =
  '---\nlang: es\n---\n\n\n> Hola:\n>\n> El plato del pedido BR-482913 me ha llegado roto y quiero que me devolváis el dinero.\n>\n> Marta Puig\n';

describe('Whoever asks @sop in the chat', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'sopGuide.agent.name': 'Marta', ...chatSettings } });
    await whenReady(workbench);
    await whenModelReady(workbench);
  });

  after(() => workbench.close());

  it('reads an answer with its source, which opens the SOP there, and begins the checklist from it', async () => {
    const { page } = workbench;
    await modelAnswers(workbench, 'El cliente tiene 30 días.', '30 días');
    const answer = await askInChat(workbench, '@sop ¿Cuántos días tiene el cliente para devolver un artículo?');
    await answer.getByText('El cliente tiene 30 días. [1]').waitFor();
    await answer.getByText('Sources').waitFor();
    await answer.locator('.chat-inline-anchor-widget').first().click();
    await page
      .locator('.editor-group-container.active .view-lines', { hasText: 'Condiciones de devolución' })
      .waitFor();
    await answer.getByRole('button', { name: 'Start Checklist' }).click();
    await workbench.quickInput.type('BR-482913');
    await workbench.press('Enter');
    await until('the case is begun', () =>
      workbench.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          active: { view?: { state: { ticket?: string; sop: string } } };
        };
        const { state } = api.active.view ?? {};
        return state?.ticket === 'BR-482913' && state.sop === 'refund-return';
      }),
    );
  });

  it('sees which SOPs handle the draft', async () => {
    await workbench.inHost(async (vscode, content) => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
    }, message);
    const answer = await askInChat(workbench, '@sop /suggest');
    await answer.getByText('Reembolso por producto defectuoso').first().waitFor();
    await answer.getByText('What is known').waitFor();
    assert.ok((await answer.getByRole('button', { name: 'Start Checklist' }).count()) > 0);
  });

  it('is told that no SOP covers something, and can say that one is wanted', async () => {
    await modelAnswers(workbench, '', undefined);
    const answer = await askInChat(workbench, '@sop Which colour is the shop van?');
    await answer.getByText('No SOP covers this.').waitFor();
    await answer.getByRole('button', { name: 'SOP Wanted…' }).waitFor();
  });
});
