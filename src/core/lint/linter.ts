import { Emitter } from '../emitter';
import type { LibraryChange } from '../library/change';
import type { Library } from '../library/library';
import type { Problem } from '../problem';
import type { Sop, SopLocation } from '../sop/model';
import { fileStart } from '../sop/parsed-text';
import { readSop } from '../sop/read';
import type { Checks } from './checks';
import type { Finding } from './finding';
import { leftOut } from './lint-kinds';
import type { Rival } from '../triage/rivals';
import { Askers, NotedView } from './noted-view';
import { found } from './rule';
import type { Subjects } from './rule';
import type { AlikeReplies } from './replies/alike-replies';
import type { Levels } from './severity';

/** Files that have to be checked again. */
export interface Stale {
  readonly sops: readonly string[];
  /** Libraries, by root, whose `library.yml` has to be checked again or was removed. */
  readonly configs: readonly string[];
}

const noLevels: Levels = new Map();

/** The replies of so many files are compared with all others while somebody waits: some milliseconds. */
const mostComparedAtOnce = 100;

/**
 * Checks SOPs and `library.yml` when asked, and remembers what it found until something it depends on changes: the file
 * itself, a file that it names, shares a name with or that a check looked at, its `library.yml`, the last commit, the day,
 * or how bad problems are.
 */
export class Linter {
  readonly #library: Library;
  readonly #settings: (root: string) => Levels;
  #checks: Checks | undefined;
  #alike: AlikeReplies | undefined;
  /** The URIs of files that have changed since their replies were compared with others. */
  readonly #uncompared = new Set<string>();
  #today: string | undefined;
  readonly #levels = new Map<string, Levels>();
  readonly #found = new Map<string, readonly Finding[]>();
  /** By the URIs of SOPs. */
  readonly #askers = new Askers();
  /** By the roots of libraries: what is checked of each `library.yml`. */
  readonly #configAskers = new Askers();
  /** The URIs of SOPs that were checked for names near others. */
  readonly #askedForNear = new Set<string>();
  /** Libraries, by root, whose `library.yml` was checked against all their SOPs. */
  readonly #checkedAgainstAll = new Set<string>();
  /** What failed on an SOP after it was read. */
  readonly #failed = new WeakMap<Sop, Problem>();
  /** By the URIs of SOPs: which of their triggers fit others, when that was asked last. */
  readonly #rivals = new Map<string, readonly Rival[]>();
  readonly #stale = new Emitter<Stale>();

  /** Fires with the files that have to be checked again. Removed SOPs are not among them. */
  readonly onDidChange = this.#stale.event;

  /**
   * @param library is followed from now on: create the linter before anything that asks it when the library changes.
   * @param settings how bad problems are for somebody working on the library of a root. `reconsider` makes it be asked
   * again.
   * @param checks what is checked; without them nothing is found until `begin`.
   */
  constructor(library: Library, settings: (root: string) => Levels = () => noLevels, checks?: Checks) {
    this.#library = library;
    this.#settings = settings;
    if (checks) this.#take(checks);
    library.onDidChange((change) => this.#follow(change));
  }

  /** Checks from now on. */
  begin(checks: Checks): void {
    this.#take(checks);
    this.reconsider();
  }

  /**
   * Compares the replies of one more of the files that have changed with all others. Until all are, what is found may lack that some are
   * nearly the same: that is found again then.
   * @returns whether there was one.
   */
  compareNext(): boolean {
    for (const uri of this.#alike ? this.#uncompared : []) {
      this.#uncompared.delete(uri);
      const sop = this.#library.get(uri);
      const changed = new Set(this.#alike?.put(uri, sop));
      if (sop && (this.#alike?.like(sop).length ?? 0) > 0) changed.add(uri);
      this.#forget([...changed].filter((one) => this.#found.has(one)));
      return true;
    }
    return false;
  }

  /** Everything wrong with an SOP, in itself and in how it fits the others. Nothing for a file that does not exist. */
  problems(uri: string): readonly Finding[] {
    this.#compareFew();
    const known = this.#found.get(uri);
    if (known) return known;
    const sop = this.#library.get(uri);
    if (!sop || !this.#checks) return [];
    const view = new NotedView(this.#library);
    const all = this.#check(sop, view, this.#checks);
    this.#found.set(uri, all);
    this.#askers.set(uri, view.seen);
    if (view.hasAskedForNear) this.#askedForNear.add(uri);
    else this.#askedForNear.delete(uri);
    return all;
  }

  /** Everything wrong with the `library.yml` of a library. */
  configProblems(root: string): readonly Finding[] {
    const library = this.#library;
    const view = new NotedView(library);
    const subject = {
      config: library.config(root),
      text: library.configText(root),
      root,
      library: view,
      today: this.#today,
    };
    const all = this.#checks?.config(subject, library.configReadingProblems(root), this.#levelsOf(root)) ?? [];
    this.#configAskers.set(root, view.seen);
    if (view.hasSeenAll) this.#checkedAgainstAll.add(root);
    else this.#checkedAgainstAll.delete(root);
    return all;
  }

  /** Reads a text as an SOP of its library. */
  read(text: string, location: SopLocation): Sop {
    return this.#library.asRead(readSop(text, location));
  }

  /** What would be wrong with an SOP if it were in the library as it is now. */
  check(sop: Sop): readonly Finding[] {
    this.#compareFew();
    return this.#checks ? this.#check(sop, new NotedView(this.#library), this.#checks) : [];
  }

  /** Notes that search or suggestions failed on an SOP: that is one of its problems until it is read anew. */
  noteLeftOut(sop: Sop, reason: string): void {
    if (this.#failed.has(sop)) return;
    this.#failed.set(sop, found(leftOut, fileStart, [reason]));
    const { uri } = sop.location;
    if (this.#library.get(uri) === sop) this.#forget([uri]);
  }

  /**
   * Notes which triggers of an SOP fit another at least as well. Until it is asked again, that is told of those triggers that it still
   * has: asking takes too long for each key.
   */
  noteRivals({ location: { uri } }: Sop, rivals: readonly Rival[]): void {
    const before = this.#rivals.get(uri) ?? [];
    if (before.length === rivals.length && before.every((one, at) => isSameRival(one, rivals[at]))) return;
    if (rivals.length === 0) this.#rivals.delete(uri);
    else this.#rivals.set(uri, rivals);
    this.#forget([uri]);
  }

  /** What would be wrong with the `library.yml` of a root if this were its text. */
  checkConfig(text: string, root: string): readonly Finding[] {
    const subject = { text: text.replace(/^\uFEFF/, ''), root, library: this.#library, today: this.#today };
    return this.#checks?.configText(subject, this.#levelsOf(root)) ?? [];
  }

  /**
   * Everything wrong with a draft. A draft belongs to no library, so the first one decides how bad its problems are.
   */
  draftProblems(draft: Subjects['draft']): readonly Finding[] {
    const [root = ''] = this.#library.roots;
    return this.#checks?.draft(draft, this.#levelsOf(root), this.#library.config(root)) ?? [];
  }

  /** Says which day it is, as `2026-08-01`: what is due or overdue depends on it. */
  setToday(day: string): void {
    if (this.#today === day) return;
    this.#today = day;
    if (this.#checks) this.reconsider();
  }

  /** Forgets how bad problems are, because the settings have changed. */
  reconsider(): void {
    this.#levels.clear();
    this.#found.clear();
    this.#stale.fire({
      sops: [...this.#library.sops].map((sop) => sop.location.uri),
      configs: this.#library.roots.filter((root) => this.#library.configUri(root) !== undefined),
    });
  }

  #take(checks: Checks): void {
    this.#checks = checks;
    this.#alike = checks.alikeReplies();
    for (const { location } of this.#library.sops) this.#uncompared.add(location.uri);
  }

  /** Compares what a change has left to compare; nobody waits for a whole library, which is compared a file at a time. */
  #compareFew(): void {
    if (this.#uncompared.size <= mostComparedAtOnce) while (this.compareNext());
  }

  #check(sop: Sop, library: NotedView, checks: Checks): readonly Finding[] {
    const { uri, root } = sop.location;
    const failed = this.#failed.get(sop);
    const alike = (one: Sop) => library.noted(this.#alike?.like(one) ?? []);
    const rivals = (this.#rivals.get(uri) ?? []).filter(({ text }) => sop.front.triggers.includes(text));
    const subject = { sop, library, alike, rivals, today: this.#today, committed: this.#library.committed(uri) };
    return checks.sop(subject, failed ? [failed] : [], this.#levelsOf(root));
  }

  #levelsOf(root: string): Levels {
    const known = this.#levels.get(root) ?? this.#settings(root);
    this.#levels.set(root, known);
    return known;
  }

  #forget(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) this.#found.delete(uri);
    this.#stale.fire({ sops: uris.filter((uri) => this.#library.get(uri) !== undefined), configs: [] });
  }

  #follow({ added, changed, removed, configs, affected, names, hasOtherNames }: LibraryChange): void {
    const uriOf = (sop: Sop) => sop.location.uri;
    if (this.#alike) for (const sop of [...added, ...changed, ...removed]) this.#uncompared.add(uriOf(sop));
    const stale = new Set([...added.map(uriOf), ...changed.map(uriOf), ...affected]);
    const roots = new Set([...added, ...changed, ...removed].map(({ location }) => location.root));
    const staleConfigs = new Set([...configs, ...[...roots].filter((root) => this.#checkedAgainstAll.has(root))]);
    for (const name of names) {
      for (const asker of this.#askers.of(name)) if (this.#library.get(asker)) stale.add(asker);
      for (const root of this.#configAskers.of(name)) staleConfigs.add(root);
    }
    if (hasOtherNames) for (const uri of this.#askedForNear) if (this.#library.get(uri)) stale.add(uri);
    if (configs.length > 0)
      for (const sop of this.#library.sops) if (configs.includes(sop.location.root)) stale.add(uriOf(sop));
    for (const uri of this.#withoutRivals(new Set(removed.map(uriOf)))) stale.add(uri);
    for (const uri of [...stale, ...removed.map(uriOf)]) this.#found.delete(uri);
    for (const sop of removed) {
      this.#askers.delete(uriOf(sop));
      this.#rivals.delete(uriOf(sop));
      this.#askedForNear.delete(uriOf(sop));
    }
    this.#stale.fire({ sops: [...stale], configs: [...staleConfigs] });
  }

  /** Takes SOPs out that have gone. @returns the SOPs whose triggers were said to fit them. */
  #withoutRivals(gone: ReadonlySet<string>): string[] {
    if (gone.size === 0) return [];
    return [...this.#rivals].flatMap(([uri, rivals]) => {
      const left = rivals.filter(({ sop }) => !gone.has(sop.location.uri));
      if (left.length === rivals.length || gone.has(uri)) return [];
      this.#rivals.set(uri, left);
      return [uri];
    });
  }
}

function isSameRival(one: Rival, other: Rival | undefined): boolean {
  return (
    one.text === other?.text && one.sop.location.uri === other.sop.location.uri && one.sop.title === other.sop.title
  );
}
