import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { codeRepository } from '../../../src/editor/changes/code-git';
import { gitFolderOf } from '../../../src/core/lifecycle/history/git/git-folder';
import { GitRevisions } from '../../../src/core/lifecycle/history/git/git-revisions';
import type { Revision, RevisionSource } from '../../../src/core/lifecycle/history/revision';
import { CodeRevisions } from '../../../src/editor/changes/history/code-revisions';
import { gitFilesBeside } from '../../../src/editor/changes/history/git-files';
import { OldTexts } from '../../../src/editor/changes/old-texts';
import { showHistory, showStepHistory } from '../../../src/editor/changes/history/show-history';
import { realFile } from '../../../src/hosts/real-file';
import { AtHand } from '../../../src/editor/services/at-hand';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, configure, fileAt, guide } from '../support/guide';
import { until } from '../support/until';

const text = (version: string, step: string) => `---
id: refund-here
title: Reembolso
version: ${version}
lang: es
---

Devuelve el dinero.

## Pasos

- [ ] ${step} \`#check\`
- [ ] Avisa al cliente \`#tell\`
`;

describe('The history of an SOP in Git', () => {
  let api: SopGuide;
  let texts: OldTexts;
  let pick: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  const { createQuickPick } = vscode.window;
  const folder = path.join(path.dirname(fileAt('').fsPath), 'historic');
  const [old, file] = [path.join(folder, 'sops', 'old-name.md'), path.join(folder, 'sops', 'refund.md')];
  const uri = vscode.Uri.file(file).toString();

  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  const commit = (author: string, why: string) => {
    git('add', '.');
    git('-c', `user.name=${author}`, '-c', 'user.email=someone@example.com', 'commit', '-m', why);
  };
  const services = () => {
    const { library, search, cases } = api;
    return { library, search, cases, atHand: new AtHand(), clock: { now: () => Date.now() }, realFile };
  };
  const rows = () => pick?.items ?? [];
  const labels = () => rows().map(({ label }) => label);
  /** Waits until all is listed; fails with what went wrong, if anything did. */
  const listed = (done: Promise<void>) =>
    Promise.race([
      until('all is read', () => pick !== undefined && rows().length > 0 && !pick.busy),
      done.then(() => assert.fail('nothing is listed')),
    ]);
  const close = async (done: Promise<void>) => {
    pick?.hide();
    await done;
    pick = undefined;
  };

  before(async () => {
    api = await guide();
    texts = new OldTexts();
    fs.mkdirSync(path.dirname(old), { recursive: true });
    git('init', '--initial-branch=main');
    fs.writeFileSync(old, text('1.0.0', 'Mira el pedido'));
    commit('Elena', 'Escribir el reembolso');
    fs.renameSync(old, file);
    commit('Marc', 'Poner otro nombre');
    fs.writeFileSync(file, text('2.0.0', 'Mira el pago'));
    commit('Elena <3', 'Mirar el pago, lo pide finanzas');
    await configure('sharedLibraries', [path.join(folder, 'sops')]);
    await until('the library is read', () => api.library.get(uri));
    await api.views.libraries();
    await until(
      'VS Code has read its repository',
      async () => (await codeRepository(vscode.Uri.file(file)))?.state.HEAD?.commit,
    );
    Object.defineProperty(vscode.window, 'createQuickPick', {
      value: () => (pick = createQuickPick()),
      configurable: true,
      writable: true,
    });
  });

  after(async () => {
    Object.defineProperty(vscode.window, 'createQuickPick', {
      value: createQuickPick,
      configurable: true,
      writable: true,
    });
    texts.dispose();
    await configure('sharedLibraries', undefined);
    await closeEditors();
  });

  it('names who changed it, why and what, below the versions, and follows its file', async () => {
    const done = showHistory(services(), texts, { uri });
    await listed(done);
    assert.deepEqual(labels(), [
      'version 2.0.0',
      'Mirar el pago, lo pide finanzas',
      'version 1.0.0',
      'Poner otro nombre',
      'Escribir el reembolso',
    ]);
    assert.match(rows()[1]?.description ?? '', /^Elena .*just now|^Elena .*ago|^Elena .* · [0-9a-f]{7}$/);
    assert.equal(rows()[1]?.detail, 'Step changed: Mira el pago · Version: 1.0.0 → 2.0.0');
    assert.equal(rows()[3]?.detail, 'Its file was moved: sops/old-name.md → sops/refund.md');
    assert.ok(!JSON.stringify(rows()).includes('example.com'), 'no mail is shown');
    await close(done);
  });

  it('has what is not committed yet on top, saved or not', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(11).range, '- [ ] Mira la factura `#check`');
    await vscode.workspace.applyEdit(edit);
    try {
      const done = showHistory(services(), texts, { uri });
      await listed(done);
      assert.equal(labels()[0], 'Not committed yet');
      assert.equal(rows()[0]?.detail, 'Step changed: Mira la factura');
      await close(done);
    } finally {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('tells of one step only what changed in it', async () => {
    const done = showStepHistory(services(), texts, { uri, anchor: 'check' });
    await listed(done);
    assert.deepEqual(
      labels().filter((label) => !label.startsWith('version')),
      ['Mirar el pago, lo pide finanzas', 'Escribir el reembolso'],
    );
    await close(done);
  });

  it('is the same where the repository’s own files are read', async () => {
    const at = vscode.Uri.file(file);
    const repository = (await codeRepository(at)) ?? assert.fail();
    const files = gitFilesBeside(at);
    const found = (await gitFolderOf(files, folder)) ?? assert.fail();
    const own = await GitRevisions.open(files, found, () => undefined);
    assert.ok(own instanceof GitRevisions);
    const asked = new CodeRevisions(repository, new Set());
    const head = (await own.head()) ?? assert.fail();
    assert.equal(await asked.head(), head);
    const all = async (source: RevisionSource, path: string) => {
      const revisions: Revision[] = [];
      for await (const one of source.revisions(path, head, { aborted: false })) revisions.push(one);
      return revisions;
    };
    for (const path of ['sops/refund.md', 'sops/old-name.md', 'sops/nowhere.md']) {
      const revisions = await all(own, path);
      assert.deepEqual(revisions, await all(asked, path), path);
      for (const one of revisions) {
        assert.equal(await own.textAt(one.commit, path), await asked.textAt(one.commit, path));
        const asOthers = await asked.gone(one);
        assert.ok((await own.gone(one)).every((gone) => asOthers.includes(gone)));
      }
    }
  });

  it('shows the texts beside each other', async () => {
    const done = showHistory(services(), texts, { uri });
    await listed(done);
    assert.ok(pick);
    pick.activeItems = [rows()[1] ?? assert.fail()];
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until('the texts are beside each other', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    });
    await done;
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const said = async (at: vscode.Uri) => (await vscode.workspace.openTextDocument(at)).getText();
    assert.match(await said(input.original), /Mira el pedido/);
    assert.match(await said(input.modified), /Mira el pago/);
    pick = undefined;
  });
});
