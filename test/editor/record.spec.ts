import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CaseStore } from '../../src/core/case/record/store';
import { workspaceFiles } from '../../src/editor/shared/files';
import type { SopGuide } from '../../src/editor/start';
import { closeEditors, guide, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/record.md';
const text =
  '---\ntitle: Registro\nstatus: approved\nlang: es\n---\n\nResumen.\n\n- [ ] Primero `#first`\n- [ ] Segundo `#second`\n';

describe('The record of cases', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    const uri = await write(path, text);
    await until('the SOP is in the library', () => api.library.get(uri.toString()));
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('sopGuide')
      .update('cases.location', undefined, vscode.ConfigurationTarget.Workspace);
    await removeSop(path);
  });

  afterEach(closeEditors);

  async function open(ticket: string): Promise<string> {
    const sop = [...api.library.sops].find((one) => one.location.uri.endsWith(path));
    assert.ok(sop);
    return (await api.cases.open(sop, { ticket })).state.id;
  }

  /** A store like that of another window. */
  function otherWindow(): CaseStore {
    return new CaseStore({
      files: workspaceFiles,
      folder: api.cases.folder,
      clock: { now: () => Date.now() },
      ids: { next: () => globalThis.crypto.randomUUID() },
      actor: () => 'eva',
    });
  }

  async function filesOf(id: string): Promise<vscode.Uri[]> {
    const folder = vscode.Uri.parse(api.cases.folder);
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name]) => (name.startsWith(id) ? [vscode.Uri.joinPath(folder, name)] : []));
  }

  it('is shared with another window: each sees what the other does, and nothing is lost', async () => {
    const id = await open('R-1');
    const other = otherWindow();
    await other.refresh();
    await Promise.all([
      api.cases.act(id, { event: 'tick', step_id: 'first' }),
      other.act(id, { event: 'tick', step_id: 'second' }),
      other.act(id, { event: 'note', text: 'from there' }),
    ]);
    await until(
      'this window sees what the other did',
      () => api.cases.get(id)?.state.notes.length === 1 && api.cases.get(id)?.openRequired.length === 0,
    );
    await other.act(id, { event: 'complete' });
    await until('this window sees that the case is closed', () => api.cases.closed.some((one) => one.id === id));
    await other.refresh();
    assert.equal(other.get(id)?.state.head, api.cases.get(id)?.state.head);
    assert.deepEqual((await filesOf(id)).map((uri) => uri.path.split('.').at(-1)).sort(), ['closed', 'jsonl', 'jsonl']);
  });

  it('that is deleted by somebody else is written again', async () => {
    const id = await open('R-2');
    await api.cases.act(id, { event: 'tick', step_id: 'first' });
    const [file] = await filesOf(id);
    assert.ok(file);
    await vscode.workspace.fs.delete(file);
    await until('it is there again', async () => (await filesOf(id)).length === 1);
    const other = otherWindow();
    await other.refresh();
    assert.equal(other.get(id)?.progress.done, 1);
  });

  it('is checked: what is broken is listed, with the line', async () => {
    const id = await open('R-3');
    const other = otherWindow();
    await other.act(id, { event: 'note', text: 'aaa' });
    await other.act(id, { event: 'note', text: 'bbb' });
    const files = await filesOf(id);
    let broken: vscode.Uri | undefined;
    for (const file of files) {
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      if (!written.includes('"aaa"')) continue;
      broken = file;
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(written.replace('"aaa"', '"aab"')));
    }
    assert.ok(broken);
    const command = vscode.commands.executeCommand('sopGuide.verifyCases');
    const list = await until('the list is shown', async () => {
      await vscode.commands.executeCommand('notifications.focusToasts');
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return vscode.window.visibleTextEditors.find((editor) => editor.document.uri.scheme === 'sop-guide-cases');
    });
    await command;
    const lines = list.document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('- '));
    assert.deepEqual(
      lines.filter((line) => line.includes(id)),
      [`- ${broken.path.split('/').at(-1)!}:1: This line was changed after it was written: its hash does not hold.`],
    );
    await vscode.workspace.fs.delete(broken);
  });

  it('goes on in the workspace when the settings say so, and comes back', async () => {
    const before = await open('R-4');
    await vscode.workspace
      .getConfiguration('sopGuide')
      .update('cases.location', 'workspace', vscode.ConfigurationTarget.Workspace);
    await until('cases are in the workspace', () => api.cases.folder.endsWith('/.sop-cases'));
    await until('the other cases are not seen', () => api.cases.get(before) === undefined);
    const here = await open('R-5');
    await api.cases.act(here, { event: 'tick', step_id: 'first' });
    const [file] = await filesOf(here);
    assert.equal(vscode.workspace.asRelativePath(file!), `.sop-cases/${file!.path.split('/').at(-1)!}`);
    assert.deepEqual(
      [...api.library.sops].filter((sop) => sop.location.uri.includes('.sop-cases')),
      [],
    );
    await vscode.workspace
      .getConfiguration('sopGuide')
      .update('cases.location', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the former cases are back', () => api.cases.get(before));
    assert.equal(api.cases.get(here), undefined);
  });
});
