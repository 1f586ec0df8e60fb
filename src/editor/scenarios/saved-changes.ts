import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import { configName } from '../../core/library/scan';
import type { Affected, Dependencies } from '../../core/scenario/dependencies';
import type { AnyTest } from '../../core/scenario/model';
import { Batch } from '../library/batch';
import { isTyped } from '../library/current-texts';
import type { TestFiles } from './test-files';

interface ContinuousParts {
  readonly library: Library;
  readonly files: TestFiles;
  readonly dependencies: Dependencies;
  /** Resolves when all that was noticed until now is in the library and in the tree. */
  readonly settle: () => Promise<void>;
}

/** Tells which tests may come out otherwise after files were saved, in the editor or by another program. */
export class SavedChanges implements vscode.Disposable {
  readonly #parts: ContinuousParts;
  readonly #run: (isAffected: (uri: string, test: AnyTest) => boolean) => Promise<void>;
  readonly #subscriptions: readonly { dispose(): void }[];
  readonly #batch = new Batch((uris) => this.#take(uris));

  /** @param run called with what tells whether a test of a file may come out otherwise. */
  constructor(parts: ContinuousParts, run: (isAffected: (uri: string, test: AnyTest) => boolean) => Promise<void>) {
    this.#parts = parts;
    this.#run = run;
    const { library, files } = parts;
    const notice = (uri: string) => !isTyped(uri) && this.#batch.add(uri);
    this.#subscriptions = [
      this.#batch,
      vscode.workspace.onDidSaveTextDocument(({ uri }) => notice(uri.toString())),
      files.onDidChange((uris) => uris.forEach(notice)),
      library.onDidChange(({ added, changed, removed, configs, hasOtherNames }) => {
        for (const { location } of changed) notice(location.uri);
        // What came, went or is called otherwise may matter to all of its library.
        for (const { location } of [...added, ...removed, ...(hasOtherNames ? changed : [])]) notice(location.root);
        for (const root of configs) notice(configUriOf(root, library));
      }),
    ];
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  async #take(uris: readonly string[]): Promise<void> {
    const { library, files, dependencies, settle } = this.#parts;
    await settle();
    const affected = new Map<string, Affected>(uris.filter((uri) => files.get(uri)).map((uri) => [uri, 'all']));
    const configs = library.roots.filter((root) => uris.includes(root) || uris.includes(configUriOf(root, library)));
    const changed = uris.flatMap((uri) => library.get(uri) ?? []);
    for (const [uri, what] of dependencies.after({ added: [], changed, removed: [], configs, hasOtherNames: false }))
      if (what === 'all' || !affected.has(uri)) affected.set(uri, what);
    if (affected.size > 0)
      await this.#run((uri, test) => {
        const what = affected.get(uri);
        return what === 'all' || (what === 'messages' && test.kind === 'message');
      });
  }
}

function configUriOf(root: string, library: Library): string {
  return library.configUri(root) ?? `${root}/${configName}`;
}
