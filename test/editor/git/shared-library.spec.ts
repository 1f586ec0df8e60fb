import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { openMerge } from '../../../src/editor/libraries/git';
import type { Libraries } from '../../../src/editor/libraries/follow';
import type { SopGuide } from '../../../src/editor/start';
import { configure, fileAt, guide, sopText } from '../support/guide';
import { until } from '../support/until';

const file = 'general/opening-hours.md';

interface Repository {
  readonly state: {
    readonly HEAD: { readonly ahead?: number; readonly behind?: number } | undefined;
    readonly mergeChanges: readonly unknown[];
  };
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  fetch(): Promise<void>;
}

describe('A library in Git beside the workspace', () => {
  let api: SopGuide;
  let libraries: Libraries;
  let repository: Repository;
  const beside = path.dirname(fileAt('').fsPath);
  const [author, agent] = [path.join(beside, 'author'), path.join(beside, 'agent')];
  const root = vscode.Uri.file(agent).toString();
  const uri = vscode.Uri.file(path.join(agent, file)).toString();

  before(async () => {
    api = await guide();
    libraries = await api.views.libraries();
    git(agent, 'pull', 'origin', 'main');
    git(agent, 'branch', '--set-upstream-to=origin/main');
    await configure('sharedLibraries', [agent]);
    await until('the shared library is read', () => api.library.get(uri));
    repository = await until('VS Code has opened its repository', () => {
      const exports = vscode.extensions.getExtension('vscode.git')?.exports as {
        getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
      };
      return exports.getAPI(1).getRepository(vscode.Uri.file(agent)) ?? false;
    });
  });

  after(() => configure('sharedLibraries', undefined));

  function git(at: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd: at, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }
  const textIn = (clone: string) => fs.readFileSync(path.join(clone, file), 'utf8');
  const write = (clone: string, text: string) => fs.writeFileSync(path.join(clone, file), text);
  /** Someone else changes the library and sends it. */
  const send = (from: string, to: string) => {
    git(author, 'pull', '--rebase');
    write(author, textIn(author).replace(from, to));
    git(author, 'commit', '-am', `Say ${to}`);
    git(author, 'push');
  };
  /** Gets the changes; what is said of it is taken away, as nobody is there to press its buttons. */
  const update = async () => {
    let isDone = false;
    const done = libraries.update().finally(() => (isDone = true));
    await until('it is done', async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      return isDone;
    });
    await done;
  };
  const isBehind = async (count: number) => {
    await repository.fetch();
    await until(`${count} changes are behind`, () => libraries.behind === count);
  };

  it('is not named by a workspace, which is told so', async () => {
    assert.equal(vscode.workspace.getConfiguration('sopGuide').get('replies.language'), 'ca', 'its settings are read');
    assert.ok(!api.library.roots.includes(vscode.Uri.file(path.join(beside, 'named')).toString()));
    await until('it is told', () => api.memories[0]?.get('sharedLibraries.misplaced'));
    await vscode.commands.executeCommand('sopGuide.refresh');
    assert.ok(!api.library.roots.includes(vscode.Uri.file(path.join(beside, 'named')).toString()));
  });

  it('is searched and followed like any other', async () => {
    assert.equal(api.search.search('horari botiga girona')[0]?.found.sop.location.root, root);
    fs.writeFileSync(path.join(agent, 'general', 'new-one.md'), sopText('Acabada de fer'));
    await until('a new SOP is there', () => [...api.library.sops].some(({ title }) => title === 'Acabada de fer'));
    fs.rmSync(path.join(agent, 'general', 'new-one.md'));
    await until('it is gone', () => ![...api.library.sops].some(({ title }) => title === 'Acabada de fer'));
  });

  it('keeps the reports on its SOPs', async () => {
    await until('feedback is read', () => api.feedback.isRead);
    await api.feedback.add(root, {
      does: 'report',
      id: 'zz-shared',
      sop: 'girona-opening-hours',
      version: '1.0.0',
      step: 'holiday',
      words: undefined,
      kind: 'other',
      text: 'Quin calendari?',
      by: undefined,
      at: '2026-11-20',
    });
    assert.ok(fs.existsSync(path.join(agent, '.sop-feedback', 'zz-shared.yml')));
    assert.ok(!fs.existsSync(path.join(beside, 'shop', 'sops', '.sop-feedback')));
  });

  it('is not behind, until Git was asked', async () => {
    assert.equal(libraries.behind, 0);
    send('Horari de la botiga de Girona', 'Horari de Girona');
    assert.equal(libraries.behind, 0, 'nothing is asked of the server by itself');
    await isBehind(1);
    assert.match(textIn(agent), /Horari de la botiga de Girona/, 'nothing is brought in by itself');
  });

  it('counts no change that is not in the library', async () => {
    await update();
    await until('it is up to date', () => libraries.behind === 0);
    assert.match(textIn(agent), /title: Horari de Girona/);
    await until('the title is new', () => api.library.get(uri)?.title === 'Horari de Girona');
    await configure('sharedLibraries', [path.join(agent, 'general')]);
    const inner = vscode.Uri.file(path.join(agent, 'general')).toString();
    await until('only the folder is a library', () => api.library.roots.includes(inner));
    fs.writeFileSync(path.join(author, 'NOTES.txt'), 'x');
    git(author, 'add', '.');
    git(author, 'commit', '-m', 'Note something');
    git(author, 'push');
    await repository.fetch();
    await until('Git knows', () => repository.state.HEAD?.behind === 1);
    assert.equal(libraries.behind, 0);
    send('Horari de Girona', 'Horari de la botiga');
    await isBehind(1);
    await configure('sharedLibraries', [agent]);
    await isBehind(2);
    await update();
    await until('it is up to date', () => libraries.behind === 0);
  });

  it('loses nothing where the person has changes of their own that are not committed', async () => {
    send('Horari de la botiga', 'Horari d’hivern');
    const own = textIn(agent).replace('Horari de la botiga', 'Horari meu');
    write(agent, own);
    await update();
    assert.equal(textIn(agent), own);
    await isBehind(1);
    git(agent, 'checkout', '--', '.');
    await update();
    assert.match(textIn(agent), /Horari d’hivern/);
  });

  it('merges what was committed on both sides', async () => {
    git(agent, 'add', '.');
    git(agent, 'commit', '-m', 'Report a problem');
    send('Horari d’hivern', 'Horari d’estiu');
    await until('Git knows of the own commit', async () => {
      await repository.fetch();
      return repository.state.HEAD?.ahead === 1;
    });
    await update();
    await until('it is up to date', () => libraries.behind === 0 && repository.state.HEAD?.behind === 0);
    assert.match(textIn(agent), /Horari d’estiu/);
    assert.ok(fs.existsSync(path.join(agent, '.sop-feedback', 'zz-shared.yml')));
  });

  it('leaves lines that both changed to be chosen, and can be as before', async () => {
    send('Horari d’estiu', 'Horari de tots');
    write(agent, textIn(agent).replace('Horari d’estiu', 'Horari meu'));
    git(agent, 'commit', '-am', 'Say it my way');
    const before = git(agent, 'rev-parse', 'HEAD');
    await update();
    await until('Git has a conflict', () => repository.state.mergeChanges.length === 1);
    const merge = await openMerge(repository);
    assert.equal(merge, git(agent, 'rev-parse', 'HEAD', 'MERGE_HEAD').trim().replace('\n', ' '));
    git(agent, 'merge', '--abort');
    assert.equal(await openMerge(repository), undefined, 'what is over is not taken back again');
    assert.equal(git(agent, 'rev-parse', 'HEAD'), before);
    assert.match(textIn(agent), /Horari meu/);
    git(agent, 'reset', '--hard', 'origin/main');
  });

  it('changes nothing where the server cannot be reached', async () => {
    send('Horari de tots', 'Horari final');
    const [origin, gone] = [path.join(beside, 'origin.git'), path.join(beside, 'gone.git')];
    fs.renameSync(origin, gone);
    try {
      await update();
      assert.match(textIn(agent), /Horari de tots/);
    } finally {
      fs.renameSync(gone, origin);
    }
    await update();
    assert.match(textIn(agent), /Horari final/);
  });

  it('is read as soon as its folder is there', async () => {
    const later = path.join(beside, 'later');
    await configure('sharedLibraries', [agent, later]);
    await until('it is missed', () => {
      const missing = api.memories[1]?.get<readonly string[]>('sharedLibraries.missing') ?? [];
      return missing.includes(later);
    });
    await vscode.commands.executeCommand('notifications.clearAll');
    fs.mkdirSync(later);
    fs.writeFileSync(path.join(later, 'one.md'), sopText('Arribada més tard'));
    await until('it is read', () => [...api.library.sops].some(({ title }) => title === 'Arribada més tard'), 30_000);
  });
});
