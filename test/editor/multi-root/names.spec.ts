import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, fileAt, guide } from '../support/guide';
import { until } from '../support/until';

/** Three files in two folders of one library, and one in the library of the other workspace folder. */
const files: readonly (readonly [folder: number, path: string, text: string])[] = [
  [
    0,
    'sops/general/alpha.md',
    '---\nid: alpha\ntitle: Alpha\nstatus: draft\nlang: es\nowner: zoe\n---\n\nAlpha.\n\n## Uno\n\n- [ ] Mira [beta](../pack/beta.md#done) `@zoe-role`\n\n## Correo\n\n```reply lang=es\nHola, {{ zoe.name }}: {% if zoe.total > 3 %}sí{% endif %}\n```\n',
  ],
  [
    0,
    'sops/pack/beta.md',
    '---\nid: beta\ntitle: Beta\nstatus: draft\nlang: es\nrelated: [alpha]\nescalation: {to: zoe, when: zoe.total > 5}\n---\n\nBeta, tras [el correo](../general/alpha.md#correo).\n\n## Done\n\n- [ ] Vuelve a [alpha](/general/alpha.md#uno)\n',
  ],
  [
    0,
    'sops/pack/gamma.md',
    '---\nid: gamma\ntitle: Gamma\nstatus: draft\nlang: es\nauthors: [zoe]\n---\n\nGamma: [alpha](../general/alpha.md) y [beta](beta.md).\n\n- [ ] Ve a [uno](../general/alpha.md#uno) `#go`\n',
  ],
  [
    1,
    'sops/general/delta.md',
    '---\nid: delta\ntitle: Delta\nstatus: draft\nlang: ca\nowner: zoe\nrelated: [alpha]\n---\n\nDelta.\n',
  ],
];

describe('Names over several files, folders and libraries', () => {
  let originalConfig = '';
  const uriOf = (path: string) => {
    const [folder = 0] = files.find(([, one]) => one === path) ?? [];
    return fileAt(path, folder);
  };

  async function put(uri: vscode.Uri, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  /** What a file says: as it is typed, where that is not saved. */
  async function read(uri: vscode.Uri): Promise<string> {
    const typed = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    if (typed) return typed.getText();
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  }

  /** Where a word stands in a file, some letters into it. */
  async function place(path: string, word: string): Promise<readonly [vscode.TextDocument, vscode.Position]> {
    const document = await vscode.workspace.openTextDocument(uriOf(path));
    // One that was open a moment ago may still have its old text.
    await until(`${path} is as it is written`, async () => document.getText() === (await read(uriOf(path))));
    const at = document.getText().indexOf(word);
    assert.ok(at >= 0, `“${word}” is not in ${path}`);
    return [document, document.positionAt(at + 1)];
  }

  /** The texts of the files once a renaming is made, by what VS Code asks its providers for. */
  async function renamed(path: string, word: string, name: string): Promise<vscode.WorkspaceEdit> {
    const [document, position] = await place(path, word);
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      name,
    );
  }

  /** Waits until a file says something: what VS Code changes in several files comes one after the other. */
  async function says(uri: vscode.Uri, words: RegExp): Promise<void> {
    await until(`${uri.path} says ${String(words)}`, async () => words.test(await read(uri)));
  }

  /** Saves all, also what no editor shows. */
  async function save(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
  }

  /** Makes an edit without waiting for somebody who looks at it. */
  async function make(edit: vscode.WorkspaceEdit): Promise<void> {
    const plain = new vscode.WorkspaceEdit();
    for (const [uri, edits] of edit.entries())
      plain.set(
        uri,
        edits.map(({ range, newText }) => vscode.TextEdit.replace(range, newText)),
      );
    assert.ok(await vscode.workspace.applyEdit(plain));
    await save();
  }

  function editedFiles(edit: vscode.WorkspaceEdit): string[] {
    return edit
      .entries()
      .map(([uri]) => vscode.workspace.asRelativePath(uri, true))
      .sort();
  }

  before(async () => {
    originalConfig = await read(fileAt('sops/library.yml'));
  });

  beforeEach(async () => {
    const { library } = await guide();
    for (const [folder, path, text] of files) await put(fileAt(path, folder), text);
    const config = fileAt('sops/library.yml');
    const text = originalConfig
      .replace(/^team:\n/m, 'team:\n  zoe: {name: Zoe, role: zoe-role}\n')
      .replace(/^variables:\n/m, 'variables:\n  zoe.name: {label: N}\n  zoe.total: {label: T}\n');
    await put(config, text);
    await until(
      'the library has them',
      () =>
        files.every(([folder, path, said]) => library.get(fileAt(path, folder).toString())?.text === said) &&
        library.configText(config.toString().replace(/\/library\.yml$/, '')) === text,
    );
  });

  afterEach(async () => {
    await closeEditors();
    await put(fileAt('sops/library.yml'), originalConfig);
    for (const [folder, path] of files)
      await vscode.workspace.fs.delete(fileAt(path, folder)).then(undefined, () => undefined);
    for (const path of ['sops/general/omega.md', 'sops/moved', 'sops/pack'])
      await vscode.workspace.fs.delete(fileAt(path), { recursive: true }).then(undefined, () => undefined);
  });

  it('lead to where they are defined', async () => {
    const there = async (path: string, word: string) => {
      const [document, position] = await place(path, word);
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        position,
      );
      return found.map((one) => {
        const [uri, range] = 'targetUri' in one ? [one.targetUri, one.targetRange] : [one.uri, one.range];
        return `${vscode.workspace.asRelativePath(uri, true)}:${range.start.line + 1}`;
      });
    };
    assert.deepEqual(await there('sops/pack/beta.md', 'alpha]'), ['madrid/sops/general/alpha.md:2']);
    assert.deepEqual(await there('sops/general/delta.md', 'alpha]'), ['madrid/sops/general/alpha.md:2']);
    const [zoe] = await there('sops/pack/gamma.md', 'zoe]');
    assert.match(zoe ?? '', /^madrid\/sops\/library\.yml:/);
    const [variable] = await there('sops/general/alpha.md', 'zoe.name }');
    assert.match(variable ?? '', /^madrid\/sops\/library\.yml:/);
    // Links are VS Code's own, but for those that begin at the library; either way it goes to one place.
    const [link] = await until('VS Code knows its links', async () => {
      const places = await there('sops/pack/beta.md', 'correo)');
      return places.length > 0 && places;
    });
    assert.equal(link, 'madrid/sops/general/alpha.md:15');
    assert.deepEqual(await there('sops/pack/beta.md', 'uno)'), ['madrid/sops/general/alpha.md:11']);
    assert.deepEqual(await there('sops/general/delta.md', 'zoe'), []);
  });

  it('are found wherever they are used, each place once', async () => {
    const found = async (path: string, word: string) => {
      const [document, position] = await place(path, word);
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position,
      );
      return locations.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();
    };
    assert.deepEqual(await found('sops/general/alpha.md', 'alpha\n'), ['alpha.md:2', 'beta.md:6', 'delta.md:7']);
    assert.deepEqual(await found('sops/pack/gamma.md', 'zoe]'), [
      'alpha.md:6',
      'beta.md:7',
      'gamma.md:6',
      'library.yml:73',
    ]);
    const links = await until('VS Code has found the links', async () => {
      const all = await found('sops/general/alpha.md', 'Correo');
      return all.length >= 2 && all;
    });
    assert.deepEqual(links, ['alpha.md:15', 'beta.md:10']);
  });

  it('are renamed in all of them: an id, with what other libraries say', async () => {
    const edit = await renamed('sops/pack/beta.md', 'alpha]', 'alfa');
    assert.deepEqual(editedFiles(edit), [
      'girona/sops/general/delta.md',
      'madrid/sops/general/alpha.md',
      'madrid/sops/pack/beta.md',
    ]);
    await make(edit);
    await says(uriOf('sops/general/delta.md'), /^related: \[alfa\]$/m);
    const { linter } = await guide();
    await until('no SOP is missing', () =>
      files.every(([, path]) =>
        linter.problems(uriOf(path).toString()).every(({ code }) => code !== 'sop.related-missing'),
      ),
    );
  });

  it('are renamed in all of them: a member of the team, a variable', async () => {
    await make(await renamed('sops/pack/gamma.md', 'zoe]', 'zoe-2'));
    await says(fileAt('sops/library.yml'), /^ {2}zoe-2: \{name: Zoe, role: zoe-role\}$/m);
    await says(uriOf('sops/pack/beta.md'), /^escalation: \{to: zoe-2, when: zoe\.total > 5\}$/m);
    await says(uriOf('sops/general/delta.md'), /^owner: zoe$/m);
    await make(await renamed('sops/general/alpha.md', 'zoe.total', 'zoe.sum'));
    await says(uriOf('sops/general/alpha.md'), /\{% if zoe\.sum > 3 %\}/);
    await says(uriOf('sops/pack/beta.md'), /when: zoe\.sum > 5/);
    await says(fileAt('sops/library.yml'), /^ {2}zoe\.sum: \{label: T\}$/m);
  });

  it('are renamed in all of them: a heading, which VS Code itself would rename too', async () => {
    const edit = await renamed('sops/general/alpha.md', 'Uno', 'Primero: ¿qué?');
    assert.deepEqual(editedFiles(edit), [
      'madrid/sops/general/alpha.md',
      'madrid/sops/pack/beta.md',
      'madrid/sops/pack/gamma.md',
    ]);
    await make(edit);
    await says(uriOf('sops/general/alpha.md'), /^## Primero: ¿qué\?$/m);
    await says(uriOf('sops/pack/beta.md'), /\[alpha\]\(\/general\/alpha\.md#primero-qué\)/);
    await says(uriOf('sops/pack/gamma.md'), /\[uno\]\(\.\.\/general\/alpha\.md#primero-qué\)/);
  });

  it('are renamed by our command, whoever VS Code would ask', async () => {
    const other = vscode.languages.registerRenameProvider(
      { language: 'markdown' },
      {
        prepareRename: (_, position) => new vscode.Range(position, position),
        provideRenameEdits: () => new vscode.WorkspaceEdit(),
      },
    );
    try {
      const [document, position] = await place('sops/pack/gamma.md', 'go`');
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand('sopGuide.renameHere', 'go-there');
      assert.match(document.getText(), /`#go-there`$/m);
    } finally {
      other.dispose();
    }
  });

  it('are not renamed to what is taken, nor by anybody else then', async () => {
    assert.equal((await renamed('sops/general/alpha.md', 'Uno', 'Correo')).size, 0);
    assert.equal((await renamed('sops/pack/beta.md', 'alpha]', 'gamma')).size, 0);
  });

  describe('when files move', () => {
    const alpha = () => fileAt('sops/general/alpha.md');

    async function move(...moves: (readonly [vscode.Uri, vscode.Uri])[]): Promise<void> {
      for (const [from, to] of moves) {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(from, to);
        assert.ok(await vscode.workspace.applyEdit(edit));
      }
      await save();
    }

    for (const others of ['never', 'always'])
      it(`links follow a file, once, when VS Code’s own links do so ${others}`, async () => {
        const markdown = vscode.workspace.getConfiguration('markdown');
        await markdown.update('updateLinksOnFileMove.enabled', others, vscode.ConfigurationTarget.Global);
        try {
          await move([alpha(), fileAt('sops/general/omega.md')]);
          await says(uriOf('sops/pack/gamma.md'), /\[alpha\]\(\.\.\/general\/omega\.md\) y/);
          const { linter, library } = await guide();
          await until('the library knows it', () => library.get(fileAt('sops/general/omega.md').toString()));
          await says(uriOf('sops/pack/beta.md'), /\[el correo\]\(\.\.\/general\/omega\.md#correo\)/);
          await says(uriOf('sops/pack/beta.md'), /\[alpha\]\(\/general\/omega\.md#uno\)/);
          for (const path of ['sops/pack/beta.md', 'sops/pack/gamma.md'])
            await until(`${path} is well`, () =>
              linter.problems(uriOf(path).toString()).every(({ code }) => code !== 'sop.target-missing'),
            );
        } finally {
          await markdown.update('updateLinksOnFileMove.enabled', undefined, vscode.ConfigurationTarget.Global);
        }
      });

    it('links follow a folder, and what is in it goes on leading out', async () => {
      await move([fileAt('sops/pack'), fileAt('sops/moved/deep')]);
      await says(alpha(), /\[beta\]\(\.\.\/moved\/deep\/beta\.md#done\)/);
      await says(
        fileAt('sops/moved/deep/gamma.md'),
        /\[alpha\]\(\.\.\/\.\.\/general\/alpha\.md\) y \[beta\]\(beta\.md\)/,
      );
    });

    it('links follow two files that change their places', async () => {
      const [beta, gamma, aside] = ['beta', 'gamma', 'aside'].map((name) => fileAt(`sops/pack/${name}.md`));
      await move([beta!, aside!], [gamma!, beta!], [aside!, gamma!]);
      await says(alpha(), /\[beta\]\(\.\.\/pack\/gamma\.md#done\)/);
      await says(beta!, /^id: gamma$/m);
      await says(beta!, /y \[beta\]\(gamma\.md\)/);
    });
  });
});
