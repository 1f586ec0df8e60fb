import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sop } from '../../src/core/sop/model';
import { makeFlowchartPage } from '../../src/editor/flowchart/make-page';
import { Charts } from '../../src/editor/services/chart-tree';
import type { FlowchartPanel } from '../../src/editor/flowchart/panel';
import type { SopGuide } from '../../src/editor/start';
import type { FlowchartPage } from '../../src/pages/flowchart/messages';
import type { PagePlace } from '../../src/pages/shared/chart';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, fileAt, guide, openWritten, removeSop, showWritten } from './support/guide';
import { until } from './support/until';

const path = 'sops/payment/zz-flow.md';
const text = `---
id: zz-flow
title: Flujo
status: approved
version: 1.0.0
lang: es
---

Resumen.

## Inicio

- [ ] Mira el pedido \`#look\`
- [ ] ¿Qué pide? \`#what\`
  - Dinero → [Pago](#pago)
  - Tarjeta → [Tarjeta rechazada](card-declined.md)
  - Ayuda → [Web](https://example.com/ayuda)

## Pago

- [ ] Paga \`#pay\`
`;

describe('The flowchart', () => {
  let api: SopGuide;
  let sop: Sop;

  before(async () => {
    api = await guide();
  });

  beforeEach(async () => {
    sop = await addSop(path, text);
  });

  afterEach(async () => {
    await closeEditors();
    await removeSop(path);
  });

  const pageOf = (uri: string, chosen?: string) =>
    makeFlowchartPage(uri, {
      services: { ...api, clock: { now: () => Date.parse('2026-10-01T09:00:00Z') } },
      charts: new Charts(api.library),
      unfolded: new Set(),
      chosen,
      before: undefined,
    }).page;

  async function open(): Promise<FlowchartPanel> {
    await vscode.commands.executeCommand('sopGuide.showFlowchart', { uri: sop.location.uri });
    return until(
      'it is shown',
      () => api.views.flowchart.panel?.shown?.uri === sop.location.uri && api.views.flowchart.panel,
    );
  }

  function chartIn(panel: FlowchartPanel): FlowchartPage {
    assert.ok(panel.shown?.kind === 'chart');
    return panel.shown;
  }

  const placeIn = (panel: FlowchartPanel, title: string, step?: string): PagePlace => {
    const node = chartIn(panel).chart.chart.nodes.find((one) => 'title' in one && one.title === title);
    assert.ok(node, title);
    return { within: [], node: node.id, step };
  };

  it('is there for each SOP of the sample that has steps', () => {
    const sops = [...api.library.sops].filter(({ front, hasSteps }) => front.owner !== undefined && hasSteps);
    assert.ok(sops.length >= 30, `${sops.length} SOPs`);
    for (const one of sops) {
      const page = pageOf(one.location.uri);
      assert.ok(page.kind === 'chart', one.location.path);
      assert.deepEqual(page.notices, [], one.location.path);
    }
  });

  it('says why there is none where an SOP has no steps', async () => {
    await addSop('sops/payment/zz-text.md', '---\ntitle: Solo texto\nstatus: approved\nlang: es\n---\n\nNada más.\n');
    try {
      const page = pageOf(fileAt('sops/payment/zz-text.md').toString());
      assert.ok(page.kind === 'instead' && page.hasSource);
      assert.match(page.text, /no steps/);
      const gone = pageOf(fileAt('sops/payment/zz-nowhere.md').toString());
      assert.ok(gone.kind === 'instead' && !gone.hasSource);
    } finally {
      await removeSop('sops/payment/zz-text.md');
    }
  });

  it('opens beside the text that it is called in, and shows the next SOP on the same page', async () => {
    await showWritten(vscode.Uri.parse(sop.location.uri));
    await vscode.commands.executeCommand('sopGuide.showFlowchart');
    const panel = await until(
      'it is shown',
      () => api.views.flowchart.panel?.shown?.title === 'Flujo' && api.views.flowchart.panel,
    );
    await until('it is beside the text', () => vscode.window.tabGroups.all.length === 2);
    const uri = fileAt('sops/payment/card-declined.md').toString();
    await vscode.commands.executeCommand('sopGuide.showFlowchart', { uri });
    await until('the other one is shown', () => api.views.flowchart.panel?.shown?.uri === uri);
    assert.equal(api.views.flowchart.panel, panel);
  });

  it('is shown on another page where the page is being closed while it is opened', async () => {
    await open();
    const uri = fileAt('sops/payment/card-declined.md').toString();
    const closing = vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('sopGuide.showFlowchart', { uri });
    await closing;
    await until('the other one is shown', () => api.views.flowchart.panel?.shown?.uri === uri);
    await until('there is one page', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === 1);
    // Whoever closes one that is there wants none.
    await until('it is there', () => api.views.flowchart.panel?.isOwed === false);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('it is gone', () => !api.views.flowchart.panel);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  it('shows the line of a step in the text: with the focus where it is asked for, without opening an editor where not', async () => {
    const panel = await open();
    const place = placeIn(panel, 'Pago', 'pay');
    await panel.receive({ type: 'reveal', place, takesFocus: false });
    assert.deepEqual(vscode.window.visibleTextEditors, []);
    await panel.receive({ type: 'reveal', place, takesFocus: true });
    const editor = await until('the text is shown', () => vscode.window.activeTextEditor);
    const lineAt = () => editor.document.lineAt(editor.selection.active.line).text;
    assert.match(lineAt(), /#pay/);
    await panel.receive({ type: 'reveal', place: placeIn(panel, 'Inicio'), takesFocus: false });
    await until('its heading is marked', () => lineAt() === '## Inicio');
    // What another SOP's box leads to is written with the question.
    await panel.receive({ type: 'reveal', place: placeIn(panel, 'Tarjeta rechazada'), takesFocus: false });
    await until('the question is marked', () => lineAt().includes('#what'));
    await panel.receive({
      type: 'reveal',
      place: { within: ['nowhere'], node: 'x', step: undefined },
      takesFocus: true,
    });
  });

  it('shows other SOPs in their boxes, and the lines of those', async () => {
    const panel = await open();
    const { node } = placeIn(panel, 'Tarjeta rechazada');
    assert.equal(chartIn(panel).chart.folds[node], null);
    await panel.receive({ type: 'unfold', unfolded: [[node]] });
    const inner = chartIn(panel).chart.folds[node];
    const step = inner?.chart.nodes.flatMap((one) => ('steps' in one ? one.steps : []))[0];
    const box = inner?.chart.nodes.find((one) => 'steps' in one && one.steps.length > 0);
    assert.ok(step && box);
    await panel.receive({ type: 'reveal', place: { within: [node], node: box.id, step: step.id }, takesFocus: true });
    await until('its text is shown', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('card-declined.md'),
    );
    await panel.receive({ type: 'unfold', unfolded: [] });
    assert.equal(chartIn(panel).chart.folds[node], null);
  });

  it('follows what is written, and keeps the last drawing while that cannot be read', async () => {
    const panel = await open();
    const document = await openWritten(vscode.Uri.parse(sop.location.uri));
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    const steps = () => panel.shown?.kind === 'chart' && panel.shown.chart.chart.steps;
    assert.equal(steps(), 3);
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, '- [ ] Cierra\n'));
    await until('the new step is drawn', () => steps() === 4);
    await editor.edit((edit) => edit.insert(document.lineAt(0).range.end, '\nowner: "nobody'));
    await until('it says so', () => chartIn(panel).notices.some((one) => one.includes('from before')));
    assert.equal(steps(), 4);
    await editor.edit((edit) => edit.delete(document.lineAt(1).rangeIncludingLineBreak));
    await until('all is well again', () => chartIn(panel).notices.length === 0);
  });

  it('shows where a case is, in the text that it goes by', async () => {
    const rows = new ChecklistRows(api);
    const id = await rows.begin(path, 'FLOW-1');
    await api.active.choose(id);
    await vscode.commands.executeCommand('sopGuide.completeStep', rows.node('Mira el pedido'));
    const panel = await open();
    const shown = await until('the case is shown', () => chartIn(panel).running?.id === id && chartIn(panel));
    assert.match(shown.cases[0]?.label ?? '', /FLOW-1, active$/);
    assert.deepEqual(shown.chart.state?.steps, { look: 'done', what: 'next' });
    assert.deepEqual(shown.notices, []);
    await addSop(path, text.replace('version: 1.0.0', 'version: 2.0.0').replace('Paga `#pay`', 'Abona `#pay`'));
    const old = await until(
      'it says that the text has changed',
      () => chartIn(panel).notices.length === 1 && chartIn(panel),
    );
    assert.match(old.notices[0] ?? '', /version 1\.0\.0.*2\.0\.0/);
    assert.ok(JSON.stringify(old.chart.chart).includes('Paga'));
    // Its lines are found in the present text.
    await panel.receive({ type: 'reveal', place: placeIn(panel, 'Pago', 'pay'), takesFocus: true });
    // An editor that is open hears a while later that its file was changed.
    await until('the present text is shown at its line', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && /Abona/.test(editor.document.lineAt(editor.selection.active.line).text);
    });
    await panel.receive({ type: 'choose', id: '' });
    await until('the present text is shown', () => JSON.stringify(chartIn(panel).chart.chart).includes('Abona'));
    assert.equal(chartIn(panel).running, undefined);
  });

  it('opens at the step of a case that a row of the checklist is about', async () => {
    const rows = new ChecklistRows(api);
    const id = await rows.begin(path, 'FLOW-2');
    await api.active.choose(id);
    await vscode.commands.executeCommand('sopGuide.showFlowchart', rows.node('Mira el pedido'));
    await until('its case is shown', () => {
      const shown = api.views.flowchart.panel?.shown;
      return shown?.kind === 'chart' && shown.running?.id === id;
    });
  });

  it('lays no other customer’s case over a practice, nor in place of one that was closed', async () => {
    const rows = new ChecklistRows(api);
    const other = await rows.begin(path, 'FLOW-3');
    const closed = await rows.begin(path, 'FLOW-4');
    const shown = (chosen?: string) => {
      const page = pageOf(sop.location.uri, chosen);
      assert.ok(page.kind === 'chart');
      return { id: page.running?.id, label: page.cases[0]?.label };
    };
    assert.equal(shown(closed).id, closed);
    await api.cases.act(closed, { event: 'override', reason: 'prueba', open: [] });
    assert.equal(shown(closed).id, undefined);
    await api.active.choose(other);
    assert.equal(shown().id, other);
    const elsewhere = [...api.library.sops].find(({ id, hasSteps }) => hasSteps && id !== sop.id) ?? assert.fail();
    try {
      const practice = await api.cases.practise(elsewhere);
      await api.active.choose(practice.state.id);
      assert.equal(shown().id, undefined);
      const panel = await open();
      const { state } = await api.cases.practise(sop);
      await api.active.choose(state.id);
      assert.deepEqual(shown(), { id: state.id, label: 'Practice, active' });
      await until('the page shows it', () => chartIn(panel).running?.id === state.id);
      await api.cases.act(state.id, { event: 'tick', step_id: 'look' });
      await until('the page follows it', () => chartIn(panel).chart.state?.steps['look'] === 'done');
    } finally {
      api.cases.endPractice();
      await api.active.choose(other);
    }
  });

  it('lets other commands be about its SOP', async () => {
    await open();
    await vscode.commands.executeCommand('sopGuide.openSource');
    await until('its text is open', () => vscode.window.activeTextEditor?.document.uri.toString() === sop.location.uri);
  });
});
