import type * as vscode from 'vscode';
import type { KeptLibrary } from '../../core/cache/kept-library';
import type { Library, LibraryUpdate } from '../../core/library/library';
import { attempt, reasonOf } from '../../core/attempt';
import { listSops, mayBeIn, noListing } from '../../core/library/listing';
import type { Listing } from '../../core/library/listing';
import { listingProblems } from '../../core/library/listing-problems';
import { forEachLimited } from '../../core/library/scan';
import { readMany } from '../../core/library/parallel-reading';
import type { StartThread } from '../../core/library/thread-reader';
import type { RankedIndex } from '../../core/search/ranked-index';
import type { Sop, SopLocation } from '../../core/sop/model';
import { isLocal } from './files';
import type { FilesOf } from './files';
import { locateIn } from './locate';
import { passOn } from './pass-on';
import type { LibraryRoot } from './roots';
import { isTyped } from './current-texts';
import type { CurrentTexts } from './current-texts';
import { TimeSlices } from './time-slices';

/** How many SOPs to take from the cache before checking the time slice. */
const takenOverAtOnce = 50;
/**
 * How many SOPs to pass on at once: indexing one takes half a millisecond, and slices must not run much over for it.
 */
const handedOnAtOnce = 4;

/** What a full reading needs. */
export interface ReadingParts {
  readonly library: Library;
  readonly index: Pick<RankedIndex, 'update'>;
  readonly kept: Pick<KeptLibrary, 'restore' | 'isFresh'>;
  readonly files: FilesOf;
  readonly sources: CurrentTexts;
  readonly startReading: StartThread | undefined;
  readonly log: vscode.LogOutputChannel;
}

/** The number of this reading. */
export interface ReadingTask {
  readonly roots: readonly LibraryRoot[];
  /** Whether this is still the newest reading; if not, it stops and passes nothing on. */
  readonly isCurrent: () => boolean;
  readonly tell: (done: number, total: number) => void;
}

/** The folders of some libraries cannot be listed, so that nobody knows what is in them. */
export class UnlistedError extends Error {
  readonly roots: readonly LibraryRoot[];

  constructor(roots: readonly LibraryRoot[], reason: string) {
    super(reason);
    this.roots = roots;
  }
}

/** What was found in the folder of a library. */
interface Found {
  readonly root: LibraryRoot;
  readonly listing: Listing;
}

/** One full reading: takes what an earlier session cached, and reads what is missing there or has changed since. */
export class FullReading {
  readonly #parts: ReadingParts;
  readonly #task: ReadingTask;

  constructor(parts: ReadingParts, task: ReadingTask) {
    this.#parts = parts;
    this.#task = task;
  }

  /**
   * Resolves when everything is read, or when a newer reading has started.
   * @throws UnlistedError when everything is read but some libraries, whose SOPs stay as they were.
   */
  async run(): Promise<void> {
    const { library, sources, log } = this.#parts;
    const { roots, isCurrent } = this.#task;
    const started = Date.now();
    const found = await this.#list();
    const locations = await this.#locate(found);
    if (!isCurrent()) return;
    this.#dropAllBut(new Set(locations.map((location) => location.uri)), found);
    const listings = found.map(({ root, listing }): LibraryUpdate => ({
      kind: 'listing',
      root: root.key,
      problems: listingProblems(listing.leftOut),
      others: listing.others,
    }));
    this.#pass([...(await Promise.all(roots.map((root) => sources.config(root)))), ...listings]);
    const kept = library.size === 0 ? await this.#restore(locations) : new Set<string>();
    if (kept.size > 0) log.info(`Took over ${kept.size} SOPs from an earlier start in ${Date.now() - started} ms.`);
    const changed = await this.#changedSince(kept);
    await this.#load(locations.filter(({ uri }) => !kept.has(uri) || changed.has(uri)));
    if (isCurrent())
      log.info(`Read ${locations.length} SOPs of ${roots.length} libraries in ${Date.now() - started} ms.`);
    const unlisted = found.filter(({ listing }) => listing.unlisted.includes(''));
    const [first] = unlisted;
    if (first && isCurrent())
      throw new UnlistedError(
        unlisted.map(({ root }) => root),
        reasonOf(first.listing.leftOut.find(({ reason }) => reason === 'unreadable')?.error),
      );
  }

  async #list(): Promise<Found[]> {
    const { files } = this.#parts;
    return Promise.all(
      this.#task.roots.map(async (root) => {
        try {
          return { root, listing: await listSops(files(root.key), root.key) };
        } catch (error) {
          return { root, listing: noListing(error) };
        }
      }),
    );
  }

  /** Where the SOPs are. */
  async #locate(found: readonly Found[]): Promise<SopLocation[]> {
    const located = new Map<string, SopLocation>();
    const slices = new TimeSlices();
    for (const { root, listing } of found) {
      for (const path of listing.paths) {
        await slices.take();
        const location = this.#locationOf(root, path);
        if (location) located.set(location.uri, location);
      }
    }
    return [...located.values()];
  }

  #locationOf(root: LibraryRoot, path: string): SopLocation | undefined {
    return attempt(
      () => locateIn(root, path, this.#task.roots),
      (reason) => {
        // On Windows, a name may have half a character, which no URI can have.
        this.#parts.log.error(`The name of a file in ${root.key} cannot be used, so the file is left out: ${reason}`);
        return undefined;
      },
    );
  }

  /** What cannot be listed now stays as it was. */
  #dropAllBut(uris: ReadonlySet<string>, found: readonly Found[]): void {
    const { library } = this.#parts;
    const listings = new Map(found.map(({ root, listing }) => [root.key, listing]));
    const mayStay = ({ location: { root, path } }: Sop) => {
      const listing = listings.get(root);
      return listing !== undefined && mayBeIn(listing, path);
    };
    const gone = [...library.sops].filter((sop) => !uris.has(sop.location.uri) && !mayStay(sop));
    const goneRoots = library.roots.filter((root) => !listings.has(root));
    this.#pass([
      ...gone.map((sop): LibraryUpdate => ({ kind: 'sop-removed', uri: sop.location.uri })),
      ...goneRoots.map((root): LibraryUpdate => ({ kind: 'root-removed', root })),
    ]);
  }

  #pass(updates: readonly LibraryUpdate[]): void {
    passOn(this.#parts.library, updates, this.#parts.log);
  }

  /** Takes these files from the cache of an earlier session. @returns those that were in it. */
  async #restore(locations: readonly SopLocation[]): Promise<Set<string>> {
    const { library, index } = this.#parts;
    const { isCurrent, tell } = this.#task;
    const sops = await this.#parts.kept.restore().catch((error: unknown) => {
      this.#parts.log.warn(`What was kept of the library cannot be used: ${reasonOf(error)}`);
      return [];
    });
    // A newer reading may want other files: nothing taken here may stay searchable.
    const present = new Map(isCurrent() ? locations.map((location) => [location.uri, location]) : []);
    const isPresent = ({ location: { uri, root, path } }: Sop) =>
      present.get(uri)?.root === root && present.get(uri)?.path === path;
    const kept = new Set<string>();
    const slices = new TimeSlices();
    for (let at = 0; at < sops.length; at += takenOverAtOnce) {
      await slices.take();
      const some = sops.slice(at, at + takenOverAtOnce);
      index.update({ added: [], changed: [], removed: some.filter((sop) => !isPresent(sop)) });
      const still = some.filter(isPresent);
      for (const sop of still) kept.add(sop.location.uri);
      this.#pass(still.map((sop): LibraryUpdate => ({ kind: 'sop', sop })));
      tell(library.size, locations.length);
    }
    return kept;
  }

  /** The files taken from the cache that have changed since, or that are being edited. */
  async #changedSince(kept: ReadonlySet<string>): Promise<Set<string>> {
    const changed = new Set<string>();
    await forEachLimited([...kept], async (uri) => {
      const sop = this.#parts.library.get(uri);
      if (!this.#task.isCurrent() || !sop) return;
      if (isTyped(uri) || !(await this.#parts.kept.isFresh(sop))) changed.add(uri);
    });
    return changed;
  }

  /** Reads SOPs and passes them on a few at a time, in slices between which the host can do its own work. */
  async #load(locations: readonly SopLocation[]): Promise<void> {
    const { sources, startReading, log } = this.#parts;
    const { isCurrent, tell } = this.#task;
    let portion: LibraryUpdate[] = [];
    let done = 0;
    const handOn = () => {
      const read = portion;
      portion = [];
      if (!isCurrent()) return;
      this.#pass(read);
      tell(done, locations.length);
    };
    const slices = new TimeSlices();
    const run = <T>(work: () => T) => slices.run(work);
    const add = (update: LibraryUpdate) => {
      done++;
      if (portion.push(update) >= handedOnAtOnce) handOn();
    };
    await readMany(
      locations,
      startReading && {
        start: startReading,
        reaches: ({ uri }) => isLocal(uri),
        tell: (problem) => log.warn(`SOPs are read without the help of another thread: ${problem}`),
      },
      {
        read: async (location) => {
          if (!isCurrent()) return;
          const update = await sources.sop(location, run);
          await run(() => add(update));
        },
        take: (read, began) => run(() => add(sources.sopFrom(read, began))),
        now: Date.now,
      },
    );
    handOn();
  }
}
