import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../editor/support/until';
import { editorPage, showViews, whenDrawn, whenReady } from './steps';
import { newWorkspace, openWorkbench } from './support/current';
import type { Workbench } from './support/workbench';

describe('A newcomer’s first hour', () => {
  let workbench: Workbench;
  let workspace: string;

  before(async () => {
    workspace = newWorkspace();
    workbench = await openWorkbench({ workspace, settings: { 'sopGuide.cases.location': 'workspace' } });
    await whenReady(workbench);
    await showViews(workbench);
  });

  after(() => workbench.close());

  const button = (name: string) => editorPage(workbench).locator('.next').getByRole('button', { name, exact: true });
  const nextIs = (title: string) =>
    until(
      `“${title}” is next`,
      async () => (await editorPage(workbench).locator('.next-title').textContent()) === title,
    );

  it('begins with how customers are treated, and goes on with the first procedure', async () => {
    await workbench.execute('sopGuide.learningPath');
    await nextIs('How we treat customers');
    await workbench.screenshot('learning-1-begin');
    await button('I Have Read Them').click();
    await nextIs('Escalar un caso');
  });

  it('reads it on the page to read, and says that it is read', async () => {
    await button('Read “Escalar un caso”').click();
    await editorPage(workbench).getByRole('heading', { level: 1, name: 'Escalar un caso' }).waitFor();
    const read = editorPage(workbench).locator('.learning').getByRole('button', { name: 'I Have Read It' });
    await read.scrollIntoViewIfNeeded();
    await workbench.screenshot('learning-2-read');
    await read.click();
    await editorPage(workbench).locator('.learning').getByRole('button', { name: 'Practise' }).waitFor();
    await workbench.execute('sopGuide.learningPath');
    await until('it counts', async () =>
      (await editorPage(workbench).locator('#progress').textContent())?.startsWith('1 of '),
    );
    await workbench.screenshot('learning-3-marked');
  });

  it('practises it on a made-up message with the ordinary tools', async () => {
    await button('Practise “Escalar un caso”').click();
    await until('the draft is open', async () => /^practice: true$/m.test((await workbench.editorText()) ?? ''));
    await workbench.screenshot('learning-4-draft');
    await workbench.execute('sopGuide.startSuggested');
    await until('its checklist is shown', async () =>
      (await workbench.tree('Checklist').rows()).some(({ label }) => label === 'Practice'),
    );
    await whenDrawn(workbench);
    assert.equal((await workbench.tree('Checklist').rows())[0]?.label, 'Practice');
    await workbench.screenshot('learning-5-checklist');
  });

  it('is told what was right, and everything is cleaned away', async () => {
    await workbench.execute('sopGuide.closeCase');
    await workbench.dialog.text();
    await workbench.dialog.press('Close with a Reason…');
    await workbench.quickInput.type('trying it');
    await workbench.press('Enter');
    await editorPage(workbench).locator('.result').waitFor();
    assert.match((await editorPage(workbench).locator('.result').textContent()) ?? '', /You found the SOP/);
    await workbench.screenshot('learning-6-result');
    const left = await workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        cases: { cases: unknown[]; closed: unknown[]; practised: unknown[] };
      };
      const drafts = vscode.workspace.textDocuments.filter((document) => document.getText().includes('practice:'));
      return [api.cases.cases.length, api.cases.closed.length, api.cases.practised.length, drafts.length];
    });
    assert.deepEqual(left, [0, 0, 0, 0]);
    assert.deepEqual(
      fs.existsSync(path.join(workspace, '.sop-cases')) ? fs.readdirSync(path.join(workspace, '.sop-cases')) : [],
      [],
    );
    await workbench.execute('sopGuide.report');
    await editorPage(workbench).locator('.instead').getByRole('button', { name: 'Start Checklist' }).waitFor();
    await workbench.screenshot('learning-7-report');
  });
});
