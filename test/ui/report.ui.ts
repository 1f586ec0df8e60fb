import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { SharedCounts } from '../../src/core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder, writeFeedback } from '../../src/core/lifecycle/feedback/file';
import { until } from '../editor/support/until';
import { testResults } from '../../tools/shared/paths';
import { editorPage, whenReady } from './steps';
import { newWorkspace, openWorkbench } from './support/current';
import { writeMadeCases } from './support/made-cases';
import type { WindowOptions } from './support/session';
import type { Workbench } from './support/workbench';

const keptHere = { 'sopGuide.cases.location': 'workspace' };

/** A window on a workspace with a few hundred cases. */
async function open(options: Partial<WindowOptions>, events = 2500, workspace = newWorkspace()): Promise<Workbench> {
  if (events > 0) writeMadeCases(workspace, path.join(workspace, '.sop-cases'), events, { assistantsEvery: 6 });
  const workbench = await openWorkbench({ ...options, workspace, settings: { ...keptHere, ...options.settings } });
  await whenReady(workbench);
  await workbench.execute('sopGuide.report');
  return workbench;
}

/** Gives the report the whole window, and shows a part of it. */
async function showPart(workbench: Workbench, heading: string): Promise<void> {
  await editorPage(workbench)
    .locator('h2', { hasText: heading })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function wholeWindow(workbench: Workbench): Promise<void> {
  await workbench.execute('workbench.action.closeSidebar');
}

for (const [name, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high contrast', 'Default High Contrast'],
] as const) {
  describe(`The report in ${name}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await open({ theme });
      await wholeWindow(workbench);
      await editorPage(workbench).locator('.card').first().waitFor();
    });

    after(() => workbench.close());

    it('shows measures, goals, charts and tables', async () => {
      const report = editorPage(workbench);
      await report.locator('.drawing svg').first().waitFor();
      // Whether a review is due, and which replies no case used, depends on the day of the test.
      assert.deepEqual(
        (await report.locator('h2').allTextContents()).filter((heading) => !/review|Not used/.test(heading)),
        [
          'What to do first',
          'Measures',
          'Goals',
          'Steps to look at',
          'Over time',
          'By SOP',
          'By category',
          'By channel',
          'By rule',
          'By kind of customer',
          'By who ran them',
          'By period',
          'Steps not done',
          'Approved replies',
          'All measures',
          'How it is counted',
        ],
      );
      await workbench.screenshot(`report-${name.replace(' ', '-')}-1`);
      for (const [index, heading] of ['Goals', 'Over time', 'By SOP', 'By who ran them', 'Steps not done'].entries()) {
        await showPart(workbench, heading);
        await workbench.screenshot(`report-${name.replace(' ', '-')}-${index + 2}`);
      }
    });
  });
}

describe('The report', () => {
  let workbench: Workbench;
  let workspace: string;
  const refused: string[] = [];

  before(async () => {
    workspace = newWorkspace();
    workbench = await open({}, 2500, workspace);
    workbench.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await wholeWindow(workbench);
    await editorPage(workbench).locator('.card').first().waitFor();
  });

  after(() => workbench.close());

  it('is changed by filters, with keys alone, and keeps them while it is hidden', async () => {
    const report = editorPage(workbench);
    const all = await report.locator('.card .value').first().textContent();
    await report.locator('#filter-channel').focus();
    await workbench.press('ArrowDown');
    await until(
      'the figures are those of one channel',
      async () => (await report.locator('.card .value').first().textContent()) !== all,
    );
    assert.equal(await report.locator('#filter-channel').inputValue(), 'chat');
    assert.equal(
      await report.locator('#filter-channel').evaluate((element) => element === document.activeElement),
      true,
      'the focus stays',
    );
    const filtered = await report.locator('.card .value').first().textContent();
    await workbench.openFile('drafts/respuesta.md');
    await workbench.page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await workbench.execute('sopGuide.report');
    await until(
      'the filter is there again',
      async () => (await report.locator('#filter-channel').inputValue({ timeout: 2000 })) === 'chat',
    );
    assert.equal(await report.locator('.card .value').first().textContent(), filtered);
    await report.getByRole('button', { name: 'Clear Filters' }).click();
    await until('all cases count', async () => (await report.locator('.card .value').first().textContent()) === all);
  });

  it('sorts a table by keys', async () => {
    const report = editorPage(workbench);
    const table = report.locator('section.part-table-sop');
    const names = () => table.locator('tbody th').allTextContents();
    const before = await names();
    await table.locator('thead button').first().focus();
    await workbench.press('Enter');
    await until(
      'the table is sorted',
      async () => (await table.locator('thead th').first().getAttribute('aria-sort')) === 'ascending',
    );
    assert.deepEqual(
      await names(),
      [...before].sort((a, b) => a.localeCompare(b, 'en')),
    );
    await workbench.press('Enter');
    await until(
      'it is sorted the other way',
      async () => (await table.locator('thead th').first().getAttribute('aria-sort')) === 'descending',
    );
  });

  it('gives each chart a name, a summary and its numbers as a table', async () => {
    const report = editorPage(workbench);
    const chart = report.locator('figure.chart').first();
    assert.match(
      (await chart.locator('.drawing svg').getAttribute('aria-label')) ?? '',
      /^Cases started and closed\. started: from \d+ to \d+/,
    );
    await chart.locator('summary').focus();
    await workbench.press('Enter');
    await chart.locator('table').waitFor();
    assert.ok((await chart.locator('tbody tr').count()) > 5);
  });

  it('opens the step of a hint', async () => {
    await editorPage(workbench).locator('.hint button').first().click();
    const line = await until('the SOP is open at the step', () =>
      workbench.inHost((vscode) => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.languageId === 'markdown'
          ? editor.document.lineAt(editor.selection.active.line).text
          : undefined;
      }),
    );
    assert.match(line, /^\s*- \[ \]/);
    await workbench.execute('workbench.action.closeEditorsInGroup');
    await editorPage(workbench).locator('.card').first().waitFor();
  });

  it('withholds what too few cases stand behind', async () => {
    const report = editorPage(workbench);
    await report.locator('#filter-period').selectOption('custom');
    await report.locator('#filter-until').fill('2020-01-02');
    await report.locator('#filter-until').press('Tab');
    await report.getByText('Nothing in this period').waitFor();
    await report.locator('#filter-period').selectOption('last-90');
    await report.locator('.card').first().waitFor();
  });

  it('is saved as a web page that prints: black on white, with its charts, and with nothing to click', async () => {
    const name = /^report-.*\.html$/;
    await editorPage(workbench).getByRole('button', { name: 'Export…' }).click();
    await workbench.quickInput.pick('Web page');
    // The dialog proposes the workspace's folder and a name.
    await until('the dialog is open', async () => /report-.*\.html/.test(await workbench.quickInput.value()));
    await workbench.press('Enter');
    const file = await until('the file is there', () => fs.readdirSync(workspace).find((one) => name.test(one)));
    const saved = await workbench.page.context().newPage();
    await saved.setContent(fs.readFileSync(path.join(workspace, file), 'utf8'));
    await saved.emulateMedia({ media: 'print' });
    assert.ok((await saved.locator('.drawing svg').count()) >= 4);
    assert.equal(await saved.locator('button, select, input, script, details').count(), 0);
    assert.equal(await saved.locator('body').evaluate((body) => getComputedStyle(body).color), 'rgb(0, 0, 0)');
    await saved.setViewportSize({ width: 780, height: 1100 });
    await saved.screenshot({ path: path.join(testResults, 'report-printed.png') });
    await saved.locator('h2', { hasText: 'Over time' }).evaluate((element) => element.scrollIntoView());
    await saved.screenshot({ path: path.join(testResults, 'report-printed-charts.png') });
    await saved.close();
  });

  it('fits a narrow window', async () => {
    await workbench.page.setViewportSize({ width: 460, height: 800 });
    const report = editorPage(workbench);
    await report.locator('.drawing svg').first().waitFor();
    await workbench.screenshot('report-narrow-1');
    await showPart(workbench, 'Over time');
    const tooWide = () =>
      report.locator('body').evaluate((body) => body.scrollWidth - document.documentElement.clientWidth);
    await until('nothing sticks out', async () => (await tooWide()) <= 0);
    await workbench.screenshot('report-narrow-2');
    await workbench.page.setViewportSize({ width: 300, height: 800 });
    await until('nothing sticks out of 250 pixels either', async () => (await tooWide()) <= 0);
    await showPart(workbench, 'By SOP');
    await workbench.screenshot('report-narrow-3');
  });

  it('never ran into its own policy', () => assert.deepEqual(refused, []));
});

describe('The report in Spanish', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await open({ locale: 'es', theme: 'Default Light Modern' });
    await wholeWindow(workbench);
    await editorPage(workbench).locator('.card').first().waitFor();
  });

  after(() => workbench.close());

  it('speaks Spanish throughout', async () => {
    const report = editorPage(workbench);
    await report.locator('.drawing svg').first().waitFor();
    const words = (await report.locator('main').textContent()) ?? '';
    assert.match(words, /Informe de casos/);
    assert.doesNotMatch(words, /\b(Cases|Goals|Measures|working time|better|worse|more than before)\b/);
    await workbench.screenshot('report-spanish-1');
    await showPart(workbench, 'Objetivos');
    await workbench.screenshot('report-spanish-2');
  });
});

describe('The report without cases', () => {
  let workbench: Workbench;

  before(async () => {
    const workspace = newWorkspace();
    const folder = path.join(workspace, 'sops', feedbackFolder);
    fs.mkdirSync(folder);
    const counted: SharedCounts = {
      does: 'count',
      id: 'counted',
      counts: [{ what: 'search', lang: 'es', words: 'zarzuela', times: 12 }],
      at: new Date().toISOString().slice(0, 10),
    };
    fs.writeFileSync(path.join(folder, feedbackFile(counted)), writeFeedback(counted));
    workbench = await open({}, 0, workspace);
  });

  after(() => workbench.close());

  it('says what to do', async () => {
    const report = editorPage(workbench);
    await report.getByText('No cases yet').waitFor();
    const place = report.locator('.first button', { hasText: 'Searched and not found' });
    await place.waitFor();
    await workbench.screenshot('report-empty');
    // By keys alone: the next thing that is read is where it leads.
    await place.focus();
    await workbench.press('Enter');
    await until(
      'the section has the focus',
      async () => (await report.locator(':focus').textContent()) === 'Searched and not found',
    );
    assert.match((await report.locator('.part-table-searches tbody tr').first().textContent()) ?? '', /^zarzuela/);
    await report.getByRole('button', { name: 'Start Checklist' }).click();
    await workbench.quickInput.type('pedido');
    await workbench.press('Escape');
  });
});
