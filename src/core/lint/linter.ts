import { Emitter } from '../emitter';
import type { Library, LibraryChange } from '../library/library';
import type { Problem, Severity } from '../problem';
import type { Sop } from '../sop/model';
import { kindOf } from './kinds';
import { configRules, libraryRules } from './library/rules';

/** A problem and how bad it is here. */
export interface Finding extends Problem {
  readonly severity: Severity;
}

/** Files that have to be checked again. */
export interface Stale {
  readonly sops: readonly string[];
  /** Libraries, by their roots, whose `library.yml` changed or went away. */
  readonly configs: readonly string[];
}

/**
 * Checks SOPs and `library.yml` when somebody asks, and remembers what it found until something changes that it depends
 * on: the file itself, a file that it names or that shares a name with it, or its `library.yml`.
 */
export class Linter {
  readonly #library: Library;
  readonly #found = new Map<string, readonly Finding[]>();
  readonly #stale = new Emitter<Stale>();

  /** Tells which files have to be checked again. Those that were removed are not among them. */
  readonly onDidChange = this.#stale.event;

  /** @param library is followed from now on: make the linter before whatever asks it when the library changes. */
  constructor(library: Library) {
    this.#library = library;
    library.onDidChange((change) => this.#follow(change));
  }

  /** All that is wrong with an SOP: in itself, and in how it fits the others. Nothing for a file that is not there. */
  problems(uri: string): readonly Finding[] {
    const known = this.#found.get(uri);
    if (known) return known;
    const sop = this.#library.get(uri);
    if (!sop) return [];
    const found = this.check(sop);
    this.#found.set(uri, found);
    return found;
  }

  /** What would be wrong with an SOP if it stood in the library as it is. */
  check(sop: Sop): readonly Finding[] {
    const subject = { sop, library: this.#library };
    return [...sop.problems, ...libraryRules.flatMap((rule) => [...rule.check(subject)])].map(judged);
  }

  /** All that is wrong with the `library.yml` of a library. */
  configProblems(root: string): readonly Finding[] {
    const config = this.#library.config(root);
    return [...this.#library.configProblems(root), ...configRules.flatMap((rule) => [...rule.check(config)])].map(
      judged,
    );
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

function judged(problem: Problem): Finding {
  return { ...problem, severity: kindOf(problem.code).severity };
}
