import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import type { ChecklistRow } from '../../src/editor/checklist/row';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, configure, guide, labelOf, removeSop } from './support/guide';

const path = 'sops/general/spoken-test.md';
const text = `---
title: Spoken
status: approved
lang: en
---

Summary.

## Check

> [!WARNING]
> Promise no date.

- [ ] Open the order \`#open 5m\`
- [ ] Look at the photo \`#photo optional\`
- [ ] Has it arrived? \`#arrived\`
  - Yes → [Refund](#refund)
  - No → [Wait](#wait)

## Refund

- [ ] Allow it \`#allow @supervisor protocol\`

## Wait

- [ ] Call the carrier \`#call\`
`;

describe('What a screen reader says of a case', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
    await configure('agent.member', 'luis');
    await rows.begin(path, 'S-1');
  });

  after(async () => {
    await configure('agent.member', undefined);
    await closeEditors();
    await removeSop(path);
  });

  it('is what each row is, where, and how it stands', async () => {
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Open the order'));
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node('Yes'));
    const said = spoken().map((label) =>
      label.replace(/, \d+:\d+.*$/, '').replace(/, [^,]+$/, (end) => (/user|agent/i.test(end) ? '' : end)),
    );
    const wanted: readonly RegExp[] = [
      /^Section: Check, 2 of 3 done$/,
      /^Warning: Promise no date\.$/,
      /^Step, 1 of 4: Open the order, done, required, 5 min/,
      /^Step, 2 of 4: Look at the photo, open, optional$/,
      /^Question, 3 of 4: Has it arrived\?, done, required, Yes/,
      /^Answer: Yes, chosen$/,
      /^1 other answer$/,
      /^Answer: No$/,
      /^Section: Refund, 0 of 1 done$/,
      /^Step, 4 of 4: Allow it, open, required, next · supervisor · protocol/,
    ];
    assert.equal(said.length, wanted.length, said.join('\n'));
    for (const [at, label] of wanted.entries()) assert.match(said[at] ?? '', label);
  });

  it('says in whose place a step was done', async () => {
    const id = await rows.begin(path, 'S-2');
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node('Yes'));
    const tick = { event: 'tick', sop_id: 'spoken-test', step_id: 'allow', instead_of: 'supervisor' } as const;
    assert.ok((await api.cases.act(id, tick)).done);
    assert.match(rows.tooltip('Allow it'), /\n.+ in place of supervisor, \d/);
    assert.match(rows.item('Allow it').accessibilityInformation?.label ?? '', / in place of supervisor, \d/);
  });

  function spoken(parent?: ChecklistRow): string[] {
    const { checklist } = api.views;
    return checklist.getChildren(parent).flatMap((row) => {
      const item = checklist.getTreeItem(row);
      return [item.accessibilityInformation?.label ?? labelOf(item), ...spoken(row)];
    });
  }
});
