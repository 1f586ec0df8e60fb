import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, draft, guide, removeSop } from './support/guide';

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
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
  });

  after(() => removeSop(path));
  afterEach(closeEditors);

  it('leads through a case: ticks, an answer that opens its branch, a reply that ticks its step once it is copied', async () => {
    const id = await rows.begin(path, 'T-1');
    assert.deepEqual(rows.labels(), ['Inicio', 'Abre el pedido', '¿Ha llegado?', 'Sí', 'No']);
    assert.match(String(rows.item('Abre el pedido').description), /^next · for agent · .*5 min$/);

    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Abre el pedido'));
    assert.equal(rows.isChecked('Abre el pedido'), true);
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node('Sí'));
    assert.deepEqual(rows.labels().slice(4), ['1 other answer', 'No', 'Cambio', 'Envía “Aviso”', 'Regala un cupón']);
    assert.deepEqual(rows.view(id).progress, { done: 2, skipped: 0, total: 3 });

    const editor = await draft();
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Envía “Aviso”'));
    assert.equal(editor.document.getText(), 'Hola, va en camino.');
    assert.equal(rows.isChecked('Envía “Aviso”'), false);
    assert.match(String(rows.item('Envía “Aviso”').description), /^inserted, not sent yet/);
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.equal(await vscode.env.clipboard.readText(), 'Hola, va en camino.');
    assert.equal(rows.isChecked('Envía “Aviso”'), true);
    assert.deepEqual(
      rows.view(id).state.replies.map(({ reply, lang }) => ({ reply, lang })),
      [
        { reply: 'aviso', lang: 'es' },
        { reply: 'aviso', lang: 'es' },
      ],
    );
    assert.deepEqual(rows.view(id).openRequired, []);

    await vscode.commands.executeCommand('sopGuide.closeCase');
    assert.ok(rows.view(id).state.closed);
    await vscode.commands.executeCommand('sopGuide.reopenCase');
    assert.equal(rows.view(id).state.closed, undefined);
  });

  it('keeps what was done before an answer changed, marked and not counted', async () => {
    const id = await rows.begin(path, 'T-2');
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node('No'));
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Llama al cliente'));
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node('Sí'));
    assert.equal(rows.item('Llama al cliente').description, 'done before, not counted');
    assert.equal(rows.item('Llama al cliente').checkboxState, undefined);
    assert.deepEqual(rows.view(id).progress, { done: 1, skipped: 0, total: 3 });
  });

  it('does not close while required steps are open, whoever asks', async () => {
    const id = await rows.begin(path, 'T-3');
    assert.deepEqual(await api.cases.act(id, { event: 'complete' }), { done: false, refusal: 'steps-open' });
    assert.deepEqual(await api.cases.act(id, { event: 'override', reason: '  ', open: [] }), {
      done: false,
      refusal: 'reason-missing',
    });
    assert.equal(rows.view(id).state.closed, undefined);
    assert.equal((await api.cases.act(id, { event: 'override', reason: 'El cliente se ha ido', open: [] })).done, true);
  });

  it('goes on with an open case for the same ticket instead of starting another', async () => {
    const id = await rows.begin(path, 'T-4');
    const again = await rows.begin(path, 'T-4');
    assert.equal(again, id);
  });

  it('goes on with the text a case began with when the SOP changes', async () => {
    const id = await rows.begin(path, 'T-5');
    await addSop(path, text.replace('Abre el pedido', 'Mira el pedido'));
    assert.ok(rows.labels().includes('Abre el pedido'));
    assert.equal(rows.view(id).sop.text, text);
    await addSop(path, text);
  });
});
