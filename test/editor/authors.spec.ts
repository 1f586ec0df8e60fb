import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { addSop, closeEditors, fileAt, guide, removeSop, showWritten, sopText } from './support/guide';
import { until } from './support/until';

describe('Help for authors in VS Code', () => {
  const path = 'sops/general/authors.md';
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  afterEach(async () => {
    await closeEditors();
    await removeSop(path);
  });

  /** Opens a new SOP with a text; `▮` in it is the place that is asked about. */
  async function open(marked: string): Promise<{ document: vscode.TextDocument; place: vscode.Position }> {
    const at = marked.indexOf('▮');
    const sop = await addSop(path, marked.replace('▮', ''));
    const { document } = await showWritten(vscode.Uri.parse(sop.location.uri));
    return { document, place: document.positionAt(at) };
  }

  async function completions(marked: string, trigger?: string): Promise<vscode.CompletionItem[]> {
    const { document, place } = await open(marked);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
      trigger,
    );
    return items;
  }

  const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
  const labels = async (marked: string, trigger?: string) => (await completions(marked, trigger)).map(labelOf);

  async function hover(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
    return until('something is told', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place,
      );
      return found.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n\n');
    });
  }

  const body = (line: string) => `${sopText('Ayuda')}\n## Más\n\n${line}\n`;

  it('completes keys and values of the front matter', async () => {
    assert.ok((await labels(sopText('Ayuda', 'ow▮\n'))).includes('owner'));
    assert.deepEqual(await labels(sopText('Ayuda', 'audience: ▮\n'), ' '), ['internal', 'external', 'both']);
    const people = await labels(sopText('Ayuda', 'owner: ▮\n'), ' ');
    assert.ok(people.includes('luis') && people.includes('postventa'), people.join());
  });

  it('completes tags of steps, links and what replies say', async () => {
    assert.ok((await labels(body('- [ ] Mira el pedido `▮'), '`')).includes('@supervisor'));
    const links = await completions(body('Ve [aquí](▮)'), '(');
    const cancel = links.find((one) => labelOf(one) === 'Cancelar un pedido');
    assert.equal(cancel?.insertText, '../shipping-returns/cancel-order.md');
    assert.ok((await labels(body('```reply lang=es\nHola, {{ ▮\n```'), '{')).includes('order.id'));
  });

  it('brings up nothing while prose is typed', async () => {
    const { document, place } = await open(body('Mira en el panel ▮'));
    for (const letter of [' ', 'e', 'n', '-', '.']) {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        place,
        letter,
      );
      assert.deepEqual(items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text).map(labelOf), [], letter);
    }
  });

  it('proposes each section once where VS Code completes links itself', async () => {
    const found = await labels(body('Ve [aquí](#▮)'), '#');
    assert.deepEqual(
      found.filter((label) => /m.s$/i.test(label)),
      ['#más'],
    );
    const links = vscode.workspace.getConfiguration('markdown');
    await links.update('suggest.paths.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.ok((await labels(body('Ve [aquí](#▮)'), '#')).includes('Más'));
    } finally {
      await links.update('suggest.paths.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('brings up what fits while it is typed', async () => {
    for (const [marked, typed, wanted] of [
      [sopText('Ayuda', '▮\n'), 'revie', 'review-every: '],
      [sopText('Ayuda', 'audience:▮\n'), ' int', 'audience: internal'],
      [body('```reply lang=es\nHola, ▮\n```'), '{{', 'Hola, {{ '],
      [body('- [ ] Confirma `▮'), '#', '`#confirma'],
    ] as const) {
      const { document, place } = await open(marked);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      editor.selection = new vscode.Selection(place, place);
      for (const letter of typed) await vscode.commands.executeCommand('type', { text: letter });
      await until(`“${wanted}” is written`, async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText().includes(wanted);
      });
      await closeEditors();
    }
  });

  it('tells what keys mean, and what is named', async () => {
    const { document } = await open(
      body('- [ ] Envía [Cancelar](../shipping-returns/cancel-order.md) `#a @supervisor`'),
    );
    const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 2);
    assert.match(await hover(document, at('status')), /life/);
    assert.match(await hover(document, at('cancel-order')), /Cancelar un pedido/);
    assert.match(await hover(document, at('@supervisor')), /Luis Ortega/);
    const library = await vscode.workspace.openTextDocument(fileAt('sops/library.yml'));
    const rule = library.positionAt(library.getText().indexOf('calendars:') + 1);
    assert.match(await hover(library, rule), /Working hours/);
  });

  it('keeps to files of libraries', async () => {
    const other = await vscode.workspace.openTextDocument({ content: '---\nsta\n---\n', language: 'markdown' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      other.uri,
      new vscode.Position(1, 3),
    );
    // The words of open files are proposed everywhere.
    assert.ok(!items.some(({ kind }) => kind === vscode.CompletionItemKind.Property));
    assert.ok(api.library.size > 0);
  });
});
