import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, codeOf, fileAt, guide, sopText } from '../support/guide';
import { until } from '../support/until';

/** Milliseconds within which a library with links and pipes is read: not longer than others. */
const soon = 5000;

describe('A library with links and pipes in VS Code', () => {
  let api: SopGuide;
  let time: number;

  before(async () => {
    const began = Date.now();
    api = await guide();
    time = Date.now() - began;
  });

  afterEach(closeEditors);

  const pathsIn = (folder: string) =>
    [...api.library.sops]
      .filter(({ location }) => location.root.endsWith(folder))
      .map(({ location }) => location.path)
      .sort();
  const codesAt = (path: string) => vscode.languages.getDiagnostics(fileAt(path)).map(codeOf);

  it('is ready at once, and has each SOP once', () => {
    assert.ok(time < soon, `${time} ms`);
    const paths = pathsIn('sops');
    assert.deepEqual(
      paths.filter((path) => /^(?:[abcd]|returns-up|everything|general\/up)\//.test(path)),
      [],
    );
    assert.equal(new Set(paths).size, paths.length);
    assert.ok(paths.length >= 12, paths.join());
  });

  it('follows links to what is in it', () => {
    const shared = api.library.withId('shared').map(({ location }) => location.path);
    assert.deepEqual(shared.sort(), ['general/shared.md', 'shown/shared.md']);
  });

  it('has files with odd names', () => {
    const odd = api.search.search('odd name', { limit: 20 }).map(({ found }) => found.sop);
    assert.equal(
      odd.filter(({ title, location }) => title === 'Odd name' && location.path.startsWith('general/')).length,
      6,
    );
  });

  it('shows what is no file, with the reason', async () => {
    await until('the problems are shown', () => codesAt('sops/pipe.md').length > 0);
    assert.deepEqual(codesAt('sops/pipe.md'), ['sop.not-a-file']);
    assert.deepEqual(codesAt('sops/zero.md'), ['sop.link-not-followed']);
    assert.deepEqual(codesAt('sops/nowhere.md'), ['sop.link-not-followed']);
  });

  it('opens no file that is none, in no way', async () => {
    for (const command of ['sopGuide.openSop', 'sopGuide.openToSide', 'sopGuide.openSource'])
      for (const name of ['pipe', 'zero', 'nowhere'])
        await vscode.commands.executeCommand(command, { uri: fileAt(`sops/${name}.md`).toString() });
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      [],
    );
  });

  it('says once which folders are left out', () => {
    const told = vscode.languages
      .getDiagnostics(fileAt('sops/library.yml'))
      .filter((one) => codeOf(one) === 'library.link-not-followed');
    assert.equal(told.length, 1);
    assert.match(told[0]!.message, /“everything”, “returns-up”/);
  });

  it('is read although its library.yml is a pipe', () => {
    assert.deepEqual(pathsIn('more'), ['one.md']);
    assert.deepEqual(codesAt('more/library.yml'), ['library.unreadable']);
  });

  it('stays the same when files are opened and changed by way of a link', async () => {
    const before = api.library.size;
    const byLink = fileAt('sops/a/general/new-one.md');
    writeFileSync(fileAt('sops/general/new-one.md').fsPath, sopText('Nueva'));
    const editor = await vscode.window.showTextDocument(byLink);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 7), 'Muy '));
    await editor.document.save();
    appendFileSync(byLink.fsPath, '\nMore.\n');
    await until('the SOP is there', () => api.library.get(fileAt('sops/general/new-one.md').toString()));
    mkdirSync(fileAt('sops/later').fsPath);
    writeFileSync(fileAt('sops/later/x.md').fsPath, sopText('Later'));
    symlinkSync('..', fileAt('sops/later/up').fsPath);
    await until('the folder is there', () => api.library.get(fileAt('sops/later/x.md').toString()));
    assert.equal(api.library.size, before + 2);
    await vscode.commands.executeCommand('sopGuide.refresh');
    assert.equal(api.library.size, before + 2);
  });
});
