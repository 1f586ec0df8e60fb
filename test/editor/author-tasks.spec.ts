import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addSop, closeEditors, fileAt, guide, removeSop } from './support/guide';
import { until } from './support/until';

describe('What an author has done with one action', () => {
  const path = 'sops/general/author-tasks.md';
  const head = '---\nid: author-tasks\ntitle: Tasks\nlang: en\n---\n\nSummary.\n';

  before(guide);

  afterEach(async () => {
    await closeEditors();
    await removeSop(path);
  });

  async function open(body: string): Promise<vscode.TextEditor> {
    await addSop(path, `${head}\n${body}`);
    return vscode.window.showTextDocument(fileAt(path));
  }

  async function offered({ document }: vscode.TextEditor, line: number): Promise<vscode.CodeAction[]> {
    const range = new vscode.Range(line, 0, line, 0);
    const kind = vscode.CodeActionKind.Refactor.value;
    return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 20);
  }

  /** The line that begins with some words. */
  const lineOf = ({ document }: vscode.TextEditor, words: string) =>
    document
      .getText()
      .split(/\r?\n/)
      .findIndex((line) => line.startsWith(words));

  const text = ({ document }: vscode.TextEditor) => document.getText().replaceAll('\r\n', '\n');

  async function undone(editor: vscode.TextEditor, before: string): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('it is undone', () => text(editor) === before);
  }

  it('writes an SOP in one style, and undo takes it back', async () => {
    const editor = await open('## A\n* [ ] Do it `5m #do`\n');
    const before = text(editor);
    await vscode.commands.executeCommand('sopGuide.formatSop');
    assert.equal(text(editor), `${head}\n## A\n\n- [ ] Do it \`#do 5m\`\n`);
    await undone(editor, before);
  });

  it('adds a missing text of a reply, selected to be written', async () => {
    const editor = await open(
      '## R\n\n```reply lang=en channel=chat\nHello\n```\n\n## Q\n\n```reply lang=en channel=email\nBye\n```\n',
    );
    const before = text(editor);
    const action = (await offered(editor, lineOf(editor, '## R'))).find(({ title }) => /Email/.test(title));
    assert.ok(action?.command);
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    assert.match(text(editor), /```reply lang=en channel=email\nTODO: Hello\n```\n\n## Q/);
    await until('its text is selected', () => editor.document.getText(editor.selection) === 'TODO: Hello');
    await undone(editor, before);
  });

  it('offers no text where none is missing', async () => {
    const editor = await open('## R\n\n```reply lang=en\nHello\n```\n');
    const titles = (await offered(editor, lineOf(editor, '## R'))).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Add ')), titles.join());
  });
});
