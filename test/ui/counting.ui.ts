import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { feedbackFiles } from './support/feedback-files';
import { foldView, showViews, whenReady, whenRowDrawn } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/shipping-returns/refund-defective-product.md';

describe('What agents search in vain', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'sopGuide.agent.name': 'Marta', 'sopGuide.feedback.count': 'ask' },
    });
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categories');
  });

  after(() => workbench.close());

  /** Searches, and goes away from what was found. */
  const search = async (words: string) => {
    const { quickInput } = workbench;
    await workbench.execute('sopGuide.search', words);
    // The field holds the words of the search before until the next one is there.
    await quickInput.opened();
    await until('the search is shown', async () => {
      const [rows, value] = [await quickInput.rows(), await quickInput.value()];
      return rows.length > 0 && value === words;
    });
    await workbench.press('Escape');
    await quickInput.closed();
  };
  const counted = () =>
    workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        memories: { get(key: string, none: object): Record<string, { words?: string }[]> }[];
      };
      const all = Object.values(api.memories[1]?.get('feedback.counted', {}) ?? {}).flat();
      return all.flatMap(({ words }) => words ?? []);
    });
  const shared = () => feedbackFiles(workbench);

  it('is counted once they have agreed to the terms, and not before', async () => {
    await search('papel de regalo');
    await workbench.notifications.wait('tell authors what is missing');
    await workbench.screenshot('count-asked');
    assert.deepEqual(await counted(), []);
    await workbench.notifications.press('tell authors what is missing', 'What Is Counted…');
    assert.match((await workbench.dialog.text()).detail, /nothing of the message/);
    await workbench.screenshot('count-terms');
    await workbench.dialog.press('Count Them');
    await until('they have agreed', () =>
      workbench.inHost((vscode) => vscode.workspace.getConfiguration('sopGuide').get('feedback.count') === 'on'),
    );
    for (const words of ['papel de regalo', 'papeles para regalo', 'alquiler de lavadora', 'factura de Gutiérrez'])
      await search(words);
    await search('seguro de transporte');
    await until('they are counted', async () => (await counted()).includes('seguro de transporte'));
    assert.deepEqual(await counted(), [
      'papel de regalo',
      'papeles para regalo',
      'alquiler de lavadora',
      'seguro de transporte',
    ]);
  });

  it('is shared line by line, without what they take out', async () => {
    const { quickInput, page } = workbench;
    await workbench.execute('sopGuide.shareCounts');
    await until('every line is shown', async () => (await quickInput.rows()).length === 4);
    await workbench.screenshot('count-share');
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'alquiler de lavadora' });
    await row.locator('.monaco-checkbox, input[type=checkbox]').first().click();
    await until('it is taken out', async () => (await row.getAttribute('aria-checked')) !== 'true');
    await workbench.screenshot('count-taken-out');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await workbench.notifications.wait('3 lines are shared');
    const [text = ''] = await shared();
    assert.match(text, /^ {2}- \{ what: search, lang: es, words: papel de regalo, times: 1 \}$/m);
    assert.doesNotMatch(text, /Marta|lavadora|T\d\d:/);
    assert.deepEqual(await counted(), []);
  });

  it('is an SOP wanted, which an author starts with the words that were searched', async () => {
    const { quickInput } = workbench;
    await workbench.execute('notifications.clearAll');
    await workbench.execute('sopGuide.showWanted');
    await until('it is listed', async () => (await quickInput.rows()).some(({ isFocused }) => isFocused));
    await workbench.screenshot('count-wanted');
    assert.deepEqual((await quickInput.rows()).map(({ label }) => label).filter(Boolean), [
      '“papel de regalo”',
      '“seguro de transporte”',
    ]);
    await workbench.press('Enter');
    await quickInput.pick('Shipping and returns');
    await quickInput.pick('Something else');
    await until('its title is there', async () => (await quickInput.value()) === 'Papel de regalo');
    await workbench.screenshot('count-start');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'papel-de-regalo.md' }).waitFor();
    await until('its triggers are there', async () =>
      ((await workbench.editorText()) ?? '').includes('triggers: ["papel de regalo", "papeles para regalo"]'),
    );
    await workbench.screenshot('count-started');
  });

  it('is not all: who closed a case may say what would have made it easier, by nobody', async () => {
    await workbench.inHost(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, path).toString();
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'BR-104233' });
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        active: { view: { state: { id: string } } };
        cases: { act(id: string, action: object): Promise<unknown> };
      };
      await api.cases.act(api.active.view.state.id, { event: 'override', reason: 'El cliente se ha ido', open: [] });
    }, path);
    const easier = 'What would have made this easier?';
    const list = workbench.tree('Checklist');
    await list.scrollTo(easier);
    await whenRowDrawn(workbench, easier);
    await list.atRest(easier);
    await workbench.screenshot('easier-row');
    await list.click(easier);
    await workbench.quickInput.opened();
    await workbench.quickInput.type('Saber antes si hay recambio');
    await workbench.screenshot('easier-asked');
    await workbench.press('Enter');
    await workbench.notifications.wait('Thank you.');
    await until('it is not offered again', async () => !(await list.rows()).some(({ label }) => label === easier));
    const text = (await shared()).find((one) => one.includes('kind: easier')) ?? '';
    assert.match(text, /Saber antes si hay recambio/);
    assert.doesNotMatch(text, /Marta|BR-104233|T\d\d:/);
  });
});
