import * as vscode from 'vscode';
import { Emitter } from '../../core/emitter';
import { foldersAbove } from '../../core/library/folders';
import { relativePath } from '../library/roots';
import type { LibraryRoot } from '../library/roots';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';
import { gitOfCode, upstreamOf } from './git';
import type { GitApi, Repository } from './git';

/** More commits are not counted. */
const most = 1000;
/** Milliseconds between two looks: Git tells of each of its steps. */
const pause = 500;

/** A repository, and the libraries in it. */
export interface LibraryRepository {
  readonly repository: Repository;
  readonly roots: readonly LibraryRoot[];
}

/**
 * The repositories of the libraries, and how many changes of the libraries their upstreams have that are not here. That is as
 * VS Code knows it since its last fetch: nothing is asked of a server here.
 */
export class Upstreams implements vscode.Disposable {
  readonly #services: Pick<Services, 'loader' | 'log'>;
  readonly #home: string | undefined;
  readonly #changed: () => void;
  readonly #look: Throttle;
  readonly #looked = new Emitter<readonly LibraryRepository[]>();
  readonly #listening = new Map<Repository, vscode.Disposable>();
  /** Repositories outside the workspace that VS Code was asked to open, each once: whoever closes one wants it closed. */
  readonly #opened = new Set<string>();
  #subscriptions: vscode.Disposable[] = [];
  #git: Promise<(() => GitApi | undefined) | undefined> | undefined;
  #followed: GitApi | undefined;
  #behind = 0;

  /** Fires with all repositories when something may have changed in one: a commit, a file, or a repository came or went. */
  readonly onDidLook = this.#looked.event;

  /** @param home the person's own folder. @param changed is called when another number is behind. */
  constructor(services: Pick<Services, 'loader' | 'log'>, home: string | undefined, changed: () => void) {
    this.#services = services;
    this.#home = home;
    this.#changed = changed;
    this.#look = new Throttle(() => {
      this.#count().catch((error: unknown) => services.log.warn(`The library’s upstream: ${String(error)}`));
    }, pause);
    this.#subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => this.look()));
  }

  /** How many changes of the libraries are not here. */
  get behind(): number {
    return this.#behind;
  }

  /** Looks again, soon. */
  look(): void {
    this.#look.ask();
  }

  /** VS Code's Git; undefined where it is off. */
  async api(): Promise<GitApi | undefined> {
    this.#git ??= gitOfCode(() => this.look()).then((git) => {
      if (git) this.#subscriptions.push(git.subscription);
      // The workspace may be trusted later.
      else this.#git = undefined;
      return git?.api;
    });
    const api = (await this.#git)?.();
    if (api && api !== this.#followed) {
      this.#followed = api;
      const look = () => this.look();
      this.#subscriptions.push(api.onDidOpenRepository(look), api.onDidCloseRepository(look));
      if (api.onDidChangeState) this.#subscriptions.push(api.onDidChangeState(look));
    }
    return api;
  }

  /** The repositories that the libraries are in. */
  async repositories(): Promise<LibraryRepository[]> {
    const api = await this.api();
    if (!api || api.state === 'uninitialized') return [];
    const found = new Map<Repository, LibraryRoot[]>();
    for (const root of this.#services.loader.roots) {
      const repository = api.getRepository(root.uri) ?? (await this.#open(api, root));
      // A folder that Git ignores may be in a repository and have nothing to do with it.
      if (!repository || relativePath(repository.rootUri, root.uri) === undefined) continue;
      found.set(repository, [...(found.get(repository) ?? []), root]);
    }
    return [...found].map(([repository, roots]) => ({ repository, roots }));
  }

  /** How many commits of a range touch the libraries of a repository. */
  async commitsIn({ repository, roots }: LibraryRepository, range: string): Promise<number> {
    if (!repository.log) return repository.state.HEAD?.behind ?? 0;
    const hashes = new Set<string>();
    for (const { uri } of roots) {
      const isAll = relativePath(repository.rootUri, uri) === '';
      const commits = await repository.log({ range, maxEntries: most, ...(isAll ? {} : { path: uri.fsPath }) });
      for (const { hash } of commits) hashes.add(hash);
    }
    return hashes.size;
  }

  dispose(): void {
    this.#look.dispose();
    for (const one of [...this.#subscriptions, ...this.#listening.values()]) one.dispose();
    this.#subscriptions = [];
  }

  async #count(): Promise<void> {
    const all = await this.repositories();
    this.#listen(all.map(({ repository }) => repository));
    this.#looked.fire(all);
    let behind = 0;
    for (const one of all) {
      const upstream = upstreamOf(one.repository);
      const { commit, behind: commits = 0 } = one.repository.state.HEAD ?? {};
      if (upstream === undefined || commit === undefined || commits === 0) continue;
      behind += await this.commitsIn(one, `${commit}..${upstream}`);
    }
    if (behind === this.#behind) return;
    this.#behind = behind;
    this.#changed();
  }

  #listen(repositories: readonly Repository[]): void {
    for (const [repository, listening] of this.#listening)
      if (!repositories.includes(repository)) {
        listening.dispose();
        this.#listening.delete(repository);
      }
    for (const repository of repositories)
      if (!this.#listening.has(repository))
        this.#listening.set(
          repository,
          repository.state.onDidChange(() => this.look()),
        );
  }

  /** VS Code finds the repositories of a workspace by itself; that of a shared library it is to be told of. */
  async #open(api: GitApi, { folder, uri }: LibraryRoot): Promise<Repository | undefined> {
    if (folder || !api.openRepository) return undefined;
    const root = await repositoryAbove(uri, this.#home);
    if (!root || this.#opened.has(root.toString())) return undefined;
    this.#opened.add(root.toString());
    return (await api.openRepository(root)) ?? undefined;
  }
}

/** The folder with the repository that a folder is in; one of all that the person has is not opened by itself. */
async function repositoryAbove(folder: vscode.Uri, home: string | undefined): Promise<vscode.Uri | undefined> {
  for (const path of foldersAbove(folder.path, home === undefined ? undefined : vscode.Uri.file(home).path)) {
    const at = folder.with({ path });
    if (await isThere(vscode.Uri.joinPath(at, '.git'))) return at;
  }
  return undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
