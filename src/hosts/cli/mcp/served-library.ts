import { join, parse, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AssistantContext } from '../../../core/assistant/context';
import { Emitter } from '../../../core/emitter';
import { cacheName } from '../../../core/cache/library-cache';
import { KeptLibrary } from '../../../core/cache/kept-library';
import { commitOf } from '../../../core/library/git-commit';
import { isHidden, isSopPath } from '../../../core/library/path';
import { isSpellingAlone } from '../../../core/lifecycle/approval/spelling';
import { Library } from '../../../core/library/library';
import type { LibraryUpdate } from '../../../core/library/library';
import { listSops } from '../../../core/library/listing';
import { listingProblems } from '../../../core/library/listing-problems';
import { forEachLimited, loadConfig, loadSop } from '../../../core/library/scan';
import type { FileSystem } from '../../../core/ports';
import { RankedIndex } from '../../../core/search/ranked-index';
import type { Sop } from '../../../core/sop/model';
import type { NextSlice } from '../../../core/time-slices';
import { TriageIndex } from '../../../core/triage/triage-index';
import { earlierSops } from '../committed-sops';
import { say } from '../host';
import type { CliHost } from '../host';
import { tellLeftOut } from '../left-out';
import { fileUri, filesByUri } from './file-uris';

/** A folder of SOPs that is served. */
interface ServedFolder {
  readonly path: string;
  readonly uri: string;
  readonly files: FileSystem;
}

/** Milliseconds that work may take before whoever asks gets a turn. */
const slice = 15;
/** The same of work that nobody waits for. */
const shortSlice = 3;

/** @param isEnded whether nobody asks any more. @throws Ended then. */
function slicesOf(span: number, isEnded: () => boolean = () => false): NextSlice {
  let began = performance.now();
  return () => {
    if (isEnded()) throw new Ended();
    if (performance.now() - began < span) return undefined;
    return setImmediate().then(() => void (began = performance.now()));
  };
}

/** Nobody asks any more: what goes on for whoever may ask later is given up. */
class Ended extends Error {}

const slices = () => slicesOf(slice);

/** Libraries that are served to an assistant, kept in step with their files. */
export class ServedLibrary {
  readonly library = new Library();
  readonly search: RankedIndex;
  readonly #triage: TriageIndex;
  readonly #host: CliHost;
  readonly #folders: readonly ServedFolder[];
  readonly #kept: KeptLibrary | undefined;
  readonly #changed = new Emitter<undefined>();
  #reading: Promise<void> | undefined;
  #restored: ReadonlyMap<string, Sop> = new Map();
  /** The folders that were told to be gone. */
  readonly #gone = new Set<string>();
  #isEnded = false;

  /** Fires after the files were read again and something in them was another. */
  readonly onDidChange = this.#changed.event;

  /**
   * @param paths the folders of the libraries.
   * @param cache a folder in which they are kept as they were read, for the next start; undefined where there is none.
   */
  constructor(host: CliHost, paths: readonly string[], cache: string | undefined) {
    this.#host = host;
    this.search = new RankedIndex(tellLeftOut(host));
    this.#triage = new TriageIndex(undefined, tellLeftOut(host));
    this.#folders = paths.map((path) => ({ path, uri: fileUri(path), files: filesByUri(host.files(path)) }));
    this.#kept = cache === undefined ? undefined : this.#keptIn(cache);
    this.library.onDidChange((change) => {
      // What was kept is in the index already.
      const isNew = (sop: Sop) => this.#restored.get(sop.location.uri) !== sop;
      this.search.update({ ...change, added: change.added.filter(isNew) });
      for (const root of change.configs) this.#triage.configure(root, this.library.config(root));
      this.search.setSynonyms(this.library.roots.flatMap((root) => this.library.config(root).synonyms));
      this.#triage.update(change);
      this.#changed.fire(undefined);
    });
  }

  /** Resolves once the libraries are read. @throws when one of the folders cannot be read. */
  ready(): Promise<void> {
    this.#reading ??= this.#readFirst().catch((error: unknown) => {
      // Whoever asks next tries again: a folder may have come back.
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  /** Reads again what has changed. */
  async refresh(): Promise<void> {
    await this.ready();
    await this.#read();
    await this.#kept?.save();
  }

  /** Finds the SOPs that handle a message. What has to be learnt first is learnt in slices: others are answered meanwhile. */
  readonly suggest: AssistantContext['suggest'] = (...asked) => this.#triage.triageInSlices(slices(), ...asked);

  /** Gives up what nobody waits for. */
  close(): void {
    this.#isEnded = true;
  }

  /** The folders to be followed, those below the libraries included. */
  get followed(): string[] {
    return this.#folders.flatMap(({ path, uri }) => {
      const below = [...this.library.otherPaths(uri)].filter(
        (one) => one.endsWith('/') && !one.split('/').some(isHidden),
      );
      return [path, ...below.map((one) => join(path, ...one.split('/').filter(Boolean)))];
    });
  }

  /** The files of a library that is served. */
  filesOf(root: string): FileSystem {
    return this.#folder(root).files;
  }

  /** The commit that a library is at; undefined without Git. */
  commitOf(root: string): Promise<string | undefined> {
    const folder = resolve(this.#folder(root).path);
    // Its repository may begin in any folder above it.
    return commitOf(this.#host.files(parse(folder).root), folder);
  }

  #folder(root: string): ServedFolder {
    const folder = this.#folders.find(({ uri }) => uri === root);
    if (!folder) throw new Error('This library is not served.');
    return folder;
  }

  async #readFirst(): Promise<void> {
    const restored = (await this.#kept?.restore()) ?? [];
    this.#restored = new Map(restored.map((sop) => [sop.location.uri, sop]));
    await this.#read();
    const gone = restored.filter((sop) => this.library.get(sop.location.uri) === undefined);
    this.search.update({ added: [], changed: [], removed: gone });
    this.#restored = new Map();
    // Not awaited: the next start is provided for, and what suggests SOPs is made, while nobody asks.
    void this.#provide();
  }

  async #provide(): Promise<void> {
    try {
      // Whoever waits for what was read goes first.
      await setImmediate();
      await this.#kept?.save();
      await this.#triage.prepare(slicesOf(shortSlice, () => this.#isEnded));
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
  }

  async #read(): Promise<void> {
    const updates: LibraryUpdate[] = [];
    for (const folder of this.#folders) updates.push(...(await this.#readFolder(folder)));
    this.library.update(updates);
    await this.#takeInCommitted();
  }

  async #readFolder({ path: folder, uri: root, files }: ServedFolder): Promise<LibraryUpdate[]> {
    const { paths, leftOut, others } = await listSops(files, root);
    const unreadable = leftOut.find(({ reason, paths: folders }) => reason === 'unreadable' && folders.includes(''));
    if (unreadable) throw new Error(`The folder “${folder}” cannot be read. Check that you may open it.`);
    await this.#tellGone(folder);
    const updates: LibraryUpdate[] = [
      await loadConfig(files, root),
      { kind: 'listing', root, problems: listingProblems(leftOut), others },
    ];
    const there = new Set<string>();
    await forEachLimited(paths, async (path) => {
      const location = { uri: files.join(root, ...path.split('/')), root, path };
      there.add(location.uri);
      updates.push({ kind: 'sop', sop: await this.#readSop(location, files) });
    });
    for (const { location } of this.library.sopsOf(root))
      if (!there.has(location.uri)) updates.push({ kind: 'sop-removed', uri: location.uri });
    return updates;
  }

  /** Says once that a folder is not there any more: assistants are told only that there are no such SOPs. */
  async #tellGone(folder: string): Promise<void> {
    if ((await this.#host.kindOf(folder)) !== undefined) this.#gone.delete(folder);
    else if (!this.#gone.has(folder)) {
      this.#gone.add(folder);
      say(this.#host.err, `There is no folder “${folder}” any more: its SOPs are served again once it is back.`);
    }
  }

  async #readSop(location: Sop['location'], files: FileSystem): Promise<Sop> {
    const known = this.#restored.get(location.uri) ?? this.library.get(location.uri);
    if (known && (await this.#kept?.isFresh(known))) return known;
    const read = () => loadSop(files, location);
    const sop = this.#kept ? await this.#kept.readNoted(location.uri, read) : await read();
    return this.library.knownOr(sop);
  }

  /** Lets the libraries know the last commit where that says which approvals hold. */
  async #takeInCommitted(): Promise<void> {
    const { library } = this;
    const asking = this.#folders.filter(({ uri }) => library.config(uri).approvalKept === 'spelling');
    if (asking.length === 0) return;
    const committed = new Map<string, Sop>();
    for (const { path, uri } of asking) {
      const files = (await this.#host.lastCommit(path, isSopPath)) ?? new Map<string, Uint8Array>();
      const own = { sops: [...library.sopsOf(uri)], asRead: (sop: Sop) => library.asRead(sop) };
      for (const [name, sop] of earlierSops(own, files)) committed.set(name, sop);
    }
    library.setCommitted(committed, isSpellingAlone);
  }

  #keptIn(cache: string): KeptLibrary {
    const byUri = (uri: string) => this.#folders.find((one) => uri.startsWith(`${one.uri}/`))?.files;
    const disk = this.#host.files(cache);
    const names = this.#folders.map(({ uri }) => uri).join('\n');
    const file = disk.join(
      cache,
      `${this.#host.sha256(new TextEncoder().encode(`${cacheName}\n${names}`)).slice(0, 32)}.sops`,
    );
    return new KeptLibrary({
      file,
      files: {
        read: (one, most) => disk.read(one, most),
        write: (one, content) => disk.write(one, content),
        stamp: (one) => (byUri(one) ?? disk).stamp(one),
      },
      library: this.library,
      index: this.search,
      typed: () => new Set(),
      slices,
      clock: this.#host,
      log: { info: () => undefined, warn: (message) => say(this.#host.err, message) },
    });
  }
}
