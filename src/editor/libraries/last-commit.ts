import * as vscode from 'vscode';
import { isSpellingAlone } from '../../core/lifecycle/approval/spelling';
import type { Sop } from '../../core/sop/model';
import { relativePath } from '../library/roots';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';
import { notCommitted } from './git';
import type { Repository } from './git';
import type { LibraryRepository, Upstreams } from './upstreams';

/** Of more SOPs that differ nobody asks at once: somebody has moved or formatted the whole library. */
const most = 300;
/** Milliseconds: while somebody types, and while Git tells of each of its steps. */
const pause = 500;

/** A text of the last commit, and which commit that is. */
interface Kept {
  readonly commit: string;
  /** Undefined when the file is not in it. */
  readonly sop: Sop | undefined;
}

/**
 * Tells the linter what the last commit has of the SOPs that differ from it, by VS Code's Git: those that Git says have changed, and those
 * that are changed in an editor. It follows commits, and what becomes of files.
 */
export class LastCommit implements vscode.Disposable {
  readonly #services: Pick<Services, 'library' | 'linter' | 'log'>;
  readonly #upstreams: Upstreams;
  readonly #look: Throttle;
  readonly #subscriptions: readonly { dispose(): void }[];
  /** By the file as it was called. */
  #kept = new Map<string, Kept>();
  #reading: Promise<void> = Promise.resolve();

  constructor(services: Pick<Services, 'library' | 'linter' | 'log'>, upstreams: Upstreams) {
    this.#services = services;
    this.#upstreams = upstreams;
    this.#look = new Throttle(() => {
      // One after the other, so that an older answer never comes last.
      this.#reading = this.#reading
        .then(() => this.#read())
        .catch((error: unknown) => services.log.warn(`The last commit: ${String(error)}`));
    }, pause);
    this.#subscriptions = [
      upstreams.onDidLook(() => this.#look.ask()),
      services.library.onDidChange(({ changed }) => {
        if (changed.length > 0) this.#look.ask();
      }),
    ];
  }

  dispose(): void {
    this.#look.dispose();
    for (const one of this.#subscriptions) one.dispose();
  }

  async #read(): Promise<void> {
    const kept = new Map<string, Kept>();
    const committed = new Map<string, Sop>();
    for (const one of await this.#upstreams.repositories()) {
      const commit = one.repository.state.HEAD?.commit;
      if (commit === undefined || !one.repository.show) continue;
      for (const [uri, before] of this.#differing(one)) {
        const known = this.#kept.get(before.toString());
        const now = known?.commit === commit ? known : { commit, sop: await this.#textOf(one, commit, before, uri) };
        kept.set(before.toString(), now);
        if (now.sop) committed.set(uri, now.sop);
      }
    }
    this.#kept = kept;
    this.#services.library.setCommitted(committed, isSpellingAlone);
  }

  /** The SOPs of a repository that may differ from the last commit, by their URIs, and what they were called there. */
  #differing({ repository, roots }: LibraryRepository): Map<string, vscode.Uri> {
    const { library } = this.#services;
    const found = new Map<string, vscode.Uri>();
    const { indexChanges = [], workingTreeChanges = [], mergeChanges } = repository.state;
    const ofGit = [...workingTreeChanges, ...indexChanges].filter(({ status }) => !notCommitted.has(status));
    const edited = vscode.workspace.textDocuments.filter(
      ({ isDirty, uri }) => isDirty && roots.some((root) => relativePath(root.uri, uri) !== undefined),
    );
    const added = new Set(
      [...workingTreeChanges, ...indexChanges].flatMap(({ uri, status }) =>
        notCommitted.has(status) ? [uri.toString()] : [],
      ),
    );
    for (const [uri, before] of [
      ...ofGit.map(({ uri, renameUri, originalUri }) => [renameUri ?? uri, originalUri] as const),
      ...mergeChanges.map(({ uri }) => [uri, uri] as const),
      ...edited.filter(({ uri }) => !added.has(uri.toString())).map(({ uri }) => [uri, uri] as const),
    ]) {
      // What was renamed stays known by its older name when it is edited, too.
      if (found.size >= most || (found.has(uri.toString()) && before.toString() === uri.toString())) continue;
      if (library.get(uri.toString())) found.set(uri.toString(), before);
    }
    return found;
  }

  async #textOf(
    { repository, roots }: { readonly repository: Repository } & Pick<LibraryRepository, 'roots'>,
    commit: string,
    before: vscode.Uri,
    uri: string,
  ): Promise<Sop | undefined> {
    const { library, linter } = this.#services;
    const now = library.get(uri)?.location;
    const root = roots.find(({ key }) => key === now?.root);
    const path = root && relativePath(root.uri, before);
    if (!now || path === undefined) return undefined;
    const text = await repository.show?.(commit, before.fsPath).catch(() => undefined);
    return text === undefined ? undefined : linter.read(text, { uri: before.toString(), root: now.root, path });
  }
}
