import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import type { LibraryChange } from '../../core/library/change';
import { Dependencies } from '../../core/scenario/dependencies';
import type { AnyTest } from '../../core/scenario/model';
import { TestRunner } from '../../core/scenario/run/test-runner';
import type { Sop } from '../../core/sop/model';
import { TimeSlices } from '../library/time-slices';
import { tellError } from '../shared/commands';
import { CoveredSops } from './covered';
import { SavedChanges } from './saved-changes';
import type { ScenarioServices } from './scenario-services';
import { SuggestionIndex } from './suggestion-index';
import { TestFiles } from './test-files';
import { TestRunning } from './test-running';
import type { RunResult } from './test-running';
import { TestTree } from './test-tree';
import { walkThrough } from './walking';

type RunHandler = (request: vscode.TestRunRequest, token: vscode.CancellationToken) => Promise<void>;

/** The tests of procedures in VS Code's Testing view. */
export class Testing implements vscode.Disposable {
  readonly controller: vscode.TestController;
  /** What the view's buttons do. */
  readonly profiles: {
    readonly run: vscode.TestRunProfile;
    readonly coverage: vscode.TestRunProfile;
    readonly walk: vscode.TestRunProfile;
  };
  readonly #services: ScenarioServices;
  readonly #files: TestFiles;
  readonly #tree: TestTree;
  readonly #running: TestRunning;
  readonly #covered = new CoveredSops();
  readonly #dependencies: Dependencies;
  readonly #subscriptions: { dispose(): void }[];
  /** What follows saves for continuous runs, while somebody wants them. */
  readonly #saved = new Set<SavedChanges>();
  /** The files whose rows are not as they should be. */
  readonly #stale = new Set<string>();
  #showing: Promise<void> | undefined;

  /** @param created files that the library may not have heard of yet. */
  constructor(services: ScenarioServices, created: readonly vscode.Uri[]) {
    const { library } = services;
    const controller = vscode.tests.createTestController('sopGuide', vscode.l10n.t('Tests of procedures'));
    const files = new TestFiles(services);
    const suggestions = new SuggestionIndex(library);
    const tree = new TestTree({ controller, library, nameOf: (root) => this.#nameOf(root) });
    this.controller = controller;
    this.#services = services;
    this.#dependencies = new Dependencies(library.sops);
    this.#files = files;
    this.#tree = tree;
    this.#running = new TestRunning({ controller, library, tree, files, suggestions });
    this.#subscriptions = [
      controller,
      files,
      suggestions,
      files.onDidChange((uris) => this.#showLater(uris)),
      library.onDidChange((change) => this.#libraryChanged(change)),
    ];
    const { Run, Coverage, Debug } = vscode.TestRunProfileKind;
    const profile = (label: string, kind: vscode.TestRunProfileKind, handler: RunHandler) =>
      controller.createRunProfile(label, kind, this.#told(handler), true);
    this.profiles = {
      run: profile(vscode.l10n.t('Run'), Run, (request, token) => this.#run(request, token)),
      coverage: profile(vscode.l10n.t('Run with Coverage'), Coverage, (...asked) => this.#cover(...asked)),
      walk: profile(vscode.l10n.t('Walk Through It'), Debug, (...asked) => this.#walk(...asked)),
    };
    this.profiles.run.supportsContinuousRun = true;
    this.profiles.coverage.loadDetailedCoverage = (_, coverage) => Promise.resolve(this.#covered.detailsOf(coverage));
    controller.refreshHandler = () => files.refresh();
    files.list(created);
  }

  /** Resolves when all that was noticed until now, such as the last letter that was typed, is shown. */
  async settle(): Promise<void> {
    await this.#services.loader.settle();
    await this.#files.settle();
    await this.#showing;
  }

  dispose(): void {
    for (const one of [...this.#saved, ...this.#subscriptions]) one.dispose();
  }

  /** What fails is told: VS Code would only write it to its own log. */
  #told(run: RunHandler): RunHandler {
    return async (request, token) => {
      try {
        await run(request, token);
      } catch (error) {
        void tellError(this.#services.log, 'tests', error);
      }
    };
  }

  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    if (request.continuous) this.#runOnSave(request, token);
    else await this.#runOnce(request, token);
  }

  /** @param then goes on with what came of it, before the run ends. */
  async #runOnce(
    request: vscode.TestRunRequest,
    token: vscode.CancellationToken,
    isWanted: (uri: string, test: AnyTest) => boolean = () => true,
    then: (run: vscode.TestRun, result: RunResult) => Promise<void> = () => Promise.resolve(),
  ): Promise<RunResult | undefined> {
    await this.settle();
    const rows = this.#running.rowsOf(request).filter(({ uri, test }) => isWanted(uri, test));
    if (rows.length === 0) return undefined;
    const run = this.controller.createTestRun(request);
    try {
      const result = await this.#running.run(rows, run, token);
      await then(run, result);
      return result;
    } finally {
      run.end();
    }
  }

  /** Runs tests and tells what they walk through: of all SOPs, or where some tests are run, of those that these are about or come by. */
  async #cover(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    await this.#runOnce(request, token, undefined, (run, { runner, checked }) => {
      const { library } = this.#services;
      const files = [...checked.values()];
      const roots = new Set(files.map(({ file }) => file.location.root));
      const own = new Set([...files.flatMap(({ sop }) => sop?.location.uri ?? []), ...runner.walked.uris]);
      const isShown = ({ status, location }: Sop) =>
        request.include ? own.has(location.uri) : roots.has(location.root) && status !== 'retired';
      return this.#covered.tell(run, [...library.sops].filter(isShown), runner);
    });
  }

  /** Runs tests, and walks through the first that fails, or that there is. */
  async #walk(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const result = await this.#runOnce(request, token);
    const row = result?.toLookAt;
    const file = row && result.checked.get(row.uri);
    if (file && !token.isCancellationRequested) await walkThrough(result.runner, file, row.test);
  }

  /** Runs what is asked for whenever something is saved that it may matter to, until nobody wants it any more. */
  #runOnSave(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
    const parts = {
      library: this.#services.library,
      files: this.#files,
      dependencies: this.#dependencies,
      settle: () => this.settle(),
    };
    const saved = new SavedChanges(parts, async (isAffected) => {
      await this.#runOnce(request, token, isAffected);
    });
    this.#saved.add(saved);
    token.onCancellationRequested(() => {
      saved.dispose();
      this.#saved.delete(saved);
    });
  }

  #libraryChanged(change: LibraryChange): void {
    const affected = this.#dependencies.after(change);
    if (change.configs.length > 0) this.#tree.nameFolders();
    // Of messages alone, nothing that is shown depends on other SOPs.
    this.#showLater([...affected].flatMap(([uri, what]) => (what === 'all' ? [uri] : [])));
    const rows = [...affected.keys()].flatMap((uri) => this.#tree.fileItem(uri) ?? []);
    if (rows.length > 0) this.controller.invalidateTestResults(rows);
  }

  #showLater(uris: Iterable<string>): void {
    for (const uri of uris) this.#stale.add(uri);
    const all = this.#files.all;
    const roots = new Set([...all.values()].map(({ read }) => read.file.location.root));
    if (this.#tree.nameLibraries(roots.size > 1)) for (const uri of all.keys()) this.#stale.add(uri);
    if (this.#stale.size > 0) this.#showing ??= this.#show().finally(() => this.#shown());
  }

  #shown(): void {
    this.#showing = undefined;
    if (this.#stale.size > 0) this.#showLater([]);
  }

  async #show(): Promise<void> {
    const slices = new TimeSlices();
    const runner = this.#runner();
    for (const uri of this.#stale) {
      await slices.take();
      this.#stale.delete(uri);
      try {
        this.#showFile(uri, runner);
      } catch (error) {
        this.#services.log.error(`The tests in ${uri} could not be shown: ${reasonOf(error)}`);
      }
    }
  }

  #showFile(uri: string, runner: TestRunner): void {
    const loaded = this.#files.get(uri);
    if (!loaded) {
      this.#tree.remove(uri);
      this.#dependencies.forget(uri);
      return;
    }
    const checked = runner.check(loaded.read.file);
    this.#tree.show(loaded, checked);
    this.#dependencies.note(checked);
  }

  /** Reads SOPs for checking alone: nothing is run with it. */
  #runner(): TestRunner {
    return new TestRunner(this.#services.library, () => {
      throw new Error('Nothing is run.');
    });
  }

  #nameOf(root: string): string {
    const { library, loader } = this.#services;
    return library.config(root).name ?? loader.roots.find(({ key }) => key === root)?.name ?? root;
  }
}
