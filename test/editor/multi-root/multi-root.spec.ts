import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileAt, guide } from '../support/guide';
import { until } from '../support/until';

describe('A workspace of several folders', () => {
  it('has the SOPs of each folder under its own library', async () => {
    const { library, views } = await guide();
    const top = views.categories.getChildren();
    assert.deepEqual(
      top.map((node) => node.kind),
      ['library', 'library'],
    );
    const roots = (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      vscode.Uri.joinPath(folder.uri, 'sops').toString(),
    );
    assert.deepEqual([...library.roots].sort(), [...roots].sort());
    for (const root of roots)
      assert.ok(
        [...library.sops].some((sop) => sop.location.root === root),
        root,
      );
  });

  it('follows files in each folder, and reads links from the folder that holds the link', async () => {
    const { library, linter } = await guide();
    const uri = fileAt('sops/general/linked.md', 1);
    // This SOP exists in the other folder's library only.
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('---\ntitle: Enlaza\n---\n\nVe a [pedido](../shipping-returns/cancel-order.md).\n'),
    );
    await until('the file is taken in', () => library.get(uri.toString()));
    assert.ok(linter.problems(uri.toString()).some(({ code }) => code === 'sop.target-missing'));
    await vscode.workspace.fs.delete(uri);
    await until('the file is gone', () => !library.get(uri.toString()));
  });
});
