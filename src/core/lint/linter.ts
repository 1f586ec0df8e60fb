import { Emitter } from '../emitter';
import { readLibraryConfig } from '../library/config';
import type { LibraryConfig } from '../library/config';
import type { Library, LibraryChange } from '../library/library';
import type { Problem, Severity } from '../problem';
import type { Sop } from '../sop/model';
import { draftRules } from './draft/rules';
import { kindOf } from './kinds';
import { configRules, libraryRules } from './library/rules';
import type { Subjects } from './rule';
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

  /** What would be wrong with an SOP if it were in the library as it is now. */
  check(sop: Sop): readonly Finding[] {
    const subject = { sop, library: this.#library };
    const problems = [...sop.problems, ...libraryRules.flatMap((rule) => [...rule.check(subject)])];
    const { root } = sop.location;
    return this.#judge(suppressInSop(sop.text, problems), root, this.#library.config(root));
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
    const problems = draftRules.flatMap((rule) => [...rule.check(draft)]);
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
    const problems = [...unread, ...configRules.flatMap((rule) => [...rule.check(config)]), ...checkSeverities(config)];
    return this.#judge(suppressInYaml(text, problems), root, config);
  }

  #judge(problems: readonly Problem[], root: string, config: LibraryConfig): Finding[] {
    const settings = this.#levels.get(root) ?? this.#settings(root);
    this.#levels.set(root, settings);
    return problems.flatMap((problem) => {
      const severity = levelOf(kindOf(problem.code), settings, config);
      return severity === 'off' ? [] : [{ ...problem, severity }];
    });
  }

  #follow({ added, changed, removed, configs, affected }: LibraryChange): void {
    const uriOf = (sop: Sop) => sop.location.uri;
    const stale = new Set([...added.map(uriOf), ...changed.map(uriOf), ...affected]);
    if (configs.length > 0)
      for (const sop of this.#library.sops) if (configs.includes(sop.location.root)) stale.add(uriOf(sop));
    for (const uri of [...stale, ...removed.map(uriOf)]) this.#found.delete(uri);
    this.#stale.fire({ sops: [...stale], configs });
  }
}
