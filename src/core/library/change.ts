import type { Sop } from '../sop/model';

/** Exactly what an update changed. */
export interface LibraryChange {
  readonly added: readonly Sop[];
  readonly changed: readonly Sop[];
  readonly removed: readonly Sop[];
  /** Libraries whose `library.yml` changed or was removed. */
  readonly configs: readonly string[];
  /** Other files that mention what was added, changed or removed, or that share a name with it. */
  readonly affected: readonly string[];
  /** The names of what was added, changed or removed, and of other files that came or went: those it had and has. */
  readonly names: readonly string[];
  /** Whether an id, a path or another file came or went. */
  readonly hasOtherNames: boolean;
}

/** Gathers what an update touches, so that ten events on one file are reported as one. */
export class ChangeRecord {
  /** File -> the SOP that was there before the update. */
  readonly #before = new Map<string, Sop | undefined>();
  readonly #configs = new Set<string>();
  /** Name -> whether something had it before the update. */
  readonly #names = new Map<string, boolean>();
  #hasOtherFiles = false;
  readonly #affected = new Set<string>();

  /**
   * The names of what was touched: what has or mentions one of them is affected. That is looked up once for each name, in
   * the end: whatever has come to mention it meanwhile was touched itself.
   */
  get names(): Iterable<string> {
    return this.#names.keys();
  }

  touch(uri: string, before: Sop | undefined): void {
    if (!this.#before.has(uri)) this.#before.set(uri, before);
  }

  config(root: string): void {
    this.#configs.add(root);
  }

  /** @param isThere whether something has a name now: it is asked before the names are given or taken. */
  name(names: Iterable<string>, isThere: (name: string) => boolean): void {
    for (const name of names) if (!this.#names.has(name)) this.#names.set(name, isThere(name));
  }

  /** A file that is no SOP came or went. */
  otherFile(name: string): void {
    this.#names.set(name, this.#names.get(name) ?? false);
    this.#hasOtherFiles = true;
  }

  affect(uri: string): void {
    this.#affected.add(uri);
  }

  /** @param isThere whether something has a name now. */
  done(now: ReadonlyMap<string, Sop>, isThere: (name: string) => boolean): LibraryChange {
    const added: Sop[] = [];
    const changed: Sop[] = [];
    const removed: Sop[] = [];
    for (const [uri, before] of this.#before) {
      const after = now.get(uri);
      if (after) (before ? changed : added).push(after);
      else if (before) removed.push(before);
    }
    const affected = [...this.#affected].filter((uri) => !this.#before.has(uri));
    const hasOtherNames = this.#hasOtherFiles || [...this.#names].some(([name, was]) => was !== isThere(name));
    return {
      added,
      changed,
      removed,
      configs: [...this.#configs],
      affected,
      names: [...this.#names.keys()],
      hasOtherNames,
    };
  }
}
