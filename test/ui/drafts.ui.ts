import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../editor/support/until';
import { repoRoot } from '../../tools/shared/paths';
import { openWorkbench } from './support/current';
import { foldView, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const message = (name: string) => fs.readFileSync(path.join(repoRoot, 'test/ui/messages', `${name}.txt`), 'utf8');

const settings = { 'sopGuide.agent.name': 'Marta', 'sopGuide.agent.signature': 'Marta, posventa' };

describe('A message on the clipboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings });
    await whenReady(workbench);
  });

  after(() => workbench.close());

  const copy = async (text: string) => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.inHost((vscode, copied) => vscode.env.clipboard.writeText(copied), text);
  };
  const lens = (text: string) => workbench.page.locator('.codelens-decoration a').filter({ hasText: text }).first();
  const text = async () => (await workbench.editorText()) ?? '';
  const status = () =>
    workbench.page
      .locator('.statusbar-item', { hasText: '·' })
      .filter({ has: workbench.page.locator('.codicon-globe') });

  it('with two questions becomes a draft, two cases and one reply, by one action each', async () => {
    await copy(message('03-ca-mail-two-questions'));
    await workbench.press('Control+Alt+n');
    await lens('Start both').waitFor();
    await status()
      .filter({ hasText: /Catalan/ })
      .waitFor();
    await workbench.screenshot('draft-new');
    await lens('Start both').click();
    await lens('One reply for both').waitFor();
    await workbench.screenshot('draft-two-cases');
    await lens('One reply for both').click();
    let isChosen = false;
    await until('a reply is chosen where there are several', async () => {
      // Once it is chosen, there is no list any more.
      if (isChosen || (await text()).includes('Et preparo')) return (await text()).includes('Et preparo');
      const rows = await workbench.quickInput.rows();
      const wanted = rows.find(({ label }) => label === 'Cómo usar el código');
      if (wanted) await workbench.quickInput.pick('Cómo usar el código');
      isChosen = wanted !== undefined;
      return false;
    });
    await lens('One reply for both').waitFor({ state: 'detached' });
    await workbench.screenshot('draft-merged');
    assert.match(await text(), /^---\ncase: /);
    assert.equal((await text()).match(/^Salutacions/gm)?.length, 1);
  });

  it('is answered in another language once that is chosen in the status bar', async () => {
    await copy(message('05-en-mail-cancel'));
    await workbench.press('Control+Alt+n');
    await lens('Why?').waitFor();
    await status()
      .filter({ hasText: /English/ })
      .click();
    await until('the languages are there', async () => (await workbench.quickInput.rows()).length > 2);
    await workbench.screenshot('draft-languages');
    await workbench.quickInput.pick('Spanish');
    await status()
      .filter({ hasText: /Spanish/ })
      .waitFor();
    await lens('Why?').click();
    await until('the reasons are there', async () => (await workbench.quickInput.rows()).length > 2);
    await workbench.screenshot('draft-why');
    await workbench.press('Escape');
  });

  it('is asked for where there is none', async () => {
    await copy('');
    await workbench.press('Control+Alt+n');
    await workbench.notifications.wait('No message on the clipboard');
    await workbench.screenshot('draft-empty');
    await workbench.execute('notifications.clearAll');
  });

  it('is no longer suggested for once its checklist runs, and a second reply takes the place of one that was sent', async () => {
    await copy(message('01-es-mail-defective'));
    await workbench.press('Control+Alt+n');
    await lens('Start: Reembolso').click();
    await lens('Start: Reembolso').waitFor({ state: 'detached' });
    await until(
      'the checklist says for whom it is',
      async () =>
        (await workbench.tree('Checklist').message()) === 'Reembolso por producto defectuoso · Leonor Arribas',
    );
    await workbench.tree('Checklist').do('Pide foto y preferencia “Foto del defecto”');
    await lens('Mark as Sent').waitFor();
    await workbench.screenshot('draft-inserted');
    await lens('Copy Reply').click();
    await lens('Mark as Sent').waitFor({ state: 'detached' });
    // Only rows in sight can be pressed.
    await foldView(workbench, 'Categories');
    await foldView(workbench, 'Step');
    await workbench.tree('Checklist').do('Hace 30 días o menos, y quiere otra pieza');
    await workbench.tree('Checklist').do('Envía “Pieza nueva en camino”');
    assert.equal((await workbench.dialog.text()).message, '“Foto del defecto” in this draft was sent already');
    await workbench.screenshot('draft-sent-already');
    await workbench.dialog.press('Replace It');
    await until('the new one stands there alone', async () => {
      const written = await text();
      return written.includes('otra pieza') && !written.includes('Una foto');
    });
  });

  it('is suggested for by the lightbulb, in Catalan and in high contrast, too', async () => {
    await workbench.execute('workbench.action.closeAllEditors');
    await workbench.close();
    workbench = await openWorkbench({ locale: 'ca', theme: 'Default High Contrast', settings });
    await whenReady(workbench);
    await copy(message('02-es-mail-angry'));
    await workbench.press('Control+Alt+n');
    await lens('Per què?').waitFor();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget').getByText('Comença:').first().waitFor();
    await workbench.screenshot('draft-contrast');
    await workbench.press('Escape');
  });

  it('is answered by keys alone, in Catalan, too: each press does what is up, and shows what comes next', async () => {
    const { page } = workbench;
    const next = () => workbench.press('Control+Alt+Enter');
    const selected = (words: string) =>
      page.locator('.pane .monaco-list-row.selected', { hasText: words }).locator('.label-name').waitFor();
    await next();
    await selected('Escucha o lee hasta el final');
    await lens('Per què?').waitFor({ state: 'detached' });
    await next();
    await selected('Repite con tus palabras');
    await next();
    await selected('Discúlpate una vez');
    await workbench.screenshot('draft-next-catalan');
    await next();
    await page.locator('.view-line', { hasText: 'Entiendo tu enfado' }).waitFor();
    await workbench.type('02/12/2026');
    await until('the field is filled in', async () => (await text()).includes('Antes del 02/12/2026 te escribo'));
    await workbench.press('Control+Alt+c');
    const clipboard = () => workbench.inHost((vscode) => vscode.env.clipboard.readText());
    await until('the reply is copied', async () => (await clipboard()).startsWith('Hola, Hilario:'));
    await until('its step is ticked', async () =>
      (await workbench.tree('Llista de comprovació').rows()).some(
        ({ label, isChecked }) => label.startsWith('Discúlpate') && isChecked,
      ),
    );
    await next();
    await page.locator('.quick-input-title:visible', { hasText: '¿Cómo sigue la conversación?' }).waitFor();
    await workbench.screenshot('draft-question-catalan');
    await workbench.press('Escape');
  });
});
