import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Report } from '../../src/core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder } from '../../src/core/lifecycle/feedback/file';
import type { Sop } from '../../src/core/sop/model';
import { daysOf, readFilter, usualFilter } from '../../src/editor/report/filter';
import { pageHtml } from '../../src/editor/shared/page-html';
import { standaloneHtml } from '../../src/editor/report/html';
import { openStep } from '../../src/editor/report/open-step';
import type { SopGuide } from '../../src/editor/start';
import { addSop, closeEditors, fileAt, guide, removeSop, sopText } from './support/guide';
import { until } from './support/until';

describe('The report', () => {
  let api: SopGuide;
  let sop: Sop;

  before(async () => {
    api = await guide();
    sop = await addSop('sops/general/reported.md', sopText('Zarzuela'));
  });

  after(async () => {
    await closeEditors();
    await removeSop('sops/general/reported.md');
  });

  const begun = () => api.views.report.panel?.shown?.report.figures.find((one) => one.measure === 'cases')?.value;

  it('opens as one page, shows what cases say, and follows them', async () => {
    await vscode.commands.executeCommand('sopGuide.report');
    const panel = await until(
      'the page has asked for the report and got it',
      () => api.views.report.panel?.shown && api.views.report.panel,
    );
    const before = begun() ?? 0;
    await api.cases.open(sop, { ticket: 'T-9' });
    await until('the new case counts', () => begun() === before + 1);
    await vscode.commands.executeCommand('sopGuide.report');
    assert.equal(api.views.report.panel, panel, 'a second page was opened');
    assert.equal(
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === 'Report').length,
      1,
    );
    assert.equal(panel.shown?.page.title, 'Report on cases');
  });

  it('follows what agents report of procedures, and leads to it', async () => {
    const told = () => api.views.report.panel?.shown;
    const open = () => told()?.report.feedback?.open ?? 0;
    await until('feedback is read', () => api.feedback.isRead);
    const before = open();
    const report: Report = {
      does: 'report',
      id: 'zz-in-report',
      sop: sop.id,
      version: undefined,
      step: 'first',
      words: 'Zarzuela',
      kind: 'wrong',
      text: 'Words',
      by: undefined,
      at: new Date().toISOString().slice(0, 10),
    };
    await api.feedback.add(sop.location.root, report);
    await until('the report counts', () => open() === before + 1);
    const row = told()?.report.feedback?.rows.find((one) => one.sop === sop.id);
    assert.deepEqual([row?.open, row?.step?.id], [1, 'first']);
    assert.ok(told()?.page.tables.some(({ id }) => id === 'feedback'));
    await vscode.workspace.fs.delete(fileAt(`sops/${feedbackFolder}/${feedbackFile(report)}`));
    await until('it is gone', () => open() === before);
  });

  it('ends when its page is closed', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the page is gone', () => api.views.report.panel === undefined);
  });

  it('opens an SOP at a step, and says so when it is no longer there', async () => {
    await openStep(api.library, { sop: sop.id, step: 'first' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.toString(), sop.location.uri);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /#first/);
    await closeEditors();
    await openStep(api.library, { sop: 'no-such-sop', step: '' });
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('lets nothing run or load except its own files', () => {
    const panel = vscode.window.createWebviewPanel('sopGuide.test', 'Test', vscode.ViewColumn.Active);
    const html = pageHtml(panel.webview, vscode.Uri.file('/extension'), {
      script: 'report',
      styles: ['report'],
      title: 'Report',
      loading: '<script>',
    });
    panel.dispose();
    assert.match(html, /default-src &#39;none&#39;/);
    assert.doesNotMatch(html, /unsafe-inline|unsafe-eval|https?:\/\/(?!.*vscode)[^ "]*\.js/);
    assert.equal((html.match(/<script/g) ?? []).length, 1);
    assert.match(standaloneHtml('A <b> title', '<p>x</p>', 'p {}'), /<title>A &#60;b&#62; title<\/title>/);
  });

  it('takes from a page only a filter that makes sense', () => {
    assert.deepEqual(readFilter(undefined), usualFilter);
    assert.deepEqual(readFilter({ period: 'decade', since: '2026-02-30', until: 7, sop: 'a', extra: 1 }), {
      ...usualFilter,
      sop: 'a',
    });
  });

  for (const [period, since, until_] of [
    ['last-30', '2026-03-17', '2026-04-15'],
    ['this-month', '2026-04-01', '2026-04-15'],
    ['last-month', '2026-03-01', '2026-03-31'],
    ['this-quarter', '2026-04-01', '2026-04-15'],
    ['last-quarter', '2026-01-01', '2026-03-31'],
    ['all', undefined, undefined],
  ] as const) {
    it(`means by ${period} on 15 April ${since ?? 'all'} days`, () =>
      assert.deepEqual(daysOf({ ...usualFilter, period }, '2026-04-15'), since ? { since, until: until_ } : {}));
  }

  it('puts custom days in order', () => {
    assert.deepEqual(
      daysOf({ ...usualFilter, period: 'custom', since: '2026-03-02', until: '2026-03-01' }, '2026-04-15'),
      { since: '2026-03-01', until: '2026-03-02' },
    );
  });
});
