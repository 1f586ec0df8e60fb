import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { showViews } from './steps';
import type { Workbench } from './support/workbench';

/** Takes what stands there as the answer to a question, or types another; by the keyboard alone. */
async function answer({ page, quickInput }: Workbench, question: string, text?: string): Promise<void> {
  await until(`“${question}” is asked`, async () => {
    const placeholder = await page.locator('.quick-input-widget input.input').getAttribute('placeholder');
    return (await quickInput.message()).includes(question) || (placeholder ?? '').includes(question);
  });
  if (text !== undefined) await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Enter');
}

/** For hundreds of tests of procedures on a machine that does other things, too, in ms. */
const patience = 400_000;

describe('Setting up a library', function () {
  this.timeout(2 * patience);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'sopGuide.libraries': ['mine'] } });
    await showViews(workbench);
  });

  after(() => workbench.close());

  it('asks about the shop, one question after the other, and makes drafts of its own', async () => {
    const { page, quickInput } = workbench;
    await page.getByRole('button', { name: 'Set Up' }).click();
    await answer(workbench, 'In which languages');
    await answer(workbench, 'In which country');
    await answer(workbench, 'What is your shop called', 'Ca la Fina');
    await answer(workbench, 'At which web address', 'not a web address');
    assert.match(await quickInput.message(), /Type a web address/);
    await page.keyboard.press('Control+a');
    await answer(workbench, 'Type a web address', 'calafina.cat');
    await answer(workbench, 'To which email address', 'hola@calafina.cat');
    await answer(workbench, 'Which phone number');
    await answer(workbench, 'In which town', 'Vic');
    // Back to the question before, where the answer still stands.
    await until('the next question is asked', async () => (await quickInput.message()).includes('In which street'));
    await page.getByRole('button', { name: 'Back' }).click();
    await until('the answer stands there', async () => (await quickInput.value()) === 'Vic');
    await answer(workbench, 'In which town');
    await answer(workbench, 'In which street', 'carrer Nou, 2');
    await answer(workbench, 'What does standard delivery cost', '3,50 €');
    await answer(workbench, 'From which amount', '45');
    await answer(workbench, 'For how many days', '15');
    await answer(workbench, 'What does a return cost', 'nada');
    await answer(workbench, 'How do you say “nada” in Catalan', 'res');
    await answer(workbench, 'How do you say “nada” in English', 'nothing');
    await answer(workbench, 'When do you answer', 'Mon-Fri 9-17');
    await answer(workbench, 'Who answers for the procedures', 'Fina Puig');
    await answer(workbench, 'Who prepares');
    await answer(workbench, 'Nothing has been written yet');
    // More than a hundred files are made, tried and written.
    await page.locator('.notification-list-item').getByText('Your library is in “mine”').waitFor({ timeout: patience });
    const told = await workbench.notifications.wait('Your library is in “mine”');
    assert.match(told, /drafts, owned by Fina Puig.*approval: self/s);
    const library = await workbench.inHost(async (vscode) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return '';
      const uri = vscode.Uri.joinPath(folder.uri, 'mine/library.yml');
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    });
    assert.match(library, /shop\.name: Ca la Fina\n/);
    assert.match(library, /return\.cost: \{es: nada, ca: res, en: nothing\}/);
    assert.match(library, /delivery\.free-from: \{es: "45 €", ca: "45 €", en: "€45"\}/);
    assert.match(library, /service\.hours: .*de lunes a viernes, de 9:00 a 17:00/);
  });

  it('lets the lead look through all drafts and approve those that stay checked', async () => {
    const { page, quickInput } = workbench;
    await workbench.notifications.press('Your library is in “mine”', 'Approve All…');
    await quickInput.pick('Fina Puig');
    await until(
      'all drafts are listed',
      async () => (await quickInput.title()).includes('Approve as Fina Puig'),
      patience,
    );
    const rows = await quickInput.rows();
    assert.ok(
      rows.every(({ description }) => description.includes('0.1.0')),
      JSON.stringify(rows),
    );
    // All are checked: the first is left out.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page
      .locator('.notification-list-item')
      .getByText('SOPs are approved, by Fina Puig')
      .waitFor({ timeout: patience });
    const told = await workbench.notifications.wait('SOPs are approved, by Fina Puig');
    const [approved = 0, all = 0] = [...told.matchAll(/\d+/g)].map(Number);
    assert.deepEqual([all - approved, all > 50], [1, true], told);
  });
});
