import assert from 'node:assert/strict';
import { mkdirSync, promises, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, codeOf, draft, fileAt, guide, labelOf } from '../support/guide';
import { until } from '../support/until';
import { filesOfUser, logs } from './user-files';

/** Reading fails on every text that has this word. */
const badWord = 'zzyzxfault';

describe('A library with a file that fails, in VS Code', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  const codesAt = (name: string) => vscode.languages.getDiagnostics(fileAt(name)).map(codeOf);
  const titles = (root: string) =>
    [...api.library.sops].filter(({ location }) => location.root.endsWith(root)).map(({ title }) => title);

  it('has all others at a cold start, and lists the bad one with its problem', async () => {
    assert.equal(titles('/sops').length, 40);
    assert.equal(titles('/sops').filter((title) => /^Title \d+$/.test(title)).length, 39);
    assert.ok(api.library.get(fileAt('sops/general/sop-17.md').toString()));
    await until('its problem is shown', () => codesAt('sops/general/sop-17.md').length > 0);
    assert.ok(
      vscode.languages
        .getDiagnostics(fileAt('sops/general/sop-17.md'))
        .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    const { categories } = api.views;
    const inLibraries = categories.getChildren().flatMap((node) => categories.getChildren(node));
    const general = inLibraries.find((node) => node.kind === 'category' && node.category.folder === 'general');
    const rows = categories.getChildren(general).map((node) => labelOf(categories.getTreeItem(node)));
    assert.equal(rows.length, 40);
    assert.ok(rows.includes('Bad'), rows.join());
  });

  it('has all SOPs of a library whose library.yml is the bad file', async () => {
    assert.deepEqual(titles('/more').sort(), ['More 0', 'More 1', 'More 2', 'More 3', 'More 4']);
    await until('its problem is shown', () => codesAt('more/library.yml').length > 0);
  });

  it('goes on when reading fails on one of forty files, whatever is thrown', async () => {
    const root = fileAt('injected').fsPath;
    mkdirSync(root);
    for (let number = 0; number < 40; number++)
      writeFileSync(
        path.join(root, `injected-${number}.md`),
        `---\ntitle: Injected ${number} ${number === 9 ? badWord : ''}\n---\n\nText.\n`,
      );
    for (const error of [new RangeError('Maximum call stack size exceeded'), Object.create(null) as unknown]) {
      const undo = failing(error);
      try {
        await libraries('sops', 'more', 'injected');
        await until('all are there', () => titles('/injected').length === 40);
        assert.equal(titles('/injected').filter((title) => title.startsWith('Injected')).length, 39);
        await until('the problem of one is shown', () => codesAt('injected/injected-9.md').length > 0);
        assert.ok(codesAt('injected/injected-9.md').includes('sop.reading-failed'));
      } finally {
        undo();
        await libraries();
        await until('they are gone', () => titles('/injected').length === 0);
      }
    }
    rmSync(root, { recursive: true });
  });

  it('keeps what it has, and tells the folder, when one can no longer be listed', async () => {
    const undo = closing(fileAt('sops/general').fsPath);
    try {
      await libraries('sops', 'more', 'none');
      await until('the folder is told', () => codesAt('sops/library.yml').includes('library.folder-unreadable'));
      assert.equal(titles('/sops').length, 40);
    } finally {
      undo();
      await libraries();
    }
    await until('all is well again', () => !codesAt('sops/library.yml').includes('library.folder-unreadable'));
  });

  it('keeps what it has, and says why, when a whole library can no longer be listed', async () => {
    const undo = closing(fileAt('sops').fsPath);
    try {
      await libraries('sops', 'more', 'none');
      await until('it is told', () => logs().some((log) => log.includes('The library could not be read: EACCES')));
      assert.equal(titles('/sops').length, 40);
    } finally {
      undo();
      await libraries();
    }
    await until('all is well again', () => !codesAt('sops/library.yml').includes('library.folder-unreadable'));
  });

  it('stays where a folder takes the place of a file, and a file goes while it is read', async () => {
    const uri = fileAt('sops/general/folder.md');
    await vscode.workspace.fs.createDirectory(uri);
    for (let round = 0; round < 10; round++) {
      const passing = fileAt(`sops/general/passing-${round}.md`);
      await vscode.workspace.fs.writeFile(passing, new TextEncoder().encode('---\ntitle: Passing\n---\n\nText.\n'));
      await vscode.workspace.fs.delete(passing);
    }
    const last = fileAt('sops/general/last.md');
    await vscode.workspace.fs.writeFile(last, new TextEncoder().encode('---\ntitle: Last\n---\n\nText.\n'));
    await until('the last one is there', () => titles('/sops').includes('Last'));
    await vscode.workspace.fs.delete(last);
    await vscode.workspace.fs.delete(uri);
    await until('only the forty are left', () => titles('/sops').length === 40);
  });

  it('goes on typing when reading fails on what is typed, in an SOP and in a draft', async () => {
    const file = fileAt('sops/general/sop-3.md');
    const editor = await vscode.window.showTextDocument(file);
    const undo = failing(new RangeError('Maximum call stack size exceeded'));
    try {
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `owner: ${badWord}\n`));
      await until('it is a problem of that file', () =>
        codesAt('sops/general/sop-3.md').includes('sop.reading-failed'),
      );
      assert.equal(titles('/sops').filter((title) => /^Title \d+$/.test(title)).length, 38);
      const written = await draft(`---\nname: ${badWord}\n---\n\n`);
      await until('it is a problem of the draft', () =>
        vscode.languages.getDiagnostics(written.document.uri).some((one) => codeOf(one) === 'draft.reading-failed'),
      );
    } finally {
      undo();
    }
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('it is well again', () => titles('/sops').includes('Title 3'));
    await closeEditors();
  });

  it('is kept for the next start', async () => {
    await until('the cache is written', () => filesOfUser(/\.cache$/).length > 0);
  });
});

/** Sets which folders are libraries; those of the test's own settings when none is named. */
async function libraries(...folders: string[]): Promise<void> {
  const settings = vscode.workspace.getConfiguration('sopGuide', fileAt(''));
  const value = folders.length === 0 ? undefined : folders;
  await settings.update('libraries', value, vscode.ConfigurationTarget.Workspace);
}

/** Lets no folder be listed at a path. @returns what ends that. */
function closing(folder: string): () => void {
  const held = promises.opendir;
  const opendir = (path: string, ...more: []) =>
    path === folder
      ? Promise.reject(Object.assign(new Error(`EACCES: permission denied, opendir '${path}'`), { code: 'EACCES' }))
      : held(path, ...more);
  Object.assign(promises, { opendir });
  return () => void Object.assign(promises, { opendir: held });
}

/**
 * Lets reading fail on whole texts with the bad word.
 * @returns what ends that.
 */
function failing(error: unknown): () => void {
  const held = Object.getOwnPropertyDescriptor(String.prototype, 'split')!;
  const split = held.value as (this: string, ...args: unknown[]) => string[];
  Object.defineProperty(String.prototype, 'split', {
    ...held,
    value(this: string, ...args: unknown[]) {
      if (this.startsWith('---') && this.includes(badWord)) throw error;
      return split.apply(this, args);
    },
  });
  return () => Object.defineProperty(String.prototype, 'split', held);
}
