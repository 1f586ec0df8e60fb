import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addSop, closeEditors, fileAt, guide, openWritten, removeSop, showWritten } from './support/guide';
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
    return showWritten(fileAt(path));
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

  it('makes a question of a step that says what to do in which case', async () => {
    const editor = await open('## A\n\n- [ ] If it is paid, refund it; otherwise cancel it\n');
    const before = text(editor);
    const action = (await offered(editor, lineOf(editor, '- [ ] If'))).find(({ title }) => /Question/.test(title));
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(text(editor), /- \[ \] Is it paid\? `#is-it-paid`\n {2}- Yes → \[Refund it\]\(#refund-it\)/);
    await undone(editor, before);
  });

  it('takes a section out to an SOP of its own, and mends the links of all files', async () => {
    const other = 'sops/general/author-tasks-other.md';
    const made = 'sops/general/refund-it-all.md';
    await addSop(
      other,
      `${head.replace('author-tasks', 'author-tasks-other')}\nSee [it](author-tasks.md#refund-it-all).\n`,
    );
    try {
      const editor = await open(
        '## A\n\n- [ ] Why? `#why`\n  - Yes → [Refund it all](#refund-it-all)\n  - No → [C](#c)\n\n## Refund it all\n\n- [ ] Do it `#do`\n\n## C\n\n- [ ] Close it `#close`\n',
      );
      const action = (await offered(editor, lineOf(editor, '## Refund'))).find(({ title }) => /Extract/.test(title));
      assert.ok(action?.command);
      await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
      const { library } = await guide();
      await until('the new SOP is there', () => library.get(fileAt(made).toString()));
      const opened = await until('it is shown', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.toString() === fileAt(made).toString() && active;
      });
      assert.match(text(opened), /- \[ \] Do it `#do`/);
      assert.match(opened.document.getText(opened.selection), /^TODO: /);
      assert.match(text(editor), /Yes → \[Refund it all\]\(refund-it-all\.md\)/);
      assert.doesNotMatch(text(editor), /## Refund/);
      const mended = await openWritten(fileAt(other));
      assert.match(mended.getText(), /\[it\]\(refund-it-all\.md\)/);
    } finally {
      await closeEditors();
      await removeSop(made);
      await removeSop(other);
    }
  });

  it('adds a translation in step with the SOP, and brings it up to date', async () => {
    const translated = 'sops/general/author-tasks.ca.md';
    const body =
      '## A\n\n- [ ] Send [R](#r) `#send`\n\n## R\n\n```reply lang=en\nHello\n```\n\n```reply lang=ca\nBon dia\n```\n';
    await open(body);
    const { library } = await guide();
    try {
      await vscode.commands.executeCommand('sopGuide.addTranslation', { uri: fileAt(path).toString() });
      await until('it is there', () => library.get(fileAt(translated).toString()));
      const editor = await until('it is shown', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith('author-tasks.ca.md') === true && active;
      });
      assert.equal(editor.document.getText(editor.selection), 'PER TRADUIR: Tasks');
      assert.match(text(editor), /^translation-of: \{id: "author-tasks"\}$/m);
      assert.match(text(editor), /- \[ \] PER TRADUIR: Send \[R\]\(#per-traduir-r\) `#send`/);
      await addSop(
        path,
        `${head.replace('lang: en', 'lang: en\nversion: 1.1.0')}\n${body.replace('`#send`\n', '`#send`\n- [ ] Close it `#close`\n')}`,
      );
      // It waits until somebody has read what it says.
      void vscode.commands.executeCommand('sopGuide.updateTranslation', { uri: fileAt(translated).toString() });
      await until('the step has come', () => text(editor).includes('- [ ] PER TRADUIR: Close it `#close`\n'));
      assert.match(text(editor), /^translation-of: \{id: "author-tasks", version: 1\.1\.0\}$/m);
    } finally {
      await closeEditors();
      await removeSop(translated);
    }
  });

  it('shows above titles and replies who uses them, unless the setting says no, and lists them', async () => {
    const editor = await open('## A\n\n- [ ] Send [R](#r) `#send`\n\n## R\n\n```reply lang=en\nHello\n```\n');
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri);
    const titles = async () => (await lenses()).map(({ range, command }) => `${range.start.line} ${command?.title}`);
    await until('both are there', async () => (await titles()).length === 2);
    assert.deepEqual(await titles(), ['2 Used by no other SOP', `${lineOf(editor, '## R')} Used by 1 step`]);
    // They move with the text while somebody types.
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), 'Words.\n\n'));
    assert.equal((await titles()).at(-1), `${lineOf(editor, '## R')} Used by 1 step`);
    const configuration = vscode.workspace.getConfiguration('sopGuide', editor.document.uri);
    await configuration.update('authoring.codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await titles(), []);
    } finally {
      await configuration.update('authoring.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('colours what means something in an SOP, and nothing in other files', async () => {
    const editor = await open('## A\n\n- [ ] Do it `#do 5m`\n');
    const tokens = (uri: vscode.Uri) =>
      vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri);
    const { data } = await until('they are there', async () => (await tokens(editor.document.uri)) ?? false);
    // Each has five numbers: lines and columns after the one before, its length, its kind, nothing.
    assert.deepEqual([...data], [10, 13, 3, 5, 0, 0, 4, 2, 4, 0]);
    const plain = await vscode.workspace.openTextDocument({ content: '- [ ] Do it `#do 5m`', language: 'markdown' });
    assert.equal(await tokens(plain.uri), undefined);
  });
});
