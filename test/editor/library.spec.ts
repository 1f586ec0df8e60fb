import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { LibraryChange } from '../../src/core/library/change';
import { Library } from '../../src/core/library/library';
import { RankedIndex } from '../../src/core/search/ranked-index';
import { filesOf } from '../../src/editor/library/files';
import { LibraryLoader } from '../../src/editor/library/loader';
import { relativePath, sharedUri } from '../../src/editor/library/roots';
import { MissingLibraries } from '../../src/editor/library/tell-missing';
import type { SopGuide } from '../../src/editor/start';
import { closeEditors, codeOf, fileAt, guide, labelOf, removeSop, showWritten, sopText, write } from './support/guide';
import { until } from './support/until';

describe('The library in VS Code', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  afterEach(closeEditors);

  it('holds every SOP of the folder, readable or not', async () => {
    const files = await vscode.workspace.findFiles('sops/**/*.md');
    assert.equal(api.library.size, files.length);
    assert.ok(api.library.size >= 12);
  });

  it('is told apart by the URIs of its files, however people write the letter of a disk', () => {
    const uri = sharedUri('C:/team/sops', undefined);
    assert.equal(uri?.path, '/c:/team/sops');
    assert.equal(relativePath(vscode.Uri.file('C:/team/sops'), vscode.Uri.joinPath(uri, 'a.md')), 'a.md');
  });

  it('is told to be missing where the workspace names another folder, and put right', async () => {
    const { showWarningMessage } = vscode.window;
    const stub = (value: unknown) =>
      Object.defineProperty(vscode.window, 'showWarningMessage', { value, configurable: true, writable: true });
    const name = (libraries: string[] | undefined) =>
      vscode.workspace
        .getConfiguration('sopGuide', fileAt(''))
        .update('libraries', libraries, vscode.ConfigurationTarget.Workspace);
    const inWorkspace = () =>
      vscode.workspace.getConfiguration('sopGuide', fileAt('')).inspect<string[]>('libraries')?.workspaceValue;
    const told: unknown[][] = [];
    const size = api.library.size;
    try {
      stub((...args: unknown[]) => {
        told.push(args);
        return Promise.resolve('Use “sops”');
      });
      await name(['sop/']);
      await until('the setting is there', () => inWorkspace()?.join() === 'sop/');
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = fileAt('sop');
      const missing = new MissingLibraries();
      const roots = [{ uri, key: uri.toString(), name: 'shop', folder, path: 'sop' }];
      await missing.tell(roots);
      await missing.tell(roots);
      assert.match(String(told[0]?.[0]), /There is no folder “sop” in .*“sopGuide\.libraries”.*SOPs are in “sops”/);
      assert.deepEqual(inWorkspace(), ['sops']);
      await until('its SOPs are there', () => api.library.size === size);
      assert.equal(told.length, 1);
    } finally {
      stub(showWarningMessage);
      await name(undefined);
      await until('the SOPs are there', () => api.library.size === size);
    }
  });

  it('is read whole once a reading ends, also where another has taken its place', async () => {
    const library = new Library();
    const log = vscode.window.createOutputChannel('A second reading', { log: true });
    const parts = {
      index: new RankedIndex(),
      log,
      cacheFile: fileAt('never-kept/one.cache'),
      files: filesOf(undefined),
    };
    const loader = new LibraryLoader(library, parts);
    try {
      const first = loader.reload();
      const second = loader.reload();
      await first;
      assert.equal(library.size, api.library.size);
      await second;
    } finally {
      loader.dispose();
      log.dispose();
    }
  });

  it('takes in a file that VS Code creates, changes and deletes', async () => {
    const uri = await write('sops/general/created.md', sopText('Creada'));
    await until('the new SOP is there', () => api.library.get(uri.toString()));
    await write('sops/general/created.md', sopText('Cambiada'));
    await until('the new title is there', () => api.library.get(uri.toString())?.title === 'Cambiada');
    assert.equal(api.search.search('cambiada')[0]?.found.sop.title, 'Cambiada');
    await removeSop('sops/general/created.md');
    assert.ok(!api.search.search('cambiada').some((hit) => hit.found.sop.title === 'Cambiada'));
  });

  it('takes in a rename as the same SOP in another place', async () => {
    const from = await write('sops/general/before.md', sopText('Movida', 'id: moved-sop\n'));
    await until('the SOP is there', () => api.library.get(from.toString()));
    const to = fileAt('sops/payment/after.md');
    await vscode.workspace.fs.rename(from, to);
    await until('the SOP has moved', () => !api.library.get(from.toString()) && api.library.get(to.toString()));
    assert.deepEqual(
      api.library.withId('moved-sop').map((sop) => sop.location.path),
      ['payment/after.md'],
    );
    await removeSop('sops/payment/after.md');
  });

  it('takes in many files that another program writes at once, in few changes', async () => {
    const folder = fileAt('sops/burst');
    await vscode.workspace.fs.createDirectory(folder);
    const changes: LibraryChange[] = [];
    const subscription = api.library.onDidChange((change) => changes.push(change));
    const before = api.library.size;
    execFileSync('sh', [
      '-c',
      'for i in $(seq 100); do printf -- "$1" > "$0/burst-$i.md"; done',
      folder.fsPath,
      sopText('Ráfaga').replaceAll('\n', '\\n'),
    ]);
    await until('all files are there', () => api.library.size === before + 100);
    assert.ok(changes.length <= 10, `${changes.length} changes for one burst`);
    execFileSync('rm', ['-rf', folder.fsPath]);
    await until('all files are gone with their folder', () => api.library.size === before);
    subscription.dispose();
  });

  it('takes in nothing where another program writes what stands there already', async () => {
    const paths = [1, 2, 3].map((number) => `sops/general/again-${number}.md`);
    const text = sopText('Otra vez');
    const uris = await Promise.all(paths.map((path) => write(path, text)));
    await until('the SOPs are there', () => uris.every((uri) => api.library.get(uri.toString())));
    const told: LibraryChange[] = [];
    const subscription = api.library.onDidChange((change) => told.push(change));
    try {
      for (const path of paths) await write(path, text);
      // What is written after them comes after them.
      await write('sops/general/again-last.md', text);
      await until('the last one is there', () => told.some(({ added }) => added.length > 0));
      assert.deepEqual(
        told.flatMap(({ changed }) => changed.map(({ location }) => location.path)),
        [],
      );
    } finally {
      subscription.dispose();
      for (const path of [...paths, 'sops/general/again-last.md']) await removeSop(path);
    }
  });

  it('sees what is typed before it is saved, and forgets it when it is discarded', async () => {
    const uri = await write('sops/general/typed.md', sopText('Guardada'));
    await until('the SOP is there', () => api.library.get(uri.toString()));
    const editor = await showWritten(uri);
    await editor.edit((edit) => edit.replace(editor.document.lineAt(1).range, 'title: Tecleada'));
    await until('the typed title is there', () => api.library.get(uri.toString())?.title === 'Tecleada');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the saved title is back', () => api.library.get(uri.toString())?.title === 'Guardada');
    await removeSop('sops/general/typed.md');
  });

  it('shows problems on their exact place while somebody types', async () => {
    const uri = await write('sops/general/problems.md', sopText('Problemas'));
    const editor = await showWritten(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'titel: Otra\n'));
    const [found] = await until('a diagnostic appears', () => {
      const all = vscode.languages.getDiagnostics(uri);
      return all.length > 0 ? all : undefined;
    });
    assert.equal(codeOf(found), 'yaml.unknown-key');
    assert.equal(editor.document.getText(found?.range), 'titel');
    assert.match(found?.message ?? '', /title/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the diagnostic is gone', () => vscode.languages.getDiagnostics(uri).length === 0);
    await removeSop('sops/general/problems.md');
  });

  it('keeps a broken SOP in sight, with its problem, and heals it', async () => {
    const uri = await write('sops/general/broken.md', '---\ntitle: [\n---\n\n- [ ] Paso\n');
    await until('the broken SOP is there', () => api.library.get(uri.toString()));
    await until('its problem is shown', () =>
      vscode.languages.getDiagnostics(uri).some((one) => codeOf(one) === 'yaml.syntax'),
    );
    assert.ok(rowsUnder('general').some((title) => title === 'broken'));
    await write('sops/general/broken.md', sopText('Curada'));
    await until(
      'it is healed',
      () => vscode.languages.getDiagnostics(uri).length === 0 && api.library.get(uri.toString())?.title === 'Curada',
    );
    await removeSop('sops/general/broken.md');
  });

  it('says on both files that they share an id, and heals both when one goes', async () => {
    const [one, two] = [
      await write('sops/general/one.md', sopText('Una', 'id: twin\n')),
      await write('sops/general/two.md', sopText('Dos', 'id: twin\n')),
    ];
    const has = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).some((diagnostic) => codeOf(diagnostic) === 'sop.id-duplicate');
    await until('both say so', () => has(one) && has(two));
    await removeSop('sops/general/two.md');
    await until('the other is well again', () => !has(one));
    await removeSop('sops/general/one.md');
  });

  it('underlines mistakes in library.yml', async () => {
    const uri = fileAt('sops/library.yml');
    const editor = await showWritten(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'nmae: Otra\n'));
    await until('the mistake is underlined', () =>
      vscode.languages.getDiagnostics(uri).some((one) => codeOf(one) === 'yaml.unknown-key'),
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('it is gone', () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  /** Labels of the SOPs that the tree shows in a category. */
  function rowsUnder(folder: string): string[] {
    const { categories } = api.views;
    const category = categories
      .getChildren()
      .find((node) => node.kind === 'category' && node.category.folder === folder);
    return categories.getChildren(category).map((node) => labelOf(categories.getTreeItem(node)));
  }
});
