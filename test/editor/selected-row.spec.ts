import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { stepsInView } from '../../src/core/case/model/view';
import { UpNext } from '../../src/editor/checklist/up-next';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, guide, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/selected-row.md';
const text = `---
id: selected-row
title: La fila elegida
status: approved
lang: es
---

Resumen.

## Inicio

- [ ] Abre el pedido \`#open\`
- [ ] ¿Ha llegado? \`#arrived\`
  - Sí → [Cambio](#cambio)
  - No → [Espera](#espera)

## Cambio

- [ ] Anota el cambio \`#note\`

## Espera

- [ ] Llama al cliente \`#call\`
`;

describe('The selected row', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
  });

  after(() => removeSop(path));
  afterEach(closeEditors);

  it('is told to whoever shows more of it, be it a section, a step or an answer', async () => {
    const caseId = await rows.begin(path, 'T-selected');
    let told: unknown;
    const listening = api.selected.onDidChange(() => (told = api.selected.row));
    const isTold = (wanted: unknown) => () => isDeepStrictEqual(told, wanted);
    const step = { kind: 'step', caseId, step: { key: keyOf(rows, caseId, 'open') } };
    await select('Abre el pedido', rows, isTold(step));
    assert.deepEqual(api.selected.current, step);
    const question = { key: keyOf(rows, caseId, 'arrived') };
    await select('Sí', rows, isTold({ kind: 'answer', caseId, step: question, branch: { answer: 'Sí' } }));
    assert.equal(api.selected.current, undefined);
    const section = { kind: 'section', caseId, sop: 'selected-row', section: { section: { anchor: 'inicio' } } };
    await select('Inicio', rows, isTold(section));
    listening.dispose();
  });

  it('is not the one that was up before, of which VS Code tells too late', async () => {
    const caseId = await rows.begin(path, 'T-late');
    const shown: (() => void)[] = [];
    const tree = { visible: true, selection: [], reveal: () => new Promise<void>((resolve) => shown.push(resolve)) };
    const upNext = new UpNext(tree, api.views.checklist, api.library, { debug: () => undefined });
    const [open, arrived] = [rows.node('Abre el pedido'), rows.node('¿Ha llegado?')];
    upNext.follow(rows.view(caseId));
    const showing = upNext.show(rows.view(caseId));
    assert.equal(upNext.isPassed(open), false);
    await api.cases.act(caseId, { event: 'tick', step_id: 'open' });
    upNext.follow(rows.view(caseId));
    assert.equal(shown.length, 2);
    assert.equal(upNext.isPassed(open), true);
    assert.equal(upNext.isPassed(arrived), false);
    // Once both are in sight, whoever selects the first has chosen it.
    for (const done of shown) done();
    await showing;
    await until('it can be selected', () => !upNext.isPassed(open));
  });

  it('is only selected: no click on a row writes into the case', async () => {
    await rows.begin(path, 'T-select');
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node('Sí'));
    for (const label of rows.labels()) {
      const command = rows.item(label).command?.command;
      assert.ok(command === undefined || command === 'sopGuide.selectRow', `${label}: ${command}`);
    }
  });

  it('is done by its button or the key, and what is done stays done', async () => {
    const caseId = await rows.begin(path, 'T-do');
    const stateOf = (id: string) => stepsInView(rows.view(caseId)).find(({ step }) => step.id === id)?.state;
    await vscode.commands.executeCommand('sopGuide.doStep', rows.node('Abre el pedido'));
    assert.equal(stateOf('open'), 'done');
    await vscode.commands.executeCommand('sopGuide.doStep', rows.node('Abre el pedido'));
    assert.equal(stateOf('open'), 'done');
    await vscode.commands.executeCommand('sopGuide.undoSkip', rows.node('Abre el pedido'));
    assert.equal(stateOf('open'), 'open');
    await vscode.commands.executeCommand('sopGuide.chooseAnswer', rows.node('No'));
    assert.equal(rows.item('No').description, 'chosen');

    await select('Llama al cliente', rows, () => api.selected.current?.step.key === keyOf(rows, caseId, 'call'));
    await vscode.commands.executeCommand('sopGuide.doStep', { inList: true });
    assert.equal(stateOf('call'), 'done');
  });

  it('is not taken for a row that VS Code has forgotten while the list was redrawn', async () => {
    const caseId = await rows.begin(path, 'T-lost');
    const stateOf = (id: string) => stepsInView(rows.view(caseId)).find(({ step }) => step.id === id)?.state;
    await vscode.commands.executeCommand('sopGuide.doStep', rows.node('Abre el pedido'));
    await vscode.commands.executeCommand('sopGuide.chooseAnswer', rows.node('No'));
    await select('Llama al cliente', rows, () => api.selected.current?.step.key === keyOf(rows, caseId, 'call'));
    await vscode.commands.executeCommand('sopGuide.doStep', undefined, undefined);
    await vscode.commands.executeCommand('sopGuide.chooseAnswer', undefined);
    await vscode.commands.executeCommand('sopGuide.joinLinked', undefined);
    assert.equal(stateOf('call'), 'open');
    await vscode.commands.executeCommand('sopGuide.doStep');
    assert.equal(stateOf('call'), 'done');
  });
});

function keyOf(rows: ChecklistRows, caseId: string, id: string): string | undefined {
  return stepsInView(rows.view(caseId)).find(({ step }) => step.id === id)?.key;
}

/** Selects a row of the checklist as a person does who has only a keyboard, as soon as it is drawn. Its rows must all be open. */
async function select(label: string, rows: ChecklistRows, isDone: () => unknown): Promise<void> {
  await vscode.commands.executeCommand('sopGuide.checklist.focus');
  await until(`“${label}” is selected`, async () => {
    await vscode.commands.executeCommand('list.focusFirst');
    for (let down = rows.labels().indexOf(label); down > 0; down--)
      await vscode.commands.executeCommand('list.focusDown');
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    return isDone();
  });
}
