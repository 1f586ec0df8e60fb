import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import type { LibraryChange } from '../../core/library/change';
import type { Finding } from '../../core/lint/finding';
import { Askers } from '../../core/lint/noted-view';
import { TestsChecker } from '../../core/scenario/check/check-file';
import { loadTests } from '../../core/scenario/load';
import type { LoadedTests } from '../../core/scenario/load';
import { readTests } from '../../core/scenario/read/read';
import { isTestPath } from '../../core/scenario/test-path';
import type { SopLocation } from '../../core/sop/model';
import { testsAt } from '../library/locate';
import { TimeSlices } from '../library/time-slices';
import type { Services } from '../services/services';
import { openDocument } from '../shared/open-document';
import { onDidChangeSetting, settings } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { toDiagnostic } from './to-diagnostic';

/** Milliseconds between two checks of what is being written. */
const pace = 300;

/** So many files share the SOPs that are read for them: those of thousands would fill the memory. */
const mostTogether = 50;

/**
 * Shows what is wrong with the tests of SOPs in place, for all files, open or not. A file is checked again when it has changed, or
 * something that it names or leads to has.
 */
export class TestDiagnostics implements vscode.Disposable {
  readonly #services: Pick<Services, 'log' | 'library' | 'loader' | 'files'>;
  readonly #collection = vscode.languages.createDiagnosticCollection('sop-guide-tests');
  readonly #subscriptions: { dispose(): unknown }[] = [this.#collection];
  #watchers: { dispose(): unknown }[] = [];
  /** By their URIs. */
  #files = new Map<string, SopLocation>();
  readonly #askers = new Askers();
  /** Files that name an SOP that is not there. */
  readonly #looking = new Set<string>();
  /** What is to be checked, and what of it somebody is writing: that comes first. */
  readonly #stale = new Set<string>();
  readonly #typed = new Set<string>();
  readonly #work = new Throttle(() => void this.#check(), pace);
  #isChecking = false;
  #isDisposed = false;

  constructor(services: Pick<Services, 'log' | 'library' | 'loader' | 'files'>) {
    this.#services = services;
    const { library, loader } = services;
    const { workspace } = vscode;
    const changed = ({ uri }: vscode.TextDocument) => this.#changed(uri, this.#typed);
    this.#subscriptions.push(
      this.#work,
      library.onDidChange((change) => this.#follow(change)),
      loader.onDidProgress(({ loading }) => {
        if (loading) return;
        this.#watch();
        this.#list();
        this.#askAll();
      }),
      onDidChangeSetting(['lint.severity'], () => this.#askAll()),
      workspace.onDidChangeTextDocument(({ document }) => changed(document)),
      // What was typed and not saved is gone.
      workspace.onDidCloseTextDocument(changed),
    );
    this.#watch();
    this.#list();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const one of [...this.#subscriptions, ...this.#watchers]) one.dispose();
  }

  /** Follows what happens on disk: the library tells what comes and goes, but not what is written. */
  #watch(): void {
    for (const one of this.#watchers) one.dispose();
    this.#watchers = this.#services.loader.roots.flatMap(({ uri }) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '**'));
      const changed = (one: vscode.Uri) => this.#changed(one, this.#stale);
      return [watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(this.#gone)];
    });
  }

  /** A folder that is deleted fires one event for everything in it. */
  readonly #gone = (deleted: vscode.Uri): void => {
    const uri = deleted.toString();
    for (const one of this.#files.keys())
      if ((one === uri || one.startsWith(`${uri}/`)) && !openDocument(one)?.isDirty) this.#drop(one);
  };

  /** Takes in which files of tests there are. */
  #list(): void {
    const { library, loader } = this.#services;
    const { roots } = loader;
    const found = new Map<string, SopLocation>();
    for (const root of roots)
      for (const path of library.otherPaths(root.key)) {
        if (!isTestPath(path)) continue;
        const location = testsAt(vscode.Uri.joinPath(root.uri, path), roots);
        if (location) found.set(location.uri, location);
      }
    const before = this.#files;
    this.#files = found;
    for (const uri of before.keys()) if (!found.has(uri)) this.#drop(uri);
    for (const uri of found.keys()) if (!before.has(uri)) this.#ask(uri);
  }

  #changed(uri: vscode.Uri, queue: Set<string>): void {
    const location = testsAt(uri, this.#services.loader.roots);
    if (!location) return;
    this.#files.set(location.uri, location);
    queue.add(location.uri);
    this.#work.ask();
  }

  #follow({ configs, names, hasOtherNames }: LibraryChange): void {
    if (this.#services.loader.progress.loading) return;
    if (hasOtherNames || configs.length > 0) this.#list();
    for (const { uri, root } of this.#files.values()) if (configs.includes(root)) this.#ask(uri);
    for (const name of names) for (const uri of this.#askers.of(name)) this.#ask(uri);
    if (hasOtherNames) for (const uri of this.#looking) this.#ask(uri);
  }

  #ask(uri: string): void {
    this.#stale.add(uri);
    this.#work.ask();
  }

  #askAll(): void {
    for (const uri of this.#files.keys()) this.#ask(uri);
  }

  #drop(uri: string): void {
    this.#files.delete(uri);
    this.#stale.delete(uri);
    this.#typed.delete(uri);
    this.#looking.delete(uri);
    this.#askers.delete(uri);
    this.#collection.delete(vscode.Uri.parse(uri));
  }

  /** Checks all that is to be checked, and yields to the host in between: of thousands of files it takes seconds. */
  async #check(): Promise<void> {
    if (this.#isChecking || this.#services.loader.progress.loading) return;
    this.#isChecking = true;
    let checker = new TestsChecker(this.#services.library);
    let checked = 0;
    let found: [vscode.Uri, vscode.Diagnostic[]][] = [];
    const handOn = () => {
      if (found.length > 0 && !this.#isDisposed) this.#collection.set(found);
      found = [];
    };
    const slices = new TimeSlices(handOn);
    try {
      for (let uri = this.#next(); uri !== undefined && !this.#isDisposed; uri = this.#next()) {
        const location = this.#files.get(uri);
        const loaded = location && (await this.#load(location));
        // It may be gone by now.
        if (!loaded || !this.#files.has(uri)) continue;
        if (++checked % mostTogether === 0) checker = new TestsChecker(this.#services.library);
        const findings = this.#findings(checker, location, loaded);
        const parsed = vscode.Uri.parse(uri);
        if (findings.length > 0 || this.#collection.has(parsed)) found.push([parsed, findings.map(toDiagnostic)]);
        await slices.take();
      }
      handOn();
    } finally {
      this.#isChecking = false;
    }
  }

  /** Takes the next file to be checked. */
  #next(): string | undefined {
    for (const queue of [this.#typed, this.#stale])
      for (const uri of queue) {
        this.#typed.delete(uri);
        this.#stale.delete(uri);
        return uri;
      }
    return undefined;
  }

  /** A file as it is in its editor, or else on disk. */
  #load(location: SopLocation): LoadedTests | Promise<LoadedTests> {
    const open = openDocument(location.uri);
    if (!open) return loadTests(this.#services.files(location.root), location);
    const text = open.getText();
    return { text, read: readTests(text, location) };
  }

  #findings(checker: TestsChecker, { uri, root }: SopLocation, loaded: LoadedTests): readonly Finding[] {
    try {
      const { findings, asked } = checker.look(loaded, settings.lintSeverity(vscode.Uri.parse(root)));
      this.#askers.set(uri, asked.seen);
      if (asked.isLooking) this.#looking.add(uri);
      else this.#looking.delete(uri);
      return findings;
    } catch (error) {
      this.#services.log.error(`${uri} could not be checked: ${reasonOf(error)}`);
      return [];
    }
  }
}
