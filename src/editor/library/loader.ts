import * as vscode from 'vscode';
import { attempt, reasonOf } from '../../core/attempt';
import { KeptLibrary } from '../../core/cache/kept-library';
import { Emitter } from '../../core/emitter';
import type { Library, LibraryUpdate } from '../../core/library/library';
import { forEachLimited } from '../../core/library/scan';
import type { StartThread } from '../../core/library/thread-reader';
import type { RankedIndex } from '../../core/search/ranked-index';
import { workspaceFiles } from '../shared/files';
import { onDidChangeSetting } from '../shared/settings';
import { Batch } from './batch';
import { isLocal } from './files';
import type { FilesOf } from './files';
import { FolderChanges } from './folder-changes';
import { FullReading } from './full-reading';
import type { ReadingParts } from './full-reading';
import { passOn } from './pass-on';
import { libraryRoots, rootOf } from './roots';
import type { LibraryRoot } from './roots';
import { CurrentTexts, typedFiles } from './current-texts';
import { MissingLibraries } from './tell-missing';
import { tellUnread } from './tell-unread';
import { startTimeSlices } from './time-slices';

/** Milliseconds until the library is cached for the next start: soon after it was read, rarely while it is edited. */
const keepAfterReading = 3000;
const keepAfterChange = 120_000;

/** What the loader needs from its host. */
export interface LoaderParts {
  /** The search index, which is cached for the next start along with the library. */
  readonly index: Pick<RankedIndex, 'snapshot' | 'restore' | 'update'>;
  readonly log: vscode.LogOutputChannel;
  readonly cacheFile: vscode.Uri;
  readonly files: FilesOf;
  /** The person's own folder, which `~` means in paths; undefined where nobody has one. */
  readonly home?: string | undefined;
  /** Starts a thread that reads SOPs from the host's disk, if the host has threads. */
  readonly startReading?: StartThread | undefined;
}

/** The progress of the first reading. */
export interface LoadProgress {
  readonly loading: boolean;
  readonly done: number;
  readonly total: number;
}

/**
 * Keeps the library in step with the workspace: reads it once, then follows files on disk and typing in open editors.
 * An open editor's text overrides its file.
 */
export class LibraryLoader implements vscode.Disposable {
  readonly #library: Library;
  readonly #log: vscode.LogOutputChannel;
  readonly #files: FilesOf;
  readonly #home: string | undefined;
  readonly #missing = new MissingLibraries();
  readonly #kept: KeptLibrary;
  readonly #sources: CurrentTexts;
  readonly #readingParts: ReadingParts;
  readonly #progressed = new Emitter<LoadProgress>();
  readonly #batch: Batch;
  readonly #subscriptions: vscode.Disposable[] = [];
  #watchers: vscode.Disposable[] = [];
  #roots: LibraryRoot[] = [];
  /** Counts the readings started, so that an older one still running stops. */
  #reading = 0;
  #queue: Promise<void> = Promise.resolve();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #progress: LoadProgress = { loading: true, done: 0, total: 0 };

  readonly onDidProgress = this.#progressed.event;

  constructor(library: Library, { index, log, cacheFile, files, home, startReading }: LoaderParts) {
    const storage = vscode.Uri.joinPath(cacheFile, '..').toString();
    const kept = new KeptLibrary({
      file: cacheFile.toString(),
      files: {
        ...files(storage),
        stamp: (uri) => files(isLocal(uri) ? storage : uri).stamp(uri),
        // Under the same name each time, so that what a crash leaves behind of a large file is written over.
        write: (file, content) => workspaceFiles.write(file, content),
      },
      library,
      index,
      typed: typedFiles,
      slices: startTimeSlices,
      clock: { now: () => Date.now() },
      log,
    });
    const sources = new CurrentTexts(files, kept, library);
    this.#library = library;
    this.#log = log;
    this.#files = files;
    this.#home = home;
    this.#kept = kept;
    this.#sources = sources;
    this.#readingParts = { library, index, kept, files, sources, startReading, log };
    this.#batch = new Batch((uris) =>
      this.#enqueue(() => this.#take(uris)).catch((error: unknown) =>
        log.error(`Changed files could not be taken in: ${reasonOf(error)}`),
      ),
    );
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reloadAside()),
      onDidChangeSetting(['libraries', 'sharedLibraries'], () => this.#reloadAside()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#noticeDocument(document)),
      vscode.workspace.onDidOpenTextDocument((document) => document.isDirty && this.#noticeDocument(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#noticeDocument(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#noticeDocument(document)),
    );
  }

  get progress(): LoadProgress {
    return this.#progress;
  }

  /** Reads everything again and drops what no longer exists. Resolves when everything is read. */
  async reload(): Promise<void> {
    const reading = ++this.#reading;
    await this.#enqueue(() => (reading === this.#reading ? this.#readAll(reading) : Promise.resolve()));
    await this.#untilNewest(reading);
  }

  /**
   * Lets many files be written, then reads everything: meanwhile nothing is read that is about to be followed by more. What is written
   * must not wait for the library.
   */
  async readAfter(write: () => Promise<void>): Promise<void> {
    let reading = 0;
    await this.#enqueue(async () => {
      this.#setProgress({ loading: true, done: 0, total: 0 });
      try {
        await write();
      } finally {
        await this.#readAll((reading = ++this.#reading));
      }
    });
    await this.#untilNewest(reading);
  }

  /** Waits for the reading that took the place of another: until then, only some of the SOPs are there. */
  async #untilNewest(reading: number): Promise<void> {
    for (let one = reading; one !== this.#reading;) {
      one = this.#reading;
      await this.#queue;
    }
  }

  async #readAll(reading: number): Promise<void> {
    const isCurrent = () => reading === this.#reading;
    this.#roots = libraryRoots(this.#home);
    this.#watch();
    this.#setProgress({ loading: true, done: 0, total: 0 });
    try {
      const tell = (done: number, total: number) => this.#setProgress({ loading: true, done, total });
      await new FullReading(this.#readingParts, { roots: this.#roots, isCurrent, tell }).run();
      if (isCurrent()) this.#keepLater(keepAfterReading);
      if (isCurrent()) void this.#missing.tell(this.#roots);
    } catch (error) {
      this.#log.error(`The library could not be read: ${reasonOf(error)}`);
      if (isCurrent()) void tellUnread(error, () => this.#reloadAside());
      throw error;
    } finally {
      if (isCurrent()) this.#setProgress({ loading: false, done: this.#library.size, total: this.#library.size });
    }
  }

  /** For events that nobody awaits; failures go to the log. */
  #reloadAside(): void {
    this.reload().catch(() => undefined);
  }

  /** One reading at a time: the results of an older one must not follow those of a newer one. */
  #enqueue(task: () => Promise<void>): Promise<void> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  get roots(): readonly LibraryRoot[] {
    return this.#roots;
  }

  /** Resolves when the library has taken in all that was noticed until now, as the last letter that was typed. */
  settle(): Promise<void> {
    return this.#batch.settle();
  }

  dispose(): void {
    this.#reading++;
    this.#batch.dispose();
    clearTimeout(this.#keeping);
    for (const one of [...this.#subscriptions, ...this.#watchers]) one.dispose();
  }

  /** Schedules caching the library for the next start; if already scheduled, the first time stands. */
  #keepLater(delay: number): void {
    this.#keeping ??= setTimeout(() => {
      void this.#kept.save().finally(() => (this.#keeping = undefined));
    }, delay);
  }

  /** Watches only the libraries' folders, whether or not they exist yet. */
  #watch(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = this.#roots.flatMap((root) => {
      const pattern = !root.folder || root.path === '' ? '**' : `{${root.path},${root.path}/**}`;
      const watched = new vscode.RelativePattern(root.folder ?? root.uri, pattern);
      const watcher = vscode.workspace.createFileSystemWatcher(watched);
      const notice = (uri: vscode.Uri) => this.#batch.add(uri.toString());
      return [watcher, watcher.onDidCreate(notice), watcher.onDidChange(notice), watcher.onDidDelete(notice)];
    });
  }

  #noticeDocument(document: vscode.TextDocument): void {
    if (rootOf(document.uri, this.#roots)) this.#batch.add(document.uri.toString(), true);
  }

  /** Updates what may have changed. A folder created or deleted fires one event for everything in it. */
  async #take(uris: readonly string[]): Promise<void> {
    const updates = new Map<string, LibraryUpdate>();
    const changes = new FolderChanges({
      library: this.#library,
      files: this.#files,
      sources: this.#sources,
      roots: this.#roots,
    });
    await forEachLimited(uris, async (key) => {
      try {
        for (const update of await changes.at(key)) updates.set(subjectOf(update), update);
      } catch (error) {
        this.#log.error(`${key} could not be taken in: ${reasonOf(error)}`);
      }
    });
    if (updates.size === 0) return;
    passOn(this.#library, updates.values(), this.#log);
    this.#log.debug(`Took in ${updates.size} changed files.`);
    this.#keepLater(keepAfterChange);
  }

  #setProgress(progress: LoadProgress): void {
    this.#progress = progress;
    // A view that fails must not end the reading.
    attempt(
      () => this.#progressed.fire(progress),
      (reason) => this.#log.error(`A view failed on the progress of the reading: ${reason}`),
    );
  }
}

/** What an update is about: a file, or the folders of a library. */
function subjectOf(update: LibraryUpdate): string {
  if (update.kind === 'sop') return update.sop.location.uri;
  return 'uri' in update ? update.uri : update.root;
}
