import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, draft, fileAt, guide, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/facts-test.md';
const text = `---
title: Datos de prueba
status: approved
lang: es
---

Resumen.

## Pasos

- [ ] Abre el pedido {{ order.id }} \`#open\`
- [ ] Pide el enlace {{ tracking.url }} de {{ product.name }} \`#link\`
- [ ] Envía [Aviso](#aviso) \`#send\`

## Respuestas

### Aviso

\`\`\`reply lang=es
Hola {{ customer.first_name }}, el pedido {{ order.id }} va con {{ tracking.carrier }}.
\`\`\`

### Otro

\`\`\`reply lang=es
Lo lleva {{ tracking.carrier }} hoy.
\`\`\`
`;
const message = 'Hola, soy Marta Puig. Mi pedido BR-104233 no llega.\n';
const two = 'Hola, soy Marta Puig. ¿Es el pedido BR-104233 o el BR-104234?\n';

describe('What is known of a ticket', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
    await api.readings.ready();
  });

  after(() => removeSop(path));
  afterEach(closeEditors);

  const known = (editor: vscode.TextEditor, name: string) => api.readings.of(editor.document).ticket.facts.get(name);

  it('is listed in the case of its draft, each with where it comes from, and fills in what steps say', async () => {
    await draft(message);
    await rows.begin(path, 'T-facts-1');
    const group = rows.item('What is known');
    assert.match(String(group.description), /BR-104233/);
    assert.match(String(group.description), /Marta Puig|Marta/);
    assert.equal(rows.item('Abre el pedido BR-104233').description?.toString().includes('missing'), false);
    assert.match(String(rows.item('Pide el enlace [Tracking link] de [Item]').description), /missing: /);
    assert.match(String(rows.item('Envía “Aviso”').description), /missing: .*(Carrier|Transportista)/);
  });

  it('is not written into the record where it says something about a person', async () => {
    const editor = await draft(message);
    const id = await rows.begin(path, 'T-facts-2');
    const { facts } = rows.view(id).state;
    assert.deepEqual(facts['order.id'], ['BR-104233']);
    assert.ok(!JSON.stringify(facts).includes('Marta'));
    assert.equal(known(editor, 'customer.first_name')?.value, 'Marta');
    assert.equal(api.memory.get(id)['customer.first_name'], 'Marta');
  });

  it('says that there are two candidates, until somebody chooses one or says which it is not', async () => {
    const editor = await draft(two);
    const uri = editor.document.uri.toString();
    assert.equal(api.readings.of(editor.document).ticket.choices.get('order.id')?.length, 2);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.document.positionAt(two.indexOf('BR-104233') + 3),
    );
    const said = (hover?.contents ?? []).map((one) => (one as vscode.MarkdownString).value).join('\n');
    assert.match(said, /BR\\-104233/);
    assert.match(said, /command:sopGuide\.useFact/);
    await vscode.commands.executeCommand('sopGuide.dropFact', { draft: uri, variable: 'order.id', value: 'BR-104233' });
    assert.equal(known(editor, 'order.id')?.value, 'BR-104234');
    await vscode.commands.executeCommand('sopGuide.useFact', { draft: uri, variable: 'order.id', value: 'BR-104233' });
    assert.equal(known(editor, 'order.id')?.value, 'BR-104233');
    assert.equal(known(editor, 'order.id')?.source, 'agent');
    // Its case knows what the draft knew.
    const id = await rows.begin(path, 'T-facts-3');
    assert.deepEqual(api.memory.get(uri), {});
    assert.equal(api.memory.get(id)['order.id'], 'BR-104233');
    assert.ok(rows.labels().includes('Abre el pedido BR-104233'));
  });

  it('is taken out of the case where its message does not mean it', async () => {
    const editor = await draft(message);
    const id = await rows.begin(path, 'T-facts-5');
    const argument = { draft: editor.document.uri.toString(), variable: 'order.id', value: 'BR-104233' };
    await vscode.commands.executeCommand('sopGuide.dropFact', argument);
    assert.equal(known(editor, 'order.id'), undefined);
    assert.equal(rows.view(id).state.facts['order.id'], undefined);
    const name = { ...argument, variable: 'customer.name', value: 'Marta Puig' };
    await vscode.commands.executeCommand('sopGuide.dropFact', name);
    assert.equal(known(editor, 'customer.first_name'), undefined);
  });

  it('is also what was typed into a gap: the next reply has it', async () => {
    const editor = await draft('');
    const uri = fileAt(path).toString();
    await vscode.commands.executeCommand('sopGuide.insertReply', { uri, reply: 'aviso' });
    const at = (words: string) => editor.document.getText().indexOf(words);
    const gap = /\[[^\]]*\]\.$/.exec(editor.document.getText())?.[0].slice(0, -1) ?? '';
    assert.ok(gap.length > 2, editor.document.getText());
    await editor.edit((edit) =>
      edit.replace(
        new vscode.Range(editor.document.positionAt(at(gap)), editor.document.positionAt(at(gap) + gap.length)),
        'Veloz',
      ),
    );
    assert.equal(known(editor, 'tracking.carrier')?.value, 'Veloz');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('sopGuide.insertReply', { uri, reply: 'otro' });
    assert.match(editor.document.getText(), /Lo lleva Veloz hoy\.$/);
  });

  it('is written at the top of the draft for whoever asks for it', async () => {
    const editor = await draft(`---\nlang: es\n---\n\n${message}`);
    await vscode.commands.executeCommand('sopGuide.writeFacts');
    await until('it is written', () =>
      /^---\nlang: es\n(?:.*\n)*order:\n {2}id: BR-104233\n/.test(editor.document.getText()),
    );
    assert.equal(known(editor, 'order.id')?.source, 'front-matter');
  });

  it('is forgotten when the case closes', async () => {
    await draft(message);
    const id = await rows.begin(path, 'T-facts-4');
    assert.equal(api.memory.get(id)['customer.first_name'], 'Marta');
    await api.cases.act(id, { event: 'abandon', reason: 'x' });
    await until('it is forgotten', () => Object.keys(api.memory.get(id)).length === 0);
  });

  it('does not pass to the next draft of the same address', async () => {
    const editor = await draft('Hola');
    const uri = editor.document.uri.toString();
    await api.memory.add(uri, { 'customer.city': 'Girona' });
    await closeEditors();
    assert.deepEqual(api.memory.get(uri), {});
  });
});

describe('A draft and its case', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
  });

  after(() => removeSop(path));
  afterEach(closeEditors);

  it('are shown together: turning to one shows the other', async () => {
    const first = await draft('Hola, uno.');
    const one = await rows.begin(path, 'T-two-1');
    const second = await draft('Hola, dos.');
    const other = await rows.begin(path, 'T-two-2');
    assert.equal(api.active.view?.state.id, other);
    await vscode.window.showTextDocument(first.document);
    await until('its case is active', () => api.active.view?.state.id === one);
    await vscode.window.showTextDocument(second.document);
    await until('the other is active', () => api.active.view?.state.id === other);
    await vscode.commands.executeCommand('sopGuide.switchCase', { caseId: one });
    await until('its draft is shown', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document === first.document),
    );
    assert.equal(api.active.view.state.id, one);
  });
});
