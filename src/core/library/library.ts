import { attempt } from '../attempt';
import { Emitter } from '../emitter';
import type { SpellingTest } from '../lifecycle/approval/surroundings';
import { problem } from '../problem';
import type { Problem } from '../problem';
import type { Sop } from '../sop/model';
import { fileStart } from '../sop/parsed-text';
import { LazySop } from '../sop/lazy-sop';
import { failedSop, inLibrary, surplusSop } from '../sop/read';
import { ChangeRecord } from './change';
import type { LibraryChange } from './change';
import { emptyConfig, readLibraryConfig } from './config';
import type { LibraryConfig } from './config';
import { Formerly } from './formerly';
import { OthersInLibraries } from './other-files';
import type { OtherFiles } from './other-files';
import { folderOf, resolvePath } from './path';
import { mentions, names } from './names';
import { idLike, pathLike } from './near-names';
import { areSame, isSameFile } from './same-file';
import { SetMap } from './set-map';

/** One thing that happened to a file of a library. */
export type LibraryUpdate =
  | { readonly kind: 'sop'; readonly sop: Sop }
  | { readonly kind: 'sop-removed'; readonly uri: string }
  | {
      readonly kind: 'config';
      readonly root: string;
      readonly uri: string;
      /** Undefined when there is no such file. */
      readonly text: string | undefined;
      /** What the file is written in, when that is not UTF-8. */
      readonly encoding?: string;
      /** Why the file cannot be read although it is there: what it said before still applies. */
      readonly unread?: string;
    }
  /** What was found wrong with the folders of a library when they were listed. */
  | {
      readonly kind: 'listing';
      readonly root: string;
      readonly problems: readonly Problem[];
      /** What else is there; undefined when nobody looked. */
      readonly others?: OtherFiles;
    }
  /** A file that is no SOP was created or deleted. */
  | { readonly kind: 'other'; readonly root: string; readonly path: string; readonly isThere: boolean }
  | { readonly kind: 'root-removed'; readonly root: string };

/** A folder of SOPs. */
export interface Category {
  readonly root: string;
  /** Relative to the root; empty for the root itself. */
  readonly folder: string;
}

/** What a `library.yml` says. */
interface ReadConfig {
  readonly config: LibraryConfig;
  readonly configUri: string | undefined;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * How many bytes the texts of all SOPs may have together: several times what ten thousand SOPs have. All are in memory,
 * and so is what is indexed of them.
 */
const mostBytes = 128 * 1024 * 1024;

const noConfig: ReadConfig = { config: emptyConfig, configUri: undefined, text: '', problems: [] };

/**
 * All SOPs of all libraries of a workspace. Adding, changing or removing a file takes time that does not depend on how
 * many others there are: maps record in both directions what refers to what.
 */
export class Library {
  readonly #sops = new Map<string, Sop>();
  /** Root -> its `library.yml`, if it has one. */
  readonly #configs = new Map<string, ReadConfig>();
  /** Root -> what is wrong with its folders. */
  readonly #listings = new Map<string, readonly Problem[]>();
  readonly #others = new OthersInLibraries();
  readonly #formerly = new Formerly();
  /** A name of an SOP (its id, its path) -> the files that have it. */
  readonly #bearers = new SetMap();
  /** A name of an SOP or a person -> the files that mention it. */
  readonly #mentions = new SetMap();
  /** Whether an SOP has a name. */
  readonly #isBorne = (name: string) => !this.#bearers.get(name)[Symbol.iterator]().next().done;
  readonly #folders = new SetMap();
  readonly #changed = new Emitter<LibraryChange>();

  #committed: ReadonlyMap<string, Sop> = new Map();
  #spelling: SpellingTest | undefined;

  /** How many bytes the texts of all SOPs have. */
  #bytes = 0;
  readonly #maxBytes: number;

  readonly onDidChange = this.#changed.event;

  /** @param maxBytes how many bytes the texts of all SOPs may have together. */
  constructor(maxBytes = mostBytes) {
    this.#maxBytes = maxBytes;
  }

  /** All SOPs, in no particular order. */
  get sops(): Iterable<Sop> {
    return this.#sops.values();
  }

  get size(): number {
    return this.#sops.size;
  }

  /** The libraries' folders that hold at least one SOP or a `library.yml`, or of which something cannot be read. */
  get roots(): string[] {
    const holding = [...this.#folders.keys()].map(rootOfKey);
    return [...new Set([...this.#configs.keys(), ...this.#listings.keys(), ...holding])];
  }

  get(uri: string): Sop | undefined {
    return this.#sops.get(uri);
  }

  /** The SOPs of a library, in no particular order. */
  *sopsOf(root: string): Generator<Sop> {
    for (const sop of this.#sops.values()) if (sop.location.root === root) yield sop;
  }

  /**
   * The SOPs with an id: one, unless two files claim it.
   * @param most how many of them at most.
   */
  withId(id: string, most = Infinity): Sop[] {
    return this.#lookUp(this.#bearers.get(names.id(id)), most);
  }

  /** The SOP at a path of a library. */
  atPath(root: string, path: string): Sop | undefined {
    return this.#lookUp(this.#bearers.get(names.path(root, path)), 1)[0];
  }

  /** The SOP that a relative link in another SOP leads to. */
  linked(from: Sop, path: string): Sop | undefined {
    const resolved = resolvePath(from.location.path, path);
    return resolved === undefined ? undefined : this.atPath(from.location.root, resolved);
  }

  /**
   * Whether a file or folder that is no SOP is at a path of a library; undefined when nobody knows: it is hidden, or its
   * library was not listed whole.
   */
  holds(root: string, path: string): boolean | undefined {
    return this.#others.holds(root, path);
  }

  /** The paths of the files and folders of a library that are no SOPs, as far as they are known; folders end with `/`. */
  otherPaths(root: string): Iterable<string> {
    return this.#others.pathsOf(root);
  }

  /** The path of the SOP that was probably meant by one that leads nowhere: of the one that was there, if it was seen. */
  nearPath(root: string, path: string): string | undefined {
    const id = this.idAt(root, path);
    const moved = id === undefined ? [] : this.withId(id).filter(({ location }) => location.root === root);
    return moved.length === 1 ? moved[0]?.location.path : pathLike(root, path, this);
  }

  /** The id that the SOP said that was at a path before it went; undefined when nobody saw one. */
  idAt(root: string, path: string): string | undefined {
    return this.#formerly.idOf(names.path(root, path));
  }

  /** The path of the file that is no SOP and was probably meant by one that leads nowhere. */
  nearFile(root: string, path: string): string | undefined {
    return this.#others.near(root, path);
  }

  /**
   * The id of the SOP that was probably meant by one that no SOP has: of the one that had it before, or one of a library that is
   * written much like it.
   */
  nearId(root: string, id: string): string | undefined {
    const file = this.#formerly.fileOf(id);
    const now = file === undefined ? undefined : this.#sops.get(file)?.id;
    return now ?? idLike(root, id, this.sops);
  }

  /** The SOPs that mention a name: an id, a path or a person, as `names` gives it. */
  mentioning(name: string): Sop[] {
    return this.#lookUp(this.#mentions.get(name));
  }

  /** Tells whether spelling alone was corrected; undefined as long as nobody has said what the last commit has. */
  get spelling(): SpellingTest | undefined {
    return this.#spelling;
  }

  /** The SOP as it is in the last commit, by its URI, where that differs; undefined when it does not, is new, or nobody knows. */
  committed(uri: string): Sop | undefined {
    return this.#committed.get(uri);
  }

  /**
   * Says what the last commit has of the SOPs that differ from it: those of which it is another now are affected.
   * @param committed by their URIs; what is not among them does not differ, is new, or nobody knows.
   * @param spelling compares them with what is there now: given here, as nobody needs it at the start.
   */
  setCommitted(committed: ReadonlyMap<string, Sop>, spelling: SpellingTest): void {
    const before = this.#committed;
    this.#committed = committed;
    this.#spelling = spelling;
    const affected = [...new Set([...before.keys(), ...committed.keys()])].filter(
      (uri) => this.#sops.has(uri) && before.get(uri)?.text !== committed.get(uri)?.text,
    );
    if (affected.length > 0)
      this.#changed.fire({
        added: [],
        changed: [],
        removed: [],
        configs: [],
        affected,
        names: [],
        hasOtherNames: false,
      });
  }

  /** The SOP that is there already, where its file was read again and says the same; otherwise the one that was read. */
  knownOr(read: Sop): Sop {
    const known = this.#sops.get(read.location.uri);
    return known && isSameFile(known, read) ? known : read;
  }

  /** An SOP as its library says it is to be read. */
  asRead(sop: Sop): Sop {
    return inLibrary(sop, this.config(sop.location.root).steps);
  }

  config(root: string): LibraryConfig {
    return (this.#configs.get(root) ?? noConfig).config;
  }

  /** Where the `library.yml` of a library is, if it has one. */
  configUri(root: string): string | undefined {
    return this.#configs.get(root)?.configUri;
  }

  /** The text of the `library.yml` of a library; empty where it has none. */
  configText(root: string): string {
    return (this.#configs.get(root) ?? noConfig).text;
  }

  /** What kept parts of the `library.yml` of a library, or some of its folders, from being read. */
  configReadingProblems(root: string): readonly Problem[] {
    return [...(this.#configs.get(root) ?? noConfig).problems, ...(this.#listings.get(root) ?? [])];
  }

  /** Folders that hold SOPs, themselves or in folders below them. */
  categories(): Category[] {
    const folders = new Map<string, Category>();
    for (const key of this.#folders.keys()) {
      const [root = '', folder = ''] = key.split('\0');
      for (let path = folder; ; path = folderOf(path)) {
        folders.set(folderKey(root, path), { root, folder: path });
        if (path === '') break;
      }
    }
    return [...folders.values()];
  }

  /** The SOPs directly in a category. */
  sopsIn(category: Category): Sop[] {
    return this.#lookUp(this.#folders.get(folderKey(category.root, category.folder)));
  }

  /** Takes in what happened to some files, as one change. */
  update(updates: Iterable<LibraryUpdate>): void {
    const change = new ChangeRecord();
    for (const update of updates) this.#apply(update, change);
    for (const name of change.names) {
      for (const uri of this.#mentions.get(name)) change.affect(uri);
      for (const uri of this.#bearers.get(name)) change.affect(uri);
    }
    const done = change.done(this.#sops, this.#isBorne);
    const { added, changed, removed, configs, affected, hasOtherNames } = done;
    if (hasOtherNames || [added, changed, removed, configs, affected].some((files) => files.length > 0))
      this.#changed.fire(done);
  }

  #apply(update: LibraryUpdate, change: ChangeRecord): void {
    switch (update.kind) {
      case 'sop': {
        const before = this.#sops.get(update.sop.location.uri);
        if (before === update.sop) break;
        this.#remove(update.sop.location.uri, change);
        attempt(
          () => this.#add(this.#fitting(this.asRead(update.sop)), change),
          (reason) => this.#add(failedSop(update.sop.location, reason), change),
        );
        this.#noteThere(update.sop.location.uri, before);
        break;
      }
      case 'sop-removed':
        this.#noteGone(update.uri);
        this.#remove(update.uri, change);
        break;
      case 'config':
        this.#setConfig(update, change);
        break;
      case 'listing':
        this.#setListing(update.root, update.problems, change);
        // What links to a file is checked again when it has come or gone.
        if (update.others && this.#others.set(update.root, update.others)) change.config(update.root);
        break;
      case 'other':
        if (this.#others.put(update.root, update.path, update.isThere))
          change.otherFile(names.path(update.root, update.path));
        break;
      case 'root-removed':
        for (const sop of this.#sops.values())
          if (sop.location.root === update.root) this.#remove(sop.location.uri, change);
        if (this.#configs.delete(update.root)) change.config(update.root);
        this.#setListing(update.root, [], change);
        this.#others.delete(update.root);
        break;
    }
  }

  #noteThere(uri: string, before: Sop | undefined): void {
    const now = this.#sops.get(uri);
    if (now) this.#formerly.there(names.path(now.location.root, now.location.path), now, before);
  }

  #noteGone(uri: string): void {
    const sop = this.#sops.get(uri);
    if (sop) this.#formerly.gone(names.path(sop.location.root, sop.location.path), sop);
  }

  /** The SOP, or one without its text where all of them would take too much memory. */
  #fitting(sop: Sop): Sop {
    return this.#bytes + sizeOf(sop) <= this.#maxBytes ? sop : surplusSop(sop.location, this.#maxBytes);
  }

  #add(sop: Sop, change: ChangeRecord): void {
    const { uri, root, path } = sop.location;
    // All that may fail comes before anything is changed.
    const [own, mentioned] = [names.of(sop), mentions(sop)];
    this.#sops.set(uri, sop);
    this.#bytes += sizeOf(sop);
    this.#folders.add(folderKey(root, folderOf(path)), uri);
    change.name(own, this.#isBorne);
    for (const name of own) this.#bearers.add(name, uri);
    for (const name of mentioned) this.#mentions.add(name, uri);
    change.touch(uri, undefined);
  }

  #remove(uri: string, change: ChangeRecord): void {
    const sop = this.#sops.get(uri);
    if (!sop) return;
    const own = names.of(sop);
    change.name(own, this.#isBorne);
    this.#sops.delete(uri);
    this.#bytes -= sizeOf(sop);
    this.#folders.delete(folderKey(sop.location.root, folderOf(sop.location.path)), uri);
    for (const name of own) this.#bearers.delete(name, uri);
    for (const name of mentions(sop)) this.#mentions.delete(name, uri);
    change.touch(uri, sop);
  }

  #setConfig(update: LibraryUpdate & { kind: 'config' }, change: ChangeRecord): void {
    const { root } = update;
    const before = this.config(root).steps;
    this.#replaceConfig(update, change);
    if (this.config(root).steps !== before) this.#readAgain(root, change);
  }

  /** What is a step may have become another question. */
  #readAgain(root: string, change: ChangeRecord): void {
    for (const sop of [...this.#sops.values()]) {
      const now = sop.location.root === root ? this.asRead(sop) : sop;
      if (now === sop) continue;
      this.#remove(sop.location.uri, change);
      this.#add(now, change);
    }
  }

  #replaceConfig(
    { root, uri, text, encoding, unread }: LibraryUpdate & { kind: 'config' },
    change: ChangeRecord,
  ): void {
    const before = this.#configs.get(root);
    if (unread !== undefined) {
      const problems = [problem('library.unreadable', fileStart, unread)];
      const kept = before ?? { ...noConfig, config: { ...emptyConfig, isRead: false } };
      this.#configs.set(root, { ...kept, configUri: uri, problems });
    } else if (text !== undefined) {
      const read = readLibraryConfig(text);
      const told = encoding === undefined ? [] : [problem('library.encoding', fileStart, encoding)];
      const problems = [...told, ...read.problems];
      if (before?.configUri === uri && before.text === text && areSame(before.problems, problems)) return;
      this.#configs.set(root, { configUri: uri, text, config: read.config, problems });
    } else if (!this.#configs.delete(root)) return;
    change.config(root);
  }

  #setListing(root: string, problems: readonly Problem[], change: ChangeRecord): void {
    const before = this.#listings.get(root) ?? [];
    if (before.length === 0 && problems.length === 0) return;
    if (problems.length > 0) this.#listings.set(root, problems);
    else this.#listings.delete(root);
    change.config(root);
  }

  #lookUp(uris: Iterable<string>, most = Infinity): Sop[] {
    const sops: Sop[] = [];
    for (const uri of uris) {
      if (sops.length >= most) break;
      const sop = this.#sops.get(uri);
      if (sop) sops.push(sop);
    }
    return sops;
  }
}

function sizeOf(sop: Sop): number {
  return sop instanceof LazySop ? sop.size : 0;
}

function folderKey(root: string, folder: string): string {
  return `${root}\0${folder}`;
}

function rootOfKey(key: string): string {
  return key.split('\0', 1)[0] ?? key;
}
