import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { stepsInView } from '../../src/core/case/model/view';
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
    await select('Abre el pedido', rows, () => told);
    assert.deepEqual(told, { kind: 'step', caseId, step: { key: keyOf(rows, caseId, 'open') } });
    assert.deepEqual(api.selected.current, told);
    told = undefined;
    await select('Sí', rows, () => told);
    assert.deepEqual(told, {
      kind: 'answer',
      caseId,
      step: { key: keyOf(rows, caseId, 'arrived') },
      branch: { answer: 'Sí' },
    });
    assert.equal(api.selected.current, undefined);
    told = undefined;
    await select('Inicio', rows, () => told);
    assert.deepEqual(told, {
      kind: 'section',
      caseId,
      sop: 'selected-row',
      section: { section: { anchor: 'inicio' } },
    });
    listening.dispose();
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
