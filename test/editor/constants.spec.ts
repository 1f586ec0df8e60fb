import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { closeEditors, completionsIn, draft, fileAt, guide, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/constants-test.md';
const text = `---
title: Constantes
status: approved
lang: es
version: 1.0.0
---

Hasta {{ return.days }} días.

- [ ] ¿Más de {{ return.days }} días? \`#late\`
  - Hasta {{ return.days }} → [Abono](#abono)
  - No → [Abono](#abono)
- [ ] Manda [Plazo](#plazo) \`#send\`
  - En {{ return.days }} días, salvo {{ return.other }}

## Abono

- [ ] Abona \`#pay\`

## Respuestas

### Plazo

\`\`\`reply lang=es
Tienes {{ return.days }} días; va por {{ refund.method }}.
\`\`\`

\`\`\`reply lang=en
You have {{ return.days }} days; it goes by {{ refund.method }}.
\`\`\`
`;

describe('Constants and labels of values', () => {
  let api: SopGuide;
  let rows: ChecklistRows;
  let config: string;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    config = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt('sops/library.yml')));
    const uri = await write(path, text);
    await until('the library has the SOP', () => api.library.get(uri.toString())?.text === text);
  });

  after(async () => {
    await removeSop(path);
    await write('sops/library.yml', config);
  });

  afterEach(async () => {
    await closeEditors();
    await haveDays(30);
  });

  it('are read in the rows of the checklist, and stay as they were when the case began', async () => {
    const id = await rows.begin(path, 'K-1');
    assert.deepEqual(
      rows.below('¿Más de 30 días?').map(([label]) => label),
      ['Hasta 30', 'No'],
    );
    assert.deepEqual(
      rows.below('Manda “Plazo”').map(([label]) => label),
      ['En 30 días, salvo {{ return.other }}'],
    );

    const [question, step] = [rows.node('Hasta 30'), rows.node('Manda “Plazo”')];
    await haveDays(14);
    await until('the checklist says what is another now', () => rows.labels()[0] === 'Changed since: 2 changed');
    assert.ok(rows.labels().includes('¿Más de 30 días?'), 'the case goes on with what it began with');
    await vscode.commands.executeCommand('sopGuide.answerQuestion', question);
    assert.deepEqual(rows.below('¿Más de 30 días?')[0], ['Hasta 30', 'chosen']);
    assert.equal(rows.view(id).state.trail.at(-1)?.answer, 'Hasta 30');

    const editor = await draft('---\nticket: K-1\n---\n');
    await vscode.commands.executeCommand('sopGuide.activateStep', step);
    assert.match(editor.document.getText(), /Tienes 30 días/);
  });

  it('are said in replies in their language, with labels to choose from', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: '---\nlang: en\n---\n/plazo',
      language: 'markdown',
    });
    const items = await completionsIn(document);
    // Those that cannot be filled in have no text yet.
    const texts = items.flatMap(({ insertText }) =>
      insertText instanceof vscode.SnippetString ? insertText.value : [],
    );
    assert.equal(
      texts.find((one) => one.startsWith('You have 30')),
      'You have 30 days; it goes by ${1|[Refund method],card,Bizum,PayPal,bank transfer|}.$0',
    );
    assert.match(texts.find((one) => one.startsWith('Tienes 30')) ?? '', /tarjeta,Bizum,PayPal,transferencia/);
  });

  it('are asked for by label and copied in the words of the customer', async () => {
    const { document } = await draft('---\nlang: es\n---\n');
    // What was closed before may still be the active one for a moment.
    await until('the draft is the active one', () => vscode.window.activeTextEditor?.document === document);
    await vscode.env.clipboard.writeText('');
    const copied = vscode.commands.executeCommand('sopGuide.copyReply', {
      uri: fileAt(path).toString(),
      reply: 'plazo',
    });
    await until('the reply is copied', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await vscode.env.clipboard.readText()) !== '';
    });
    await copied;
    assert.equal(await vscode.env.clipboard.readText(), 'Tienes 30 días; va por tarjeta.');
  });

  async function haveDays(days: number): Promise<void> {
    await write('sops/library.yml', config.replace(/return\.days: \d+/, `return.days: ${days}`));
    await until('the library has the constants', () =>
      api.library.roots.some((root) => api.library.config(root).constants.get('return.days')?.[''] === String(days)),
    );
  }
});
