import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { isLookedAt } from '../../src/editor/changes/code-git';
import { historyOf } from '../../src/editor/changes/history/source';
import type { HistoryPlace } from '../../src/editor/changes/history/source';
import { realFile } from '../../src/hosts/real-file';
import { sopFrom } from '../core/support/sops';

const text = (step: string) => `---\nid: refund\ntitle: Reembolso\nlang: es\n---\n\n## Pasos\n\n- [ ] ${step}\n`;

describe('The history of an SOP where VS Code’s Git is off', () => {
  let folder: string;
  const at = (...names: string[]) => path.join(folder, ...names);
  const git = (where: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Elena', '-c', 'user.email=elena@example.com', ...args], {
      cwd: where,
      stdio: 'pipe',
    }).toString();
  const write = (where: string, step: string, reason: string) => {
    fs.mkdirSync(path.dirname(where), { recursive: true });
    fs.writeFileSync(where, text(step));
    git(path.dirname(where), 'add', '.');
    git(path.dirname(where), 'commit', '-m', reason);
  };
  const history = (file: string) => {
    const { location, ...sop } = sopFrom(text('x'), path.basename(file));
    return historyOf({ realFile }, { ...sop, location: { ...location, uri: vscode.Uri.file(file).toString() } });
  };
  const place = async (file: string): Promise<HistoryPlace> => {
    const found = await history(file);
    return typeof found === 'string' ? assert.fail(found) : found;
  };
  const why = async (file: string): Promise<string> => {
    const found = await history(file);
    return typeof found === 'string' ? found : assert.fail('there is one');
  };
  const listed = async ({ source, path: file, head }: HistoryPlace) => {
    const found: string[] = [];
    for await (const { subject } of source.revisions(file, head, { aborted: false })) found.push(subject);
    return found;
  };

  before(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'sop-guide-history-')));
    fs.mkdirSync(at('repo'));
    git(at('repo'), 'init', '--initial-branch=main');
    write(at('repo', 'teams', 'support', 'sops', 'refund.md'), 'Mira el pedido', 'Escribir el reembolso');
    write(at('repo', 'teams', 'support', 'sops', 'refund.md'), 'Mira el pago', 'Mirar el pago');
    fs.symlinkSync(path.join('teams', 'support', 'sops'), at('repo', 'shown'));
    fs.symlinkSync(at('repo', 'teams', 'support', 'sops'), at('linked'));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('is read from the repository’s own files, and nothing is written to them', async () => {
    const before = git(at('repo'), 'status', '--porcelain=v2', '--branch');
    const found = await place(at('repo', 'teams', 'support', 'sops', 'refund.md'));
    assert.equal(found.path, 'teams/support/sops/refund.md');
    assert.deepEqual(await listed(found), ['Mirar el pago', 'Escribir el reembolso']);
    assert.equal(await found.source.textAt(found.head, found.path), text('Mira el pago'));
    git(at('repo'), 'gc', '--quiet', '--prune=now');
    const packed = await place(at('repo', 'teams', 'support', 'sops', 'refund.md'));
    assert.deepEqual(await listed(packed), ['Mirar el pago', 'Escribir el reembolso']);
    assert.equal(git(at('repo'), 'status', '--porcelain=v2', '--branch'), before);
  });

  it('is that of the file to which links lead', async () => {
    for (const file of [at('repo', 'shown', 'refund.md'), at('linked', 'refund.md')])
      assert.deepEqual(await listed(await place(file)), ['Mirar el pago', 'Escribir el reembolso'], file);
  });

  it('says in words why there is none', async () => {
    fs.mkdirSync(at('alone'));
    assert.match(await why(at('alone', 'a.md')), /no Git repository of its library was found/);
    git(folder, 'init', '--initial-branch=main', 'empty');
    assert.match(await why(at('empty', 'a.md')), /nothing is committed/);
    git(folder, 'init', '--object-format=sha256', 'new');
    assert.match(await why(at('new', 'a.md')), /SHA-256.*git\.enabled/);
  });
});

describe('VS Code’s Git, when it has just found a repository', () => {
  it('is waited for until it has looked at it, and no longer', async () => {
    const changed = new vscode.EventEmitter<void>();
    const state: { HEAD: { commit?: string } | undefined; onDidChange: vscode.Event<void> } = {
      HEAD: undefined,
      onDidChange: changed.event,
    };
    let isDone = false;
    const waiting = isLookedAt({ state }, 600_000).then((is) => {
      isDone = true;
      return is;
    });
    changed.fire();
    await Promise.resolve();
    assert.ok(!isDone, 'it tells of other things first');
    state.HEAD = { commit: 'c' };
    changed.fire();
    assert.equal(await waiting, true);
    assert.equal(await isLookedAt({ state }, 0), true);
    state.HEAD = undefined;
    assert.equal(await isLookedAt({ state }, 0), false);
    changed.dispose();
  });
});
