import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keptSop } from '../../src/core/case/record/entry';
import type { ChecklistRow } from '../../src/editor/checklist/row';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, guide, labelOf, removeSop } from './support/guide';

const path = 'sops/general/row-words.md';
const text = `---
id: row-words
title: Filas con palabras
status: approved
lang: es
---

Resumen.

##

> [!NOTE]

- [ ] \`#nothing\`
- [ ] ¿Ha llegado? \`#arrived\`
  - Sí → [Cambio](#cambio)
  - No → [Espera](#espera)

## Cambio

| Talla | Color |
| --- | --- |
|  |  |

- [ ] Anota el cambio \`#note\`

## Espera

- [ ] Llama al cliente \`#call\`
`;
const later = text.replace('- [ ] Anota el cambio `#note`\n', '').replace('## Espera', '## Otra cosa');

describe('Every row of the checklist', () => {
  let api: SopGuide;
  let rows: ChecklistRows;
  /** Every row that VS Code was ever given: it may ask for any of them again while it redraws. */
  const given = new Set<ChecklistRow>();
  let drawn = 0;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
  });

  after(() => removeSop(path));
  afterEach(closeEditors);

  it('has its words at every redraw, also one whose step is gone', async () => {
    const { checklist } = api.views;
    const redrawn = checklist.onDidChangeTreeData(look);
    const id = await rows.begin(path, 'W-1');
    look();
    for (const answer of ['Sí', 'No', 'Sí']) {
      await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node(answer));
      look();
    }
    for (const step_id of ['nothing', 'note']) {
      assert.ok((await api.cases.act(id, { event: 'tick', sop_id: 'row-words', step_id })).done);
      look();
    }
    await api.cases.act(id, { event: 'note', text: ' ' });
    const sop = await addSop(path, later);
    look();
    assert.ok((await api.cases.act(id, { event: 'move', sop_id: sop.id, carried: ['nothing'], ...keptSop(sop) })).done);
    look();
    await rows.begin('sops/shipping-returns/cancel-order.md', 'W-2');
    look();
    await api.cases.act(id, { event: 'abandon', reason: 'prueba' });
    look();
    redrawn.dispose();
    assert.ok(drawn > 100);
  });

  function look(): void {
    const take = (parent?: ChecklistRow): void => {
      for (const one of api.views.checklist.getChildren(parent)) {
        given.add(one);
        take(one);
      }
    };
    take();
    for (const one of given) {
      drawn++;
      assert.notEqual(labelOf(api.views.checklist.getTreeItem(one)).trim(), '', `a row of kind ${one.kind}`);
    }
  }
});
