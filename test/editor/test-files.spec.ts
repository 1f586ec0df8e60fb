import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addSop, closeEditors, codeOf, configure, fileAt, guide, showWritten, write } from './support/guide';
import { until } from './support/until';

const refund = `---
id: tried-refund
title: Tried refund
status: approved
lang: en
---

Gives the money back.

## Check

- [ ] When was it delivered? \`#window\`
  - Lately → [Pay back](#pay-back)
  - Longer ago → [End](#end)

## Pay back

- [ ] Pay it back \`#pay\`

## End

- [ ] Tag the order \`#tag\`
`;

const test = (answer: string, step: string) =>
  `tests:\n  - name: It is paid back\n    given:\n      answers: {window: ${answer}}\n    expect:\n      steps: [${step}]\n`;

describe('Tests of procedures in VS Code', () => {
  const folder = 'sops/tried';
  const path = `${folder}/refund.test.yml`;

  before(async () => {
    await guide();
    await addSop(`${folder}/refund.md`, refund);
  });

  afterEach(closeEditors);

  after(async () => {
    await vscode.workspace.fs.delete(fileAt(folder), { recursive: true });
  });

  const told = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(codeOf);
  const isTold = (uri: vscode.Uri, ...codes: string[]) =>
    until(`${codes.join(', ') || 'nothing'} is told`, () => told(uri).join() === codes.join());

  it('are told of at the line, open or not, as they and their SOP are written', async () => {
    const uri = await write(path, test('Latley', 'pay'));
    await isTold(uri, 'test.answer-unknown');
    const [wrong] = vscode.languages.getDiagnostics(uri);
    assert.equal(wrong?.range.start.line, 3);
    assert.match(wrong.message, /no answer to “When was it delivered\?”.*Did you mean “Lately”\?/s);
    const editor = await showWritten(uri);
    const { document } = editor;
    const at = document.getText().indexOf('Latley');
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + 6)), 'Lately'),
    );
    await isTold(uri);
    await document.save();
    await addSop(`${folder}/refund.md`, refund.replace('#pay`', '#money`'));
    await isTold(uri, 'test.step-unknown');
    await addSop(`${folder}/refund.md`, refund);
    await isTold(uri);
  });

  it('are mended with one action', async () => {
    const uri = await write(path, test('Latley', 'pay'));
    await isTold(uri, 'test.answer-unknown');
    const editor = await showWritten(uri);
    const [{ range }] = vscode.languages.getDiagnostics(uri) as [vscode.Diagnostic];
    const action = await until('a fix is offered', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
      return all.find(({ title }) => title === 'Replace with “Lately”');
    });
    await vscode.workspace.applyEdit(action.edit!);
    assert.equal(editor.document.getText(), test('Lately', 'pay'));
    await isTold(uri);
  });

  it('are told of as bad as the settings say, and no more once their file is gone', async () => {
    const uri = await write(path, 'tests: []\n');
    await isTold(uri, 'test.empty');
    await configure('lint.severity', { 'test.empty': 'off' });
    await isTold(uri);
    await configure('lint.severity', undefined);
    await isTold(uri, 'test.empty');
    await vscode.workspace.fs.delete(uri);
    await isTold(uri);
  });

  it('are told of in a folder of their own, until that is gone', async () => {
    const uri = await write('sops/tests-alone/a.test.yml', `sop: tried-refnud\n${test('Lately', 'pay')}`);
    await isTold(uri, 'test.sop-unknown');
    await vscode.workspace.fs.delete(fileAt('sops/tests-alone'), { recursive: true });
    await isTold(uri);
  });
});
