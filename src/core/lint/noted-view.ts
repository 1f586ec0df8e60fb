import type { LibraryConfig } from '../library/config';
import type { SpellingTest } from '../lifecycle/approval/surroundings';
import { names } from '../library/names';
import type { Sop } from '../sop/model';
import type { Alike } from './replies/alike-replies';
import type { WholeLibraryView } from './rule';

/**
 * A library that notes what was asked of it: what was found is doubtful once something of a noted name has come, gone or
 * changed.
 */
export class NotedView implements WholeLibraryView {
  readonly #library: WholeLibraryView;
  /** The names, as `names` gives them, of the SOPs that were asked for or given, whether they are there or not. */
  readonly seen = new Set<string>();
  /** Whether all SOPs of a library were asked for. */
  hasSeenAll = false;
  /** Whether it was asked for what was meant by a name that leads nowhere: any name that comes or goes may be, or have been. */
  hasAskedForNear = false;

  constructor(library: WholeLibraryView) {
    this.#library = library;
  }

  withId(id: string, most?: number): readonly Sop[] {
    this.seen.add(names.id(id));
    return this.#library.withId(id, most);
  }

  atPath(root: string, path: string): Sop | undefined {
    this.seen.add(names.path(root, path));
    return this.#library.atPath(root, path);
  }

  holds(root: string, path: string): boolean | undefined {
    this.seen.add(names.path(root, path));
    return this.#library.holds(root, path);
  }

  nearPath(root: string, path: string): string | undefined {
    this.hasAskedForNear = true;
    const near = this.#library.nearPath(root, path);
    this.idAt(root, path);
    if (near !== undefined) this.seen.add(names.path(root, near));
    return near;
  }

  idAt(root: string, path: string): string | undefined {
    const id = this.#library.idAt(root, path);
    if (id !== undefined) this.seen.add(names.id(id));
    return id;
  }

  nearFile(root: string, path: string): string | undefined {
    this.hasAskedForNear = true;
    const near = this.#library.nearFile(root, path);
    if (near !== undefined) this.seen.add(names.path(root, near));
    return near;
  }

  nearId(root: string, id: string): string | undefined {
    this.hasAskedForNear = true;
    const near = this.#library.nearId(root, id);
    if (near !== undefined) this.seen.add(names.id(near));
    return near;
  }

  /** Notes whose texts these are like. */
  noted(alike: readonly Alike[]): readonly Alike[] {
    for (const { others } of alike) for (const { root, path } of others) this.seen.add(names.path(root, path));
    return alike;
  }

  sopsOf(root: string): Iterable<Sop> {
    this.hasSeenAll = true;
    return this.#library.sopsOf(root);
  }

  config(root: string): LibraryConfig {
    return this.#library.config(root);
  }

  committed(uri: string): Sop | undefined {
    return this.#library.committed(uri);
  }

  get spelling(): SpellingTest | undefined {
    return this.#library.spelling;
  }
}

/** Which files asked for which names, in both directions. */
export class Askers {
  readonly #askers = new Map<string, Set<string>>();
  readonly #asked = new Map<string, ReadonlySet<string>>();

  /** Notes what a file asks for now, in place of what it asked for before. */
  set(file: string, asked: ReadonlySet<string>): void {
    this.delete(file);
    if (asked.size === 0) return;
    this.#asked.set(file, asked);
    for (const name of asked) {
      const askers = this.#askers.get(name);
      if (askers) askers.add(file);
      else this.#askers.set(name, new Set([file]));
    }
  }

  delete(file: string): void {
    for (const name of this.#asked.get(file) ?? []) {
      const askers = this.#askers.get(name);
      if (askers?.delete(file) && askers.size === 0) this.#askers.delete(name);
    }
    this.#asked.delete(file);
  }

  /** The files that asked for a name. */
  of(name: string): Iterable<string> {
    return this.#askers.get(name) ?? [];
  }
}
