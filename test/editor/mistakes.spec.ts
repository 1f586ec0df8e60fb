import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { freshConfig, freshSop, mistakes } from '../core/support/mistakes';
import { closeEditors, codeOf, configure, fileAt, guide, removeSop, showWritten, write } from './support/guide';
import { until } from './support/until';

describe('A new author who makes a mistake in a fresh SOP', () => {
  const path = 'fresh/pedidos/retraso.md';
  const uri = fileAt(path);
  const told = () => vscode.languages.getDiagnostics(uri).map(codeOf);
  let editor: vscode.TextEditor;

  before(async () => {
    await guide();
    await write('fresh/library.yml', freshConfig);
    await write(path, freshSop);
    await configure('libraries', ['sops', 'fresh']);
    editor = await showWritten(uri);
  });

  after(async () => {
    await closeEditors();
    await configure('libraries', undefined);
    await removeSop(path);
    await vscode.workspace.fs.delete(fileAt('fresh'), { recursive: true });
  });

  /** Writes a text in place of what is there. */
  async function type(text: string): Promise<void> {
    const { document } = editor;
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
  }

  for (const { what, from, to, code, fixed } of mistakes) {
    it(`is told of ${what}${fixed === undefined ? '' : ', and gets a fix'}`, async () => {
      await type(freshSop.replace(from, () => to.replace(/[⟦⟧]/g, '')));
      const found = await until(`${code} is told`, () =>
        vscode.languages.getDiagnostics(uri).findLast((one) => codeOf(one) === code),
      );
      assert.match(found.message, /\p{L}+ \p{L}+.*[.?]$/u);
      if (fixed !== undefined) {
        const actions = await until('a fix is offered', async () => {
          const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            uri,
            found.range,
            vscode.CodeActionKind.QuickFix.value,
            20,
          );
          const ours = all.filter(({ edit, title }) => edit && !/Do not report|Fix all/.test(title));
          return ours.length > 0 ? ours : undefined;
        });
        await vscode.workspace.applyEdit(actions[0]!.edit!);
        await until('the problem is gone', () => !told().includes(code));
        assert.equal(
          editor.document.getText(),
          freshSop.replace(from, () => fixed),
        );
      }
      await type(freshSop);
      await until('nothing is wrong', () => told().length === 0);
    });
  }
});
