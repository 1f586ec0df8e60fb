import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, codeOf, draft, fileAt, guide, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/replies-sending.md';
const text = `---
id: replies-sending
title: Envío de prueba
status: approved
lang: es
---

Resumen.

- [ ] Comprueba la cuenta \`#check protocol\`
- [ ] Contesta con [Manual](#manual) \`#send\`

## Respuestas

### Manual

Adjunta el [manual](manual.pdf) y la [garantía](no-esta.pdf).

\`\`\`reply lang=es
Hola {{ customer.first_name | default: "buenas" }}: tu pedido {{ order.id }} lleva el manual.
\`\`\`
`;
const empty = 'not copied';
/** Without it, what stands in a draft alone is taken for the customer's. */
const asked = '\n\n> ¿Dónde está mi pedido?\n';

describe('Sending a reply', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
    await write('sops/general/manual.pdf', '%PDF');
  });

  after(async () => {
    await removeSop(path);
    await vscode.workspace.fs.delete(fileAt('sops/general/manual.pdf'));
  });

  beforeEach(() => vscode.env.clipboard.writeText(empty));

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
  });

  const copied = () => vscode.env.clipboard.readText();

  it('refuses while something is open, of any kind, and goes there', async () => {
    for (const [words, open] of [
      ['Hola [Nombre del cliente], gracias.', '[Nombre del cliente]'],
      ['Tu pedido [Número de pedido] sale hoy.', '[Número de pedido]'],
      ['Tu pedido {{ order.nothing }} sale hoy.', '{{ order.nothing }}'],
      ['{% if late %}Lo sentimos.{% endif %} Sale hoy.', '{% if late %}'],
      ['Hola %NAME%, sale hoy.', '%NAME%'],
      ['Te devolvemos XXXX.', 'XXXX'],
    ] as const) {
      const editor = await draft(`---\nlang: es\n---\n${words}${asked}`);
      await vscode.commands.executeCommand('sopGuide.copyReply');
      assert.equal(await copied(), empty, words);
      assert.equal(editor.document.getText(editor.selection), open);
    }
  });

  it('knows what was left open when an insertion was given up, and tells it in the draft', async () => {
    const editor = await draft('');
    const { document } = editor;
    await vscode.commands.executeCommand('sopGuide.insertReply', { uri: fileAt(path).toString(), reply: 'manual' });
    await vscode.commands.executeCommand('leaveSnippet');
    assert.match(document.getText(), /^Hola buenas: tu pedido \[.+\] lleva el manual\.$/);
    await until('the draft tells it', () =>
      vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === 'draft.placeholder'),
    );
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.equal(await copied(), empty);
    assert.match(document.getText(editor.selection), /^\[.+\]$/);
    await editor.edit((edit) => edit.replace(editor.selection, 'el de ayer'));
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.equal(await copied(), empty, 'no order number looks like this');
    assert.equal(document.getText(editor.selection), 'el de ayer');
    await editor.edit((edit) => edit.replace(editor.selection, 'BR-104233'));
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.equal(await copied(), 'Hola buenas: tu pedido BR-104233 lleva el manual.');
  });

  it('copies what the agent wrote with the signature, and neither message, notes nor front matter', async () => {
    const content = [
      '---',
      'ticket: RS-9',
      'lang: es',
      '---',
      'Hola, Ana:',
      '',
      'Tu pedido sale hoy.',
      '',
      '<!-- agent: está enfadada -->',
      '',
      'Un saludo,',
      'Marta',
      '',
      '-- ',
      'Marta Ribes',
      'Posventa · Brialba',
      '',
      'El lun, 3 ago 2026 a las 10:11, Ana Pons <ana@example.com> escribió:',
      '> ¿Dónde está mi pedido [urgente]?',
      '',
    ].join('\n');
    await draft(content);
    await vscode.commands.executeCommand('sopGuide.copyReply');
    const words = await copied();
    assert.match(words, /^Hola, Ana:\n\nTu pedido sale hoy\.\n\nUn saludo,\nMarta\n\n/);
    assert.match(words, /Marta Ribes\nPosventa · Brialba$/);
    for (const left of ['ticket', 'enfadada', 'pedido [urgente]', 'escribió']) assert.ok(!words.includes(left), left);
  });

  it('says that there is no reply yet where there is only a message', async () => {
    await draft('> ¿Dónde está mi pedido?\n');
    await vscode.commands.executeCommand('sopGuide.copyReply');
    assert.equal(await copied(), empty);
  });

  it('has the same gate when it is marked as sent, and records neither', async () => {
    const id = await rows.begin(path, 'RS-1');
    const editor = await draft(`---\nticket: RS-1\ncase: ${id.slice(0, 8)}\n---\nHola [Nombre del cliente].${asked}`);
    await vscode.commands.executeCommand('sopGuide.markReplySent');
    assert.equal(editor.document.getText(editor.selection), '[Nombre del cliente]');
    assert.deepEqual(rows.view(id).state.replies, []);
    await editor.edit((edit) => edit.replace(editor.selection, 'Ana'));
    await vscode.commands.executeCommand('sopGuide.markReplySent', editor.document.uri);
    assert.deepEqual(
      rows.view(id).state.replies.map(({ how }) => how),
      ['sent'],
    );
    await api.cases.act(id, { event: 'abandon', reason: 'test' });
  });

  it('goes by the draft whose menu it was called from', async () => {
    const first = await draft(`Primera respuesta.${asked}`);
    await draft(`Segunda respuesta.${asked}`);
    await vscode.commands.executeCommand('sopGuide.copyReply', first.document.uri);
    assert.equal(await copied(), 'Primera respuesta.');
  });

  it('asks for what is open in one form where there is no draft, and keeps nothing when that is cancelled', async () => {
    const reply = { uri: fileAt(path).toString(), reply: 'manual' };
    const copying = vscode.commands.executeCommand('sopGuide.copyReply', reply);
    await until('the form is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([copying.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 50))]);
    });
    assert.equal(await copied(), empty);
  });
});
