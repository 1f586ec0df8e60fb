import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, guide, removeSop, showWritten, write } from './support/guide';
import { until } from './support/until';

describe('Turn into Steps', () => {
  const path = 'sops/general/numbered.md';
  const text = '---\ntitle: T\nlang: en\n---\n\nSummary.\n\n1. Open the order\n2. Refund it\n';

  before(guide);

  afterEach(async () => {
    await closeEditors();
    await removeSop(path);
  });

  async function open(): Promise<vscode.TextEditor> {
    const uri = await write(path, text);
    const editor = await showWritten(uri);
    await until('its note is shown', () => vscode.languages.getDiagnostics(uri).length > 0);
    return editor;
  }

  async function offeredAt({ document }: vscode.TextEditor, range: vscode.Range): Promise<string[]> {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      20,
    );
    return actions.map(({ title }) => title);
  }

  it('is offered for the note, with its other fixes, and for selected lines', async () => {
    const editor = await open();
    const atNote = await offeredAt(editor, new vscode.Range(7, 0, 7, 0));
    for (const title of [
      'Turn into Steps…',
      'Put boxes and ids on the steps',
      'Write “steps: numbered” in the front matter',
      'Write “steps: none” in the front matter',
    ])
      assert.ok(atNote.includes(title), `${title} is not among ${atNote.join(', ')}`);
    assert.ok((await offeredAt(editor, new vscode.Range(5, 0, 5, 4))).includes('Turn into Steps…'));
    assert.ok(!(await offeredAt(editor, new vscode.Range(5, 0, 5, 0))).includes('Turn into Steps…'));
  });

  it('shows the difference in the selected lines, and changes nothing before it is applied', async () => {
    const editor = await open();
    editor.selection = new vscode.Selection(8, 0, 8, 3);
    void vscode.commands.executeCommand('sopGuide.turnIntoSteps');
    const difference = () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    };
    const shown = await until('the difference is shown', difference);
    const after = await vscode.workspace.openTextDocument(shown.modified);
    assert.equal(after.getText(), text.replace('2. Refund', '2. [ ] Refund'));
    assert.equal(shown.original.toString(), editor.document.uri.toString());
    assert.equal(editor.document.getText(), text);
  });
});
