import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaseView } from '../../src/core/case/view';
import type { ChecklistNode } from '../../src/editor/checklist/nodes';
import type { SopGuide } from '../../src/editor/start';
import { closeEditors, draft, fileAt, guide, labelOf, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/checklist-test.md';
const text = `---
title: Lista de prueba
status: approved
lang: es
---

Resumen.

## Inicio

- [ ] Abre el pedido \`#open 5m @agent\`
- [ ] ¿Ha llegado? \`#arrived\`
  - Sí → [Cambio](#cambio)
  - No → [Espera](#espera)

## Cambio

- [ ] Envía [Aviso](#aviso) \`#send protocol\`
- [ ] Regala un cupón \`#coupon optional\`

## Espera

- [ ] Llama al cliente \`#call\`

## Respuestas

### Aviso

\`\`\`reply lang=es
Hola, va en camino.
\`\`\`
`;

describe('The checklist', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    const uri = await write(path, text);
    await until('the SOP is there', () => api.library.get(uri.toString()));
  });

  after(() => removeSop(path));
  afterEach(closeEditors);

  it('leads through a case: ticks, an answer that opens its branch, a reply that ticks its step', async () => {
    const id = await begin('T-1');
    assert.deepEqual(labels(), ['Inicio', 'Abre el pedido', '¿Ha llegado?', 'Sí', 'No']);
    assert.equal(item('Abre el pedido').description, '5 min · @agent');

    await vscode.commands.executeCommand('sopGuide.activateStep', node('Abre el pedido'));
    assert.equal(checked('Abre el pedido'), true);
    await vscode.commands.executeCommand('sopGuide.answerQuestion', node('Sí'));
    assert.deepEqual(labels().slice(5), ['Cambio', 'Envía “Aviso”', 'Regala un cupón']);
    assert.deepEqual(view(id).progress, { done: 2, total: 3 });

    const editor = await draft();
    await vscode.commands.executeCommand('sopGuide.activateStep', node('Envía “Aviso”'));
    assert.equal(editor.document.getText(), 'Hola, va en camino.');
    assert.equal(checked('Envía “Aviso”'), true);
    assert.deepEqual(view(id).state.replies.map(({ reply, lang }) => ({ reply, lang })), [{ reply: 'aviso', lang: 'es' }]);
    assert.deepEqual(view(id).openRequired, []);

    await vscode.commands.executeCommand('sopGuide.closeCase');
    assert.ok(view(id).state.closed);
    await vscode.commands.executeCommand('sopGuide.reopenCase');
    assert.equal(view(id).state.closed, undefined);
  });

  it('keeps what was done before an answer changed, marked and not counted', async () => {
    const id = await begin('T-2');
    await vscode.commands.executeCommand('sopGuide.answerQuestion', node('No'));
    await vscode.commands.executeCommand('sopGuide.activateStep', node('Llama al cliente'));
    await vscode.commands.executeCommand('sopGuide.answerQuestion', node('Sí'));
    assert.equal(item('Llama al cliente').description, 'done before, not counted');
    assert.equal(item('Llama al cliente').checkboxState, undefined);
    assert.deepEqual(view(id).progress, { done: 1, total: 3 });
  });

  it('does not close while required steps are open, whoever asks', async () => {
    const id = await begin('T-3');
    assert.deepEqual(await api.cases.act(id, { event: 'complete' }), { done: false, refusal: 'steps-open' });
    assert.deepEqual(await api.cases.act(id, { event: 'override', reason: '  ', open: [] }), { done: false, refusal: 'reason-missing' });
    assert.equal(view(id).state.closed, undefined);
    assert.equal((await api.cases.act(id, { event: 'override', reason: 'El cliente se ha ido', open: [] })).done, true);
  });

  it('goes on with an open case for the same ticket instead of beginning another', async () => {
    const id = await begin('T-4');
    const again = await begin('T-4');
    assert.equal(again, id);
  });

  it('goes on with the text a case began with when the SOP changes', async () => {
    const id = await begin('T-5');
    const uri = await write(path, text.replace('Abre el pedido', 'Mira el pedido'));
    await until('the library has the new text', () => api.library.get(uri.toString())?.text.includes('Mira'));
    assert.ok(labels().includes('Abre el pedido'));
    assert.equal(view(id).sop.text, text);
    await write(path, text);
    await until('the library has the old text', () => api.library.get(uri.toString())?.text === text);
  });

  /** Starts, or goes on with, a case for a ticket; gives its id. */
  async function begin(ticket: string): Promise<string> {
    await vscode.commands.executeCommand('sopGuide.startChecklist', { uri: fileAt(path).toString(), ticket });
    const found = api.cases.cases.filter((one) => one.state.ticket === ticket);
    assert.equal(found.length, 1);
    return found[0]?.state.id ?? '';
  }

  function view(id: string): CaseView {
    const found = api.cases.get(id);
    assert.ok(found);
    return found;
  }

  function all(parent?: ChecklistNode): ChecklistNode[] {
    return api.views.checklist.getChildren(parent).flatMap((one) => [one, ...all(one)]);
  }

  function labels(): string[] {
    return all().map((one) => labelOf(api.views.checklist.getTreeItem(one)));
  }

  function node(label: string): ChecklistNode {
    const found = all().find((one) => labelOf(api.views.checklist.getTreeItem(one)) === label);
    assert.ok(found, `no row “${label}” in ${labels().join(', ')}`);
    return found;
  }

  function item(label: string): vscode.TreeItem {
    return api.views.checklist.getTreeItem(node(label));
  }

  function checked(label: string): boolean {
    return (item(label).checkboxState as { state: vscode.TreeItemCheckboxState }).state === vscode.TreeItemCheckboxState.Checked;
  }
});
