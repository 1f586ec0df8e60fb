import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { guide } from './support/guide';

describe('The categories tree', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  it('shows categories in the order and with the titles and icons of library.yml', () => {
    const rows = api.views.categories.getChildren().map((node) => api.views.categories.getTreeItem(node));
    const configured = [...api.library.config(api.library.roots[0] ?? '').categories.values()].sort(
      (a, b) => (a.order ?? 0) - (b.order ?? 0),
    );
    assert.deepEqual(
      rows.map((row) => row.label),
      configured.map((category) => category.title['en']),
    );
    assert.deepEqual(
      rows.map((row) => (row.iconPath as vscode.ThemeIcon).id),
      configured.map((category) => category.icon),
    );
  });

  it('shows SOPs with their status, and their replies below them', () => {
    const { categories } = api.views;
    const sops = categories
      .getChildren()
      .flatMap((node) => categories.getChildren(node))
      .filter((node) => node.kind === 'sop');
    assert.equal(sops.length, api.library.size);
    const retired = sops.find((node) => node.sop.status === 'retired');
    assert.ok(retired);
    assert.equal(categories.getTreeItem(retired).description, 'retired');
    const withReplies = sops.find((node) => node.sop.replies.length > 1);
    assert.ok(withReplies);
    assert.deepEqual(
      categories.getChildren(withReplies).map((node) => categories.getTreeItem(node).label),
      withReplies.sop.replies.map((reply) => reply.title),
    );
  });

  it('shows summary, owner, version and last review when somebody hovers over an SOP', () => {
    const { categories } = api.views;
    const [sop] = api.library.withId('cancel-order');
    assert.ok(sop);
    const item = categories.resolveTreeItem(new vscode.TreeItem('x'), { kind: 'sop', sop });
    const text = (item.tooltip as vscode.MarkdownString).value.replaceAll('\\', '');
    for (const part of [sop.title, sop.summary, sop.version ?? '', 'Owner', 'Last review'])
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  it('knows the path to the row of any SOP, so that the open one can be revealed', () => {
    const { categories } = api.views;
    for (const sop of api.library.sops) {
      const parent = categories.getParent({ kind: 'sop', sop });
      assert.ok(
        parent && categories.getChildren(parent).some((node) => node.kind === 'sop' && node.sop === sop),
        sop.location.path,
      );
    }
  });

  it('shows only SOPs of one status when filtered', () => {
    const { categories } = api.views;
    categories.status = 'in-review';
    try {
      const shown = categories
        .getChildren()
        .flatMap((node) => categories.getChildren(node))
        .filter((node) => node.kind === 'sop');
      assert.ok(shown.length > 0);
      assert.deepEqual([...new Set(shown.map((node) => node.sop.status))], ['in-review']);
    } finally {
      categories.status = undefined;
    }
  });
});
