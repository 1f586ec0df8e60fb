import { Library } from '../../../src/core/library/library';
import type { LibraryChange } from '../../../src/core/library/change';
import type { LibraryUpdate } from '../../../src/core/library/library';
import { checks } from '../../../src/core/lint/checks';
import { Linter } from '../../../src/core/lint/linter';
import type { Levels } from '../../../src/core/lint/severity';
import { sopFrom } from './sops';

/** A library of one root, `sops`, made of the texts of its files by their paths. */
export function libraryOf(files: Readonly<Record<string, string>>, config?: string): Library {
  const library = new Library();
  const updates: LibraryUpdate[] = Object.entries(files).map(([path, text]) => added(path, text));
  if (config !== undefined) updates.push(configured(config));
  library.update(updates);
  return library;
}

/** A linter that checks everything from the beginning. */
export function newLinter(library: Library, settings?: (root: string) => Levels): Linter {
  return new Linter(library, settings, checks);
}

const linters = new WeakMap<Library, Linter>();

/** The linter of a library: the same one each time. It says nothing of libraries that do not say their format, as few tests do. */
export function linterOf(library: Library): Linter {
  const linter = linters.get(library) ?? newLinter(library, () => new Map([['library.version-old', 'off']]));
  linters.set(library, linter);
  return linter;
}

/** The change in which a file is added or has another text. */
export function added(path: string, text: string, root = 'sops'): LibraryUpdate {
  return { kind: 'sop', sop: sopFrom(text, path, root) };
}

/** The change in which a file goes away. */
export function removed(path: string, root = 'sops'): LibraryUpdate {
  return { kind: 'sop-removed', uri: `${root}/${path}` };
}

/** The change in which `library.yml` has another text, or none. */
export function configured(text: string | undefined, root = 'sops'): LibraryUpdate {
  return { kind: 'config', root, uri: `${root}/library.yml`, text };
}

/** What a library tells its listeners, with SOPs by their URIs, sorted. */
export interface ToldChange {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
  readonly configs: string[];
  readonly affected: string[];
}

/** Collects all changes that a library reports from now on. */
export function changesOf(library: Library): ToldChange[] {
  const told: ToldChange[] = [];
  library.onDidChange((change) => told.push(plain(change)));
  return told;
}

/** What one update of a library reports; undefined when it reports nothing. */
export function changeBy(library: Library, ...updates: LibraryUpdate[]): ToldChange | undefined {
  let told: ToldChange | undefined;
  const subscription = library.onDidChange((change) => (told = plain(change)));
  library.update(updates);
  subscription.dispose();
  return told;
}

/** The codes of all problems of a file. */
export function codesAt(library: Library, path: string, root = 'sops'): string[] {
  return linterOf(library)
    .problems(`${root}/${path}`)
    .map((one) => one.code);
}

function plain(change: LibraryChange): ToldChange {
  const uris = (sops: LibraryChange['added']) => sops.map((sop) => sop.location.uri).sort();
  return {
    added: uris(change.added),
    changed: uris(change.changed),
    removed: uris(change.removed),
    configs: [...change.configs].sort(),
    affected: [...change.affected].sort(),
  };
}
