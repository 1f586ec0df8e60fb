import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sop } from '../../src/core/sop/model';
import type { SopGuide } from '../../src/editor/start';
import { addSop, guide, removeSop, sopText } from './support/guide';
import { until } from './support/until';

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
    categories.filter = 'in-review';
    try {
      const shown = categories
        .getChildren()
        .flatMap((node) => categories.getChildren(node))
        .filter((node) => node.kind === 'sop');
      assert.ok(shown.length > 0);
      assert.deepEqual([...new Set(shown.map((node) => node.sop.status))], ['in-review']);
    } finally {
      categories.filter = undefined;
    }
  });

  it('marks what wants care by a badge of its own, in words for all who cannot see it', async () => {
    const { categories } = api.views;
    const path = 'sops/general/cared-for.md';
    const front = 'owner: luis\nlast-reviewed: 2020-01-10\nreview-every: 90d\n';
    const node = (sop: Sop) => categories.getTreeItem({ kind: 'sop', sop });
    const told = (sop: Sop) => JSON.parse(node(sop).resourceUri?.query || '{}') as { badge?: string; tooltip?: string };
    const sop = await addSop(path, sopText('Cuidado', front));
    try {
      assert.equal(told(sop).badge, '↻');
      assert.match(told(sop).tooltip ?? '', /^Review overdue since Apr 9, 2020$/);
      assert.match(node(sop).accessibilityInformation?.label ?? '', /^Cuidado, .*Review overdue since Apr 9, 2020$/);
      const item = categories.resolveTreeItem(new vscode.TreeItem('x'), { kind: 'sop', sop });
      assert.match((item.tooltip as vscode.MarkdownString).value, /To look after: Review overdue since/);
      const category = categories.getParent({ kind: 'sop', sop });
      assert.ok(category);
      await until('its category counts it', () =>
        /\d+ with an overdue review/.test(categories.getTreeItem(category).accessibilityInformation?.label ?? ''),
      );
      categories.filter = 'overdue';
      assert.ok(categories.getChildren(category).some((one) => one.kind === 'sop' && one.sop === sop));
      const nobodys = await addSop(path, sopText('Cuidado', front.replace('owner: luis\n', '')));
      assert.equal(told(nobodys).badge, '↻?');
      categories.filter = 'unowned';
      assert.ok(categories.getChildren(category).some((one) => one.kind === 'sop' && one.sop === nobodys));
      const approved = 'owner: luis\napprovers: [{by: ana, on: 2026-08-01, hash: 000000000000}]\n';
      const changed = await addSop(path, sopText('Cuidado', approved));
      await until('it has changed', () => told(changed).badge === '≠');
      categories.filter = 'changed';
      assert.ok(categories.getChildren(category).some((one) => one.kind === 'sop' && one.sop === changed));
      const fine = await addSop(path, sopText('Cuidado', 'owner: luis\n'));
      await until('nothing is said of it', () => node(fine).resourceUri?.toString() === fine.location.uri);
    } finally {
      categories.filter = undefined;
      await removeSop(path);
    }
  });
});
