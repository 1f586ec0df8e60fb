import * as vscode from 'vscode';
import { KeptLibrary } from '../../core/cache/kept-library';
import { Emitter } from '../../core/emitter';
import { isSopPath } from '../../core/library/path';
import type { Library, LibraryUpdate } from '../../core/library/library';
import { configName, forEachLimited, listSopPaths, loadConfigText, loadSop } from '../../core/library/scan';
import { readMany } from '../../core/library/share';
import type { StartThread, ThreadRead } from '../../core/library/thread-reader';
import { readSop } from '../../core/sop/read';
import type { Sop, SopLocation } from '../../core/sop/model';
import type { RankedIndex } from '../../core/search/ranked-index';
import type { Run } from '../../core/turn';
import { onDidChangeSetting } from '../shared/settings';
import { Batch } from './batch';
import { isLocal, libraryFiles } from './files';
import type { LibraryFiles, LocalFiles } from './files';
import { locate, locateIn } from './locate';
import { libraryRoots, relativePath, rootOf } from './roots';
import type { LibraryRoot } from './roots';
import { startTurns, Turns } from './turns';

/** SOPs taken over from an earlier start between two turns. */
const takenOverAtOnce = 50;
/** SOPs handed on at once: indexing one takes half a millisecond, and a turn must not last much longer for it. */
const handedOnAtOnce = 4;
/** Milliseconds until the library is kept for the next start: soon after it was read, seldom while it is worked on. */
const keepAfterReading = 3000;
const keepAfterChange = 120_000;

/** What the loader needs of where it runs. */
export interface LoaderParts {
  /** What the library is searched by: it is kept for the next start along with the library. */
  readonly index: Pick<RankedIndex, 'snapshot' | 'restore' | 'update'>;
  readonly log: vscode.LogOutputChannel;
  readonly cacheFile: vscode.Uri;
  /** The host's own way to the files on its disk, if it has one. */
  readonly localFiles?: LocalFiles | undefined;
  /** Starts a thread that reads SOPs from the host's disk, where there are threads. */
  readonly startReading?: StartThread | undefined;
}

/** How far the first reading has come. */
export interface LoadProgress {
  readonly loading: boolean;
  readonly done: number;
  readonly total: number;
}

/**
 * Keeps the library like the workspace: reads it once, then follows files on disk and what is typed in open editors. An
 * open editor lies over its file.
 */
export class LibraryLoader implements vscode.Disposable {
  readonly #library: Library;
  readonly #log: vscode.LogOutputChannel;
  readonly #files: LibraryFiles;
  readonly #startReading: StartThread | undefined;
  readonly #kept: KeptLibrary;
  readonly #index: Pick<RankedIndex, 'update'>;
  readonly #progressed = new Emitter<LoadProgress>();
  readonly #batch: Batch;
  readonly #subscriptions: vscode.Disposable[] = [];
  #watchers: vscode.Disposable[] = [];
  #roots: LibraryRoot[] = [];
  /** Counts the readings begun: an older one that is still going on stops. */
  #reading = 0;
  #queue: Promise<void> = Promise.resolve();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #progress: LoadProgress = { loading: true, done: 0, total: 0 };

  readonly onDidProgress = this.#progressed.event;

  constructor(library: Library, { index, log, cacheFile, localFiles, startReading }: LoaderParts) {
    this.#library = library;
    this.#index = index;
    this.#log = log;
    this.#files = libraryFiles(localFiles);
    this.#startReading = startReading;
    this.#kept = new KeptLibrary({ file: cacheFile.toString(), files: this.#files, library, index, typed: typedFiles, turns: startTurns, clock: { now: () => Date.now() }, log });
    this.#batch = new Batch((uris) => this.#enqueue(() => this.#take(uris)).catch((error: unknown) => log.error(`Changed files could not be taken in: ${String(error)}`)));
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reloadAside()),
      onDidChangeSetting(['libraries'], () => this.#reloadAside()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#noticeDocument(document)),
      vscode.workspace.onDidOpenTextDocument((document) => document.isDirty && this.#noticeDocument(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#noticeDocument(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#noticeDocument(document)),
    );
  }

  get progress(): LoadProgress {
    return this.#progress;
  }

  /** Reads everything anew; what is no longer there goes. Resolves when all is read. */
  reload(): Promise<void> {
    const reading = ++this.#reading;
    return this.#enqueue(() => (reading === this.#reading ? this.#readAll(reading) : Promise.resolve()));
  }

  async #readAll(reading: number): Promise<void> {
    const started = Date.now();
    this.#roots = libraryRoots();
    this.#watch();
    this.#setProgress({ loading: true, done: 0, total: 0 });
    try {
      const locations = await this.#locate();
      if (reading !== this.#reading) return;
      this.#dropAllBut(new Set(locations.map((location) => location.uri)));
      await this.#loadConfigs();
      const kept = this.#library.size === 0 ? await this.#restore(locations, reading) : new Set<string>();
      if (kept.size > 0) this.#log.info(`Took over ${kept.size} SOPs from an earlier start in ${Date.now() - started} ms.`);
      const changed = kept.size > 0 ? await this.#changedSince(kept, reading) : new Set<string>();
      await this.#loadAll(locations.filter(({ uri }) => !kept.has(uri) || changed.has(uri)), reading);
      if (reading !== this.#reading) return;
      this.#log.info(`Read ${locations.length} SOPs of ${this.#roots.length} libraries in ${Date.now() - started} ms.`);
      this.#keepLater(keepAfterReading);
    } catch (error) {
      this.#log.error(`The library could not be read: ${String(error)}`);
      throw error;
    } finally {
      if (reading === this.#reading) this.#setProgress({ loading: false, done: this.#library.size, total: this.#library.size });
    }
  }

  /** For events that nobody waits for; what fails is in the log. */
  #reloadAside(): void {
    this.reload().catch(() => undefined);
  }

  /** One reading at a time: what an older one found must not come after what a newer one did. */
  #enqueue(task: () => Promise<void>): Promise<void> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Where a file stands in its library; undefined for a file of no library, or one that is no SOP. */
  locate(uri: vscode.Uri): SopLocation | undefined {
    return locate(uri, this.#roots);
  }

  get roots(): readonly LibraryRoot[] {
    return this.#roots;
  }

  dispose(): void {
    this.#reading++;
    this.#batch.dispose();
    clearTimeout(this.#keeping);
    for (const one of [...this.#subscriptions, ...this.#watchers]) one.dispose();
  }

  async #locate(): Promise<SopLocation[]> {
    const found = await Promise.all(this.#roots.map(async (root) => {
      const paths = await listSopPaths(this.#files, root.key, { tell: (folder, error) => this.#log.error(`The folder “${folder}” cannot be read and is left out: ${String(error)}`) });
      return { root, paths };
    }));
    const located = new Map<string, SopLocation>();
    const turns = new Turns();
    for (const { root, paths } of found) {
      for (const path of paths) {
        await turns.take();
        const location = locateIn(root, path, this.#roots);
        if (location) located.set(location.uri, location);
      }
    }
    return [...located.values()];
  }

  #dropAllBut(uris: ReadonlySet<string>): void {
    const keys = new Set(this.#roots.map((root) => root.key));
    const gone = [...this.#library.sops].filter((sop) => !uris.has(sop.location.uri));
    const goneRoots = this.#library.roots.filter((root) => !keys.has(root));
    this.#library.update([
      ...gone.map((sop): LibraryUpdate => ({ kind: 'sop-removed', uri: sop.location.uri })),
      ...goneRoots.map((root): LibraryUpdate => ({ kind: 'root-removed', root })),
    ]);
  }

  /** Takes over what an earlier start kept of these files. @returns those it had. */
  async #restore(locations: readonly SopLocation[], reading: number): Promise<Set<string>> {
    const sops = await this.#kept.restore();
    // What a newer reading asks for is not known yet: nothing of this stays searchable.
    const present = new Map(reading === this.#reading ? locations.map((location) => [location.uri, location]) : []);
    const isPresent = ({ location: { uri, root, path } }: Sop) => present.get(uri)?.root === root && present.get(uri)?.path === path;
    const kept = new Set<string>();
    const turns = new Turns();
    for (let at = 0; at < sops.length; at += takenOverAtOnce) {
      await turns.take();
      const some = sops.slice(at, at + takenOverAtOnce);
      this.#index.update({ added: [], changed: [], removed: some.filter((sop) => !isPresent(sop)) });
      const still = some.filter(isPresent);
      for (const sop of still) kept.add(sop.location.uri);
      this.#library.update(still.map((sop): LibraryUpdate => ({ kind: 'sop', sop })));
      this.#setProgress({ loading: true, done: this.#library.size, total: locations.length });
    }
    return kept;
  }

  /** Those of the files taken over that are others by now, or are being edited. */
  async #changedSince(kept: ReadonlySet<string>, reading: number): Promise<Set<string>> {
    const changed = new Set<string>();
    await forEachLimited([...kept], async (uri) => {
      const sop = this.#library.get(uri);
      if (reading !== this.#reading || !sop) return;
      if (openDocument(uri)?.isDirty || !(await this.#kept.isFresh(sop))) changed.add(uri);
    });
    return changed;
  }

  /** Keeps the library for the next start, a while from now; whoever asked first says when. */
  #keepLater(delay: number): void {
    this.#keeping ??= setTimeout(() => {
      void this.#kept.save().finally(() => (this.#keeping = undefined));
    }, delay);
  }

  async #loadConfigs(): Promise<void> {
    this.#library.update(await Promise.all(this.#roots.map((root) => this.#readConfig(root))));
  }

  /** Reads SOPs and hands them on a few at a time, in turns between which the host does what it has to. */
  async #loadAll(locations: readonly SopLocation[], reading: number): Promise<void> {
    let portion: LibraryUpdate[] = [];
    let done = 0;
    const handOn = () => {
      const read = portion;
      portion = [];
      if (reading !== this.#reading) return;
      this.#library.update(read);
      this.#setProgress({ loading: true, done, total: locations.length });
    };
    const turns = new Turns();
    const run = <T>(work: () => T) => turns.run(work);
    const add = (update: LibraryUpdate) => {
      done++;
      if (portion.push(update) >= handedOnAtOnce) handOn();
    };
    const read = async (location: SopLocation) => {
      if (reading !== this.#reading) return;
      const update = await this.#readLocated(location, run);
      await run(() => add(update));
    };
    const take = ({ sop, stamp }: ThreadRead, began: number) => run(() => add(this.#typed(sop.location) ?? this.#noted({ sop, stamp }, began)));
    const tell = (problem: string) => this.#log.warn(`SOPs are read without the help of another thread: ${problem}`);
    await readMany(locations, this.#startReading && { start: this.#startReading, reaches: ({ uri }) => isLocal(uri), tell }, { read, take, now: Date.now });
    handOn();
  }

  async #readLocated(location: SopLocation, run?: Run): Promise<LibraryUpdate> {
    return this.#typed(location) ?? { kind: 'sop', sop: await this.#kept.readNoted(location.uri, () => loadSop(this.#files, location, run)) };
  }

  /** The SOP as it is being edited, if it is. */
  #typed(location: SopLocation): LibraryUpdate | undefined {
    const open = openDocument(location.uri);
    return open?.isDirty ? { kind: 'sop', sop: readSop(open.getText(), location) } : undefined;
  }

  #noted({ sop, stamp }: ThreadRead, began: number): LibraryUpdate {
    if (stamp) this.#kept.note(sop, stamp, began);
    return { kind: 'sop', sop };
  }

  async #readConfig(root: LibraryRoot): Promise<LibraryUpdate> {
    const uri = vscode.Uri.joinPath(root.uri, configName).toString();
    const open = openDocument(uri);
    const text = open?.isDirty ? open.getText() : await loadConfigText(this.#files, root.key);
    return { kind: 'config', root: root.key, uri, text };
  }

  /** Watches the libraries' folders, there or not yet; only them. */
  #watch(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = this.#roots.flatMap((root) => {
      const pattern = root.path === '' ? '**' : `{${root.path},${root.path}/**}`;
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root.folder, pattern));
      const notice = (uri: vscode.Uri) => this.#batch.add(uri.toString());
      return [watcher, watcher.onDidCreate(notice), watcher.onDidChange(notice), watcher.onDidDelete(notice)];
    });
  }

  #noticeDocument(document: vscode.TextDocument): void {
    if (rootOf(document.uri, this.#roots)) this.#batch.add(document.uri.toString());
  }

  /** Takes in what may have changed. A folder that came or went is told once, for all that is in it. */
  async #take(uris: readonly string[]): Promise<void> {
    const updates = new Map<string, LibraryUpdate>();
    await forEachLimited(uris, async (key) => {
      try {
        for (const update of await this.#readChanged(key)) updates.set(fileOf(update), update);
      } catch (error) {
        this.#log.error(`${key} could not be taken in: ${String(error)}`);
      }
    });
    if (updates.size === 0) return;
    this.#library.update(updates.values());
    this.#log.debug(`Took in ${updates.size} changed files.`);
    this.#keepLater(keepAfterChange);
  }

  async #readChanged(key: string): Promise<LibraryUpdate[]> {
    const uri = vscode.Uri.parse(key);
    const root = rootOf(uri, this.#roots);
    const path = root && relativePath(root.uri, uri);
    if (!root || path === undefined) return [];
    if (path === configName) return [await this.#readConfig(root)];
    return isSopPath(path) ? [await this.#readPresent({ uri: key, root: root.key, path })] : this.#readFolder(root, uri, path);
  }

  async #readPresent(location: SopLocation): Promise<LibraryUpdate> {
    const isThere = openDocument(location.uri)?.isDirty === true || (await exists(vscode.Uri.parse(location.uri)));
    return isThere ? this.#readLocated(location) : { kind: 'sop-removed', uri: location.uri };
  }

  async #readFolder(root: LibraryRoot, uri: vscode.Uri, path: string): Promise<LibraryUpdate[]> {
    const isFolder = await exists(uri, vscode.FileType.Directory);
    const known = [...this.#library.sops].filter((sop) => relativePath(uri, vscode.Uri.parse(sop.location.uri)) !== undefined);
    const paths = isFolder ? await listSopPaths(this.#files, root.key, { folder: path }) : [];
    const locations = paths.flatMap((one) => this.locate(vscode.Uri.joinPath(root.uri, one)) ?? []);
    const present = new Set(locations.map((location) => location.uri));
    const read = await Promise.all(locations.filter((location) => !this.#library.get(location.uri)).map((location) => this.#readLocated(location)));
    const gone = known.filter((sop) => !present.has(sop.location.uri)).map((sop): LibraryUpdate => ({ kind: 'sop-removed', uri: sop.location.uri }));
    return [...read, ...gone, ...(path === '' ? [await this.#readConfig(root)] : [])];
  }

  #setProgress(progress: LoadProgress): void {
    this.#progress = progress;
    this.#progressed.fire(progress);
  }
}

/** The file, or library, that an update is about. */
function fileOf(update: LibraryUpdate): string {
  if (update.kind === 'sop') return update.sop.location.uri;
  return update.kind === 'root-removed' ? update.root : update.uri;
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/** The URIs of all files of which an editor holds something else. */
function typedFiles(): Set<string> {
  return new Set(vscode.workspace.textDocuments.filter((document) => document.isDirty).map((document) => document.uri.toString()));
}

async function exists(uri: vscode.Uri, type?: vscode.FileType): Promise<boolean> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    return type === undefined || (stat.type & type) !== 0;
  } catch {
    return false;
  }
}
