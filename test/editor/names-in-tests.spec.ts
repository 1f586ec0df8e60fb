import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addSop, closeEditors, fileAt, guide, openWritten, removeSop, sopText, write } from './support/guide';
import { until } from './support/until';

const tests = `tests:
  - name: Se repara
    given: {answers: {window: Sí}}
    expect: {path: [Mira, Repara], steps: fix}
`;

describe('Tests of SOPs', () => {
  const sop = 'sops/general/kettle.md';
  const beside = 'sops/general/kettle.test.yml';

  async function read(path: string): Promise<string> {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === fileAt(path).toString());
    return document?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)));
  }

  async function gone(path: string): Promise<boolean> {
    return vscode.workspace.fs.stat(fileAt(path)).then(
      () => false,
      () => true,
    );
  }

  async function save(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
  }

  beforeEach(async () => {
    const { library } = await guide();
    await write(beside, tests);
    await addSop(
      sop,
      sopText('Hervidor', 'id: kettle\n') +
        '\n## Mira\n\n- [ ] ¿Se ha roto? `#window`\n  - Sí → [Repara](#repara)\n\n## Repara\n\n- [ ] Repara la pieza `#fix`\n',
    );
    const [root] = library.roots;
    await until('the library knows the tests', () => library.holds(root ?? '', 'general/kettle.test.yml') === true);
  });

  afterEach(async () => {
    await save();
    await closeEditors();
    for (const path of [beside, 'sops/payment/teapot.test.yml'])
      await vscode.workspace.fs.delete(fileAt(path)).then(undefined, () => undefined);
    for (const path of [sop, 'sops/payment/teapot.md']) if (!(await gone(path))) await removeSop(path);
  });

  it('are written anew where a step, a section or an SOP is renamed, in the same edit', async () => {
    for (const [word, name, line] of [
      ['window`', 'delivered', /answers: \{delivered: Sí\}/],
      ['fix`', 'mend', /steps: mend\}/],
      ['Repara\n', 'Arregla', /path: \[Mira, Arregla\]/],
    ] as const) {
      const document = await openWritten(fileAt(sop));
      const position = document.positionAt(document.getText().indexOf(word) + 1);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        name,
      );
      assert.deepEqual(
        edit
          .entries()
          .map(([{ path }]) => path.slice(path.lastIndexOf('/') + 1))
          .sort(),
        ['kettle.md', 'kettle.test.yml'],
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      await until(`the tests say ${String(line)}`, async () => line.test(await read(beside)));
      await save();
    }
  });

  it('stay beside an SOP that is moved', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileAt(sop), fileAt('sops/payment/teapot.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('they have moved along', async () => !(await gone('sops/payment/teapot.test.yml')));
    assert.equal(await read('sops/payment/teapot.test.yml'), tests);
    assert.ok(await gone(beside));
  });
});
