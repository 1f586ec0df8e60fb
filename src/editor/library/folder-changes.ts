import * as vscode from 'vscode';
import type { Library, LibraryUpdate } from '../../core/library/library';
import { isNearConfigName, isNearSopName, listSops, mayBeIn } from '../../core/library/listing';
import type { Listing } from '../../core/library/listing';
import { listingProblems } from '../../core/library/listing-problems';
import { folderOf, isHidden, isSopPath } from '../../core/library/path';
import { configName, forEachLimited } from '../../core/library/scan';
import type { Sop } from '../../core/sop/model';
import type { RunInSlice } from '../../core/time-slices';
import { exists, isTyped } from './current-texts';
import type { CurrentTexts } from './current-texts';
import type { FilesOf } from './files';
import { locateIn } from './locate';
import { relativePath, rootOf } from './roots';
import type { LibraryRoot } from './roots';
import { TimeSlices } from './time-slices';

interface FolderParts {
  readonly library: Pick<Library, 'get' | 'sops' | 'sopsIn'>;
  readonly files: FilesOf;
  readonly sources: CurrentTexts;
  readonly roots: readonly LibraryRoot[];
}

/** What a library's folders hold. */
interface InStep {
  /** What is not in the library, or should not be. */
  readonly updates: readonly LibraryUpdate[];
  /** Whether an SOP is there, or may be, as its folder cannot be listed. */
  readonly isPresent: (sop: Sop) => boolean;
}

/** What a burst of changes of files and folders means for the libraries. Each library is listed once at most. */
export class FolderChanges {
  readonly #parts: FolderParts;
  readonly #listings = new Map<string, Promise<Listing>>();
  readonly #inStep = new Map<string, Promise<InStep>>();
  readonly #slices = new TimeSlices();
  /** Of a checkout, hundreds of files may change at once. */
  readonly #run: RunInSlice = (work) => this.#slices.run(work);

  constructor(parts: FolderParts) {
    this.#parts = parts;
  }

  /** The updates for what may have changed at a URI. A folder created or deleted fires one event for everything in it. */
  async at(key: string): Promise<LibraryUpdate[]> {
    const { roots, sources } = this.#parts;
    const uri = vscode.Uri.parse(key);
    const root = rootOf(uri, roots);
    const path = root && relativePath(root.uri, uri);
    if (!root || path === undefined) return [];
    if (path === configName) return [await sources.config(root)];
    if (isNearConfigName(path) || isNearSopName(path)) return [...(await this.#stepOf(root)).updates];
    if (!isSopPath(path)) return [...(await this.#other(root, uri, path)), ...(await this.#folder(root, uri, path))];
    return (await this.#isListed(root, key, path))
      ? [await sources.sopIfThere({ uri: key, root: root.key, path }, this.#run)]
      : [];
  }

  /** Whether a file is found when the library is listed: in a folder that is entered by another name, it would be there twice. */
  async #isListed(root: LibraryRoot, key: string, path: string): Promise<boolean> {
    const { library } = this.#parts;
    const isKnown = library.get(key) ?? library.sopsIn({ root: root.key, folder: folderOf(path) })[0];
    return isKnown !== undefined || (await this.#list(root)).paths.includes(path);
  }

  /** A file that is no SOP matters where an SOP has a link to it, now or later. */
  async #other({ key }: LibraryRoot, uri: vscode.Uri, path: string): Promise<LibraryUpdate[]> {
    if (path === '' || path.split('/').some(isHidden)) return [];
    return [{ kind: 'other', root: key, path, isThere: await exists(uri, vscode.FileType.File) }];
  }

  /** Anything else that is no SOP holds none, and of a program's files there may be many. */
  async #folder(root: LibraryRoot, uri: vscode.Uri, path: string): Promise<LibraryUpdate[]> {
    if (path.split('/').some(isHidden)) return [];
    const { library, sources } = this.#parts;
    const prefix = `${uri.toString()}/`;
    const known = [...library.sops].filter(({ location }) => location.uri.startsWith(prefix));
    if (!(await exists(uri, vscode.FileType.Directory)) && known.length === 0) return [];
    const { updates, isPresent } = await this.#stepOf(root);
    return [
      ...updates,
      ...known.filter((sop) => !isPresent(sop)).map(removalOf),
      ...(path === '' ? [await sources.config(root)] : []),
    ];
  }

  #stepOf(root: LibraryRoot): Promise<InStep> {
    const followed = this.#inStep.get(root.key) ?? this.#follow(root);
    this.#inStep.set(root.key, followed);
    return followed;
  }

  /** Brings a library in step with all its folders: by way of links, one may show what is in another. */
  async #follow(root: LibraryRoot): Promise<InStep> {
    const { library, sources, roots } = this.#parts;
    const listing = await this.#list(root);
    const { paths, leftOut, others } = listing;
    const locations = paths.flatMap((path) => locateIn(root, path, roots) ?? []);
    const present = new Set(locations.map(({ uri }) => uri));
    const isPresent = ({ location: { uri, path } }: Sop) => present.has(uri) || mayBeIn(listing, path);
    const updates: LibraryUpdate[] = [{ kind: 'listing', root: root.key, problems: listingProblems(leftOut), others }];
    await forEachLimited(
      locations.filter(({ uri }) => !library.get(uri)),
      async (location) => void updates.push(await sources.sop(location, this.#run)),
    );
    const gone = [...library.sops].filter(
      (sop) => sop.location.root === root.key && !isPresent(sop) && !isTyped(sop.location.uri),
    );
    return { updates: [...updates, ...gone.map(removalOf)], isPresent };
  }

  #list({ key }: LibraryRoot): Promise<Listing> {
    const listing = this.#listings.get(key) ?? listSops(this.#parts.files(key), key);
    this.#listings.set(key, listing);
    return listing;
  }
}

function removalOf({ location: { uri } }: Sop): LibraryUpdate {
  return { kind: 'sop-removed', uri };
}
