import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, codeOf, configure, fileAt, guide } from '../support/guide';
import { until } from '../support/until';

describe('An approved SOP that differs from the last commit', () => {
  let api: SopGuide;
  let start = '';
  const agent = path.join(path.dirname(fileAt('').fsPath), 'agent');
  const file = path.join(agent, 'general', 'committed.md');
  const uri = vscode.Uri.file(file);
  const text = (version: string, days: number) =>
    `---\nid: committed\ntitle: Compromès\nstatus: approved\nversion: ${version}\nlang: ca\nowner: ana\napprovers: [{by: luis, on: 2026-01-01}]\n---\n\nTorna els diners.\n\n- [ ] Paga en ${days} dies \`#pay\`\n`;
  const git = (...args: string[]) => void execFileSync('git', args, { cwd: agent, stdio: 'ignore' });
  const told = () => vscode.languages.getDiagnostics(uri).map(codeOf);
  const code = 'sop.version-not-raised';

  before(async () => {
    api = await guide();
    await api.views.libraries();
    await configure('sharedLibraries', [agent]);
    start = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: agent, encoding: 'utf8' }).trim();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text('1.0.0', 30));
    git('add', 'general/committed.md');
    git('commit', '-m', 'Add it');
    await until('it is read', () => api.library.get(uri.toString()));
  });

  after(async () => {
    await closeEditors();
    // As it was: others count the commits of this library.
    git('reset', '--hard', start);
    await configure('sharedLibraries', undefined);
  });

  it('is told while it is edited, gets the next version, and is well once that is committed', async () => {
    const editor = await vscode.window.showTextDocument(uri);
    const { document } = editor;
    await editor.edit((builder) => builder.replace(document.lineAt(12).range, '- [ ] Paga en 60 dies `#pay`'));
    await until('it is told before it is saved', () => told().includes(code));
    const found = vscode.languages.getDiagnostics(uri).find((one) => codeOf(one) === code);
    assert.equal(document.getText(found?.range), '1.0.0');
    const actions = await until('fixes are offered', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        found?.range ?? new vscode.Range(0, 0, 0, 0),
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
      const ours = all.filter(({ title }) => title.startsWith('Replace with'));
      return ours.length > 0 ? ours : undefined;
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Replace with “1.1.0”', 'Replace with “2.0.0”'],
    );
    await document.save();
    await until('Git knows', () => told().includes(code));
    git('commit', '-am', 'Change it');
    await until('it is as in the last commit', () => !told().includes(code));
  });

  it('that has another id is told so, until it has its own again', async () => {
    fs.writeFileSync(file, text('1.0.0', 60).replace('id: committed', 'id: other'));
    await until('it is told', () => told().includes('sop.id-changed'));
    git('checkout', 'general/committed.md');
    await until('it is as before', () => !told().includes('sop.id-changed'));
  });
});
