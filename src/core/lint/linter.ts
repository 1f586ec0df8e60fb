import { Emitter } from '../emitter';
import { readLibraryConfig } from '../library/config';
import type { LibraryConfig } from '../library/config';
import type { LibraryChange } from '../library/change';
import type { Library } from '../library/library';
import type { Problem, Severity } from '../problem';
import type { Sop, SopLocation } from '../sop/model';
import { fileStart } from '../sop/parsed-text';
import { readSop } from '../sop/read';
import { draftRules } from './draft/rules';
import { kinds } from './kinds';
import { configRules, libraryRules } from './library/rules';
import { codeUnknown, leftOut, suppressionUnused } from './lint-kinds';
import { found } from './rule';
import type { Subjects } from './rule';
import { checked, findingsOf } from './run-rules';
import { checkSeverities, levelOf } from './severity';
import type { Levels } from './severity';
import { suppressInSop, suppressInYaml } from './suppression';

/** A problem and how bad it is here. */
export interface Finding extends Problem {
  readonly severity: Severity;
}

/** Files that have to be checked again. */
export interface Stale {
  readonly sops: readonly string[];
  /** Libraries, by root, whose `library.yml` has to be checked again or was removed. */
  readonly configs: readonly string[];
}

const noLevels: Levels = new Map();

/**
 * Checks SOPs and `library.yml` when asked, and remembers what it found until something it depends on changes: the file
 * itself, a file that it names or shares a name with, its `library.yml`, or how bad problems are.
 */
export class Linter {
  readonly #library: Library;
  readonly #settings: (root: string) => Levels;
  readonly #levels = new Map<string, Levels>();
  readonly #found = new Map<string, readonly Finding[]>();
  /** What failed on an SOP after it was read. */
  readonly #failed = new WeakMap<Sop, Problem>();
  readonly #stale = new Emitter<Stale>();

  /** Fires with the files that have to be checked again. Removed SOPs are not among them. */
  readonly onDidChange = this.#stale.event;

  /**
   * @param library is followed from now on: create the linter before anything that asks it when the library changes.
   * @param settings how bad problems are for somebody working on the library of a root. `reconsider` makes it be asked
   * again.
   */
  constructor(library: Library, settings: (root: string) => Levels = () => noLevels) {
    this.#library = library;
    this.#settings = settings;
    library.onDidChange((change) => this.#follow(change));
  }

  /** Everything wrong with an SOP, in itself and in how it fits the others. Nothing for a file that does not exist. */
  problems(uri: string): readonly Finding[] {
    const known = this.#found.get(uri);
    if (known) return known;
    const sop = this.#library.get(uri);
    if (!sop) return [];
    const found = this.check(sop);
    this.#found.set(uri, found);
    return found;
  }

  /** Everything wrong with the `library.yml` of a library. */
  configProblems(root: string): readonly Finding[] {
    const library = this.#library;
    return this.#checkConfig(library.configText(root), library.config(root), library.configReadingProblems(root), root);
  }

  /** Reads a text as an SOP of its library. */
  read(text: string, location: SopLocation): Sop {
    return this.#library.asRead(readSop(text, location));
  }

  /** What would be wrong with an SOP if it were in the library as it is now. */
  check(sop: Sop): readonly Finding[] {
    const failed = this.#failed.get(sop);
    const problems = [
      ...sop.problems,
      ...findingsOf(libraryRules, { sop, library: this.#library }),
      ...(failed ? [failed] : []),
    ];
    const { root } = sop.location;
    const told = checked(suppressionUnused.code, () => suppressInSop(sop.text, problems), problems);
    return this.#judge(told, root, this.#library.config(root));
  }

  /** Notes that search or suggestions failed on an SOP: that is one of its problems until it is read anew. */
  noteLeftOut(sop: Sop, reason: string): void {
    if (this.#failed.has(sop)) return;
    this.#failed.set(sop, found(leftOut, fileStart, [reason]));
    const { uri } = sop.location;
    if (this.#library.get(uri) !== sop) return;
    this.#found.delete(uri);
    this.#stale.fire({ sops: [uri], configs: [] });
  }

  /** What would be wrong with the `library.yml` of a root if this were its text. */
  checkConfig(text: string, root: string): readonly Finding[] {
    const { config, problems } = readLibraryConfig(text);
    return this.#checkConfig(text, config, problems, root);
  }

  /**
   * Everything wrong with a draft. A draft belongs to no library, so the first one decides how bad its problems are.
   */
  draftProblems(draft: Subjects['draft']): readonly Finding[] {
    const problems = findingsOf(draftRules, draft);
    const [root = ''] = this.#library.roots;
    return problems.length === 0 ? [] : this.#judge(problems, root, this.#library.config(root));
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

  #checkConfig(text: string, config: LibraryConfig, unread: readonly Problem[], root: string): Finding[] {
    const hasSop = (id: string) => this.#library.withId(id).some(({ location }) => location.root === root);
    const problems = [
      ...unread,
      ...findingsOf(configRules, { config, hasSop }),
      ...checked(codeUnknown.code, () => checkSeverities(config)),
    ];
    const told = checked(suppressionUnused.code, () => suppressInYaml(text, problems), problems);
    return this.#judge(told, root, config);
  }

  #judge(problems: readonly Problem[], root: string, config: LibraryConfig): Finding[] {
    const settings = this.#levels.get(root) ?? this.#settings(root);
    this.#levels.set(root, settings);
    return problems.flatMap((problem) => {
      const kind = kinds.get(problem.code);
      // Only a cache that somebody else wrote could have such a code; nobody could say what it means.
      if (!kind) return [];
      const severity = levelOf(kind, settings, config);
      return severity === 'off' ? [] : [{ ...problem, severity }];
    });
  }

  #follow({ added, changed, removed, configs, affected }: LibraryChange): void {
    const uriOf = (sop: Sop) => sop.location.uri;
    const stale = new Set([...added.map(uriOf), ...changed.map(uriOf), ...affected]);
    if (configs.length > 0)
      for (const sop of this.#library.sops) if (configs.includes(sop.location.root)) stale.add(uriOf(sop));
    for (const uri of [...stale, ...removed.map(uriOf)]) this.#found.delete(uri);
    // What is learnt is named by ids, which come and go with SOPs.
    const roots = new Set([...added, ...changed, ...removed].map(({ location }) => location.root));
    const learnt = [...roots].filter((root) => this.#library.config(root).learning.size > 0);
    this.#stale.fire({ sops: [...stale], configs: [...new Set([...configs, ...learnt])] });
  }
}
