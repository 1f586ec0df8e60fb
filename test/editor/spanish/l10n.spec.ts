import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { guide, removeSop, write } from '../support/guide';
import { until } from '../support/until';

describe('In Spanish', () => {
  it('categories, statuses and problems are in Spanish', async () => {
    const { library, views } = await guide();
    const rows = views.categories.getChildren().map((node) => views.categories.getTreeItem(node).label);
    const titles = [...library.config(library.roots[0] ?? '').categories.values()]
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map((category) => category.title['es']);
    assert.deepEqual(rows, titles);

    const uri = await write('sops/general/mal.md', '');
    const [problem] = await until('the problem is shown', () => {
      const all = vscode.languages.getDiagnostics(uri);
      return all.length > 0 ? all : undefined;
    });
    assert.match(problem?.message ?? '', /vacío/);
    await removeSop('sops/general/mal.md');
  });

  it('the manifest is in Spanish', () => {
    const manifest = vscode.extensions.getExtension('sop-guide.sop-guide')?.packageJSON as {
      contributes: { commands: { command: string; title: string | { value: string } }[] };
    };
    const title = manifest.contributes.commands.find(({ command }) => command === 'sopGuide.insertReply')?.title ?? '';
    // VS Code keeps the English beside a translated title.
    assert.equal(typeof title === 'string' ? title : title.value, 'Insertar respuesta');
  });
});
