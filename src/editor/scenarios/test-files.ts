import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import { Emitter } from '../../core/emitter';
import type { LibraryChange } from '../../core/library/change';
import { forEachLimited } from '../../core/library/scan';
import { loadTests, testPathsIn } from '../../core/scenario/load';
import type { LoadedTests } from '../../core/scenario/load';
import { readTests } from '../../core/scenario/read/read';
import { isTestPath } from '../../core/scenario/test-path';
import type { SopLocation } from '../../core/sop/model';
import { Batch } from '../library/batch';
import { exists } from '../library/current-texts';
import { relativePath, rootOf } from '../library/roots';
import { TimeSlices } from '../library/time-slices';
import { openDocument } from '../shared/open-document';
import type { ScenarioServices } from './scenario-services';

/** All files of tests of all libraries as they are now: the text of an open editor comes before what is on disk. */
export class TestFiles implements vscode.Disposable {
  readonly #services: ScenarioServices;
  readonly #files = new Map<string, LoadedTests>();
  readonly #changed = new Emitter<ReadonlySet<string>>();
  readonly #batch = new Batch((uris) => this.#look(uris));
  readonly #slices = new TimeSlices();
  readonly #subscriptions: readonly { dispose(): void }[];
  #watchers: vscode.Disposable[] = [];
  #watched = '';

  /** Tells the addresses of files that came, changed or went. */
  readonly onDidChange = this.#changed.event;

  constructor(services: ScenarioServices) {
    this.#services = services;
    const typed = (document: vscode.TextDocument) => this.#notice(document.uri, true);
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => typed(document)),
      vscode.workspace.onDidOpenTextDocument((document) => document.isDirty && typed(document)),
      vscode.workspace.onDidCloseTextDocument(typed),
      vscode.workspace.onDidSaveTextDocument(typed),
      services.loader.onDidProgress(({ loading }) => !loading && this.list()),
      // A folder that came or went is told as a change of its library.
      services.library.onDidChange(({ configs }: LibraryChange) => configs.length > 0 && this.list()),
    ];
  }

  /** A file, as it was read last. */
  get(uri: string): LoadedTests | undefined {
    return this.#files.get(uri);
  }

  /** All files, by their addresses. */
  get all(): ReadonlyMap<string, LoadedTests> {
    return this.#files;
  }

  /**
   * Looks for files that came or went with a folder, or with a library.
   * @param created some that the library may not have heard of yet.
   */
  list(created: readonly vscode.Uri[] = []): void {
    const { library, loader } = this.#services;
    this.#watch();
    for (const uri of created) this.#notice(uri, false);
    const found = new Set(
      loader.roots.flatMap(({ key, uri }) =>
        testPathsIn(library, key).map((path) => vscode.Uri.joinPath(uri, ...path.split('/')).toString()),
      ),
    );
    for (const uri of found) if (!this.#files.has(uri)) this.#batch.add(uri);
    for (const uri of this.#files.keys()) if (!found.has(uri)) this.#batch.add(uri);
  }

  /** Looks at all of them again. */
  async refresh(): Promise<void> {
    this.list();
    for (const uri of this.#files.keys()) this.#batch.add(uri);
    await this.#batch.settle();
  }

  /** Reads all that was noticed until now, such as the last letter that was typed. */
  settle(): Promise<void> {
    return this.#batch.settle();
  }

  dispose(): void {
    this.#batch.dispose();
    for (const one of [...this.#subscriptions, ...this.#watchers]) one.dispose();
  }

  #watch(): void {
    const { roots } = this.#services.loader;
    const wanted = roots.map(({ key }) => key).join('\n');
    if (wanted === this.#watched) return;
    this.#watched = wanted;
    for (const one of this.#watchers) one.dispose();
    this.#watchers = roots.flatMap(({ uri }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '**/*.test.{yml,yaml}'));
      const notice = (at: vscode.Uri) => this.#notice(at, false);
      return [watcher, watcher.onDidCreate(notice), watcher.onDidChange(notice), watcher.onDidDelete(notice)];
    });
  }

  #notice(uri: vscode.Uri, isTyped: boolean): void {
    if (this.#locate(uri.toString())) this.#batch.add(uri.toString(), isTyped);
  }

  /** Where a file of tests is; undefined for any other file. */
  #locate(key: string): SopLocation | undefined {
    const uri = vscode.Uri.parse(key);
    const root = rootOf(uri, this.#services.loader.roots);
    const path = root && relativePath(root.uri, uri);
    return root && path !== undefined && isTestPath(path) ? { uri: key, root: root.key, path } : undefined;
  }

  async #look(uris: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    await forEachLimited(uris, async (uri) => {
      const before = this.#files.get(uri);
      const now = await this.#read(uri);
      if (before === now || (before && now && isSameText(before, now))) return;
      if (now) this.#files.set(uri, now);
      else this.#files.delete(uri);
      changed.add(uri);
    });
    if (changed.size === 0) return;
    try {
      this.#changed.fire(changed);
    } catch (error) {
      this.#services.log.error(`Tests could not be shown: ${reasonOf(error)}`);
    }
  }

  async #read(uri: string): Promise<LoadedTests | undefined> {
    const location = this.#locate(uri);
    if (!location) return undefined;
    const open = openDocument(uri);
    if (open?.isDirty) {
      const text = open.getText();
      return { text, read: readTests(text, location) };
    }
    if (!(await exists(vscode.Uri.parse(uri), vscode.FileType.File))) return undefined;
    await this.#slices.take();
    return loadTests(this.#services.files(location.root), location);
  }
}

function isSameText(a: LoadedTests, b: LoadedTests): boolean {
  const { problems } = b.read;
  // A file that cannot be read has no text; why it cannot may have changed.
  return a.text === b.text && (b.text !== '' || JSON.stringify(a.read.problems) === JSON.stringify(problems));
}
