import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { addSop, closeEditors, fileAt, guide, removeSop, write } from './support/guide';
import { until } from './support/until';

const sop = (id: string, title: string, triggers: readonly string[]) =>
  `---\nid: ${id}\ntitle: ${title}\nstatus: approved\nlang: en\ntriggers:\n${triggers.map((one) => `  - ${one}\n`).join('')}---\n\nSummary.\n\n## Steps\n\n- [ ] Do it\n`;
const shared = 'who bills zeppelin varnish';
const lost = 'the zeppelin varnish came twice on my zeppelin varnish bill';
const files = {
  'sops/general/zeppelin-double.md': sop('zeppelin-double', 'Zeppelin varnish billed twice', [
    'zeppelin varnish was billed twice',
    'two zeppelin varnish bills',
    'an unknown zeppelin varnish bill',
    shared,
  ]),
  'sops/general/zeppelin-unknown.md': sop('zeppelin-unknown', 'Unknown zeppelin varnish bill', [
    'I do not know this zeppelin varnish bill',
    'an unknown bill about zeppelin varnish',
    lost,
    shared,
  ]),
};
const messages = 'm-zeppelin.csv';

describe('SOPs that are easily confused', () => {
  let api: SopGuide;
  const shown = () =>
    until('the page is there', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.scheme === 'sop-guide-suggestions' && editor;
    });
  const textOf = (path: string) => api.library.get(fileAt(path).toString())?.text ?? '';

  before(async () => {
    api = await guide();
    for (const [path, text] of Object.entries(files)) await addSop(path, text);
  });

  after(async () => {
    await closeEditors();
    for (const path of Object.keys(files)) await removeSop(path);
    await vscode.workspace.fs.delete(fileAt(messages));
  });

  it('are shown by pairs with the texts, which lead to their lines, and what can be done', async () => {
    await vscode.commands.executeCommand('sopGuide.showConfused');
    const { document } = await shown();
    const text = document.getText();
    assert.match(text, /^# Easily Confused SOPs\n/);
    assert.match(text, /\n## [^\n]*zeppelin varnish[^\n]* ↔ [^\n]*zeppelin varnish/i);
    const lines = text.split('\n');
    const heading = lines.findIndex((line) => /^## .*zeppelin/i.test(line));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const own = links.find(({ range }) => /zeppelin-\w+\.md:/.test(lines[range.start.line] ?? ''));
    assert.match(own?.target?.toString(true) ?? '', /sops\/general\/zeppelin-\w+\.md#L\d+$/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      1000,
    );
    const deeds = lenses.filter(({ range }) => range.start.line === heading).map(({ command }) => command?.title);
    assert.equal(deeds.length, 3);
    assert.match(deeds.join('|'), /Add a Trigger to “Unknown zeppelin varnish bill”….*Move a Trigger…/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(heading, 0, heading, 0),
    );
    assert.ok(actions.some(({ title }) => title.startsWith('Add a Trigger to “')));
  });

  it('are told of beside their triggers as well', async () => {
    const [path = ''] = Object.keys(files);
    await until('the trigger that fits another SOP is told', () =>
      vscode.languages
        .getDiagnostics(fileAt(path))
        .some(({ message }) => message.includes(shared) && message.includes('Unknown zeppelin varnish bill')),
    );
  });

  it('lose a trigger to the other one, in both files at once', async () => {
    const [to, from] = Object.keys(files).map((path) => fileAt(path).toString());
    await vscode.commands.executeCommand('sopGuide.changeTrigger', { does: 'move', move: { from, to, trigger: lost } });
    await until('the trigger has moved', () => {
      const [other = '', own = ''] = Object.keys(files).map(textOf);
      return other.includes(`  - ${lost}\n`) && !own.includes(lost);
    });
    for (const path of Object.keys(files))
      assert.equal((await vscode.workspace.openTextDocument(fileAt(path))).isDirty, false);
  });

  it('are told of with the questions that no SOP answers, without what is a customer’s', async () => {
    const text =
      'message\n"xylophone kazoo, says Marta Puig Soler"\nkazoo xylophone marta@example.com\nan unknown zeppelin varnish bill\n';
    await write(messages, text);
    await vscode.commands.executeCommand('sopGuide.showUnanswered', fileAt(messages));
    const page = await until('the questions are there', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.getText().startsWith('# Questions') && document;
    });
    assert.match(page.getText(), /m-zeppelin\.csv: nothing is suggested for 2 of 3 messages \(67%\)/);
    assert.match(page.getText(), /\n## [^\n]*(xylophone|kazoo)[^\n]* \(2\)\n/);
    assert.doesNotMatch(page.getText(), /marta|puig/i);
  });
});
