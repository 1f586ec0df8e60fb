import { KeptLibrary } from '../../../src/core/cache/kept-library';
import type { FileStamp } from '../../../src/core/ports';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { Sop } from '../../../src/core/sop/model';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { FakeClock } from '../support/fakes';
import { MemoryFiles } from '../support/memory-files';
import { badNumber, namesBadSop, numberIn, ordinaryWordOf, others, outcomeOf, sopsNow, wordOf } from './forty';
import type { Outcome, Reader } from './forty';

const notSliced = () => undefined;
const stamp: FileStamp = { size: 1, modified: 1000 };

class StampedFiles extends MemoryFiles {
  override stamp(): Promise<FileStamp> {
    return Promise.resolve(stamp);
  }
}

/** Readers of SOPs that were read before: for search, for suggestions, for the next start. */
export const indexReaders: readonly Reader[] = [
  {
    name: 'making the search index',
    files: ['src/core/search/ranked-index.ts', 'src/core/search/index-store.ts', 'src/core/search/entries.ts'],
    tells: namesBadSop,
    prepare: () => {
      const sops = sopsNow();
      return () => {
        const { index, told } = searchIndex();
        index.update({ added: sops, changed: [], removed: [] });
        return foundBy(index, told);
      };
    },
  },
  {
    name: 'changing the search index',
    files: ['src/core/search/ranked-index.ts', 'src/core/search/index-store.ts', 'src/core/search/entries.ts'],
    prepare: () => {
      const { index, told } = searchIndex();
      const sops = sopsNow();
      index.update({ added: sops, changed: [], removed: [] });
      return () => {
        index.update({ added: [], changed: sopsNow(), removed: [] });
        return foundBy(index, told);
      };
    },
  },
  {
    name: 'searching',
    files: ['src/core/search/ranked-index.ts', 'src/core/search/explain.ts'],
    prepare: () => {
      const { index, told } = searchIndex();
      index.update({ added: sopsNow(), changed: [], removed: [] });
      return () => {
        const hits = ['title hello', 'look', 'titlo'].map((query) => index.search(query, { limit: 100 }));
        return hits.every(({ length }) => length >= others.length)
          ? foundBy(index, told)
          : { there: () => [], told: '' };
      };
    },
  },
  {
    name: 'making the suggestions',
    files: ['src/core/triage/triage-index.ts', 'src/core/triage/profile.ts'],
    tells: namesBadSop,
    prepare: () => {
      const sops = sopsNow();
      return async () => {
        const { index, told } = await triageIndex(sops);
        return suggestedBy(index, told);
      };
    },
  },
  {
    name: 'suggesting',
    tells: namesBadSop,
    files: ['src/core/triage/triage-index.ts', 'src/core/triage/reasons.ts'],
    prepare: async () => {
      const { index, told } = await triageIndex(sopsNow());
      return () => {
        index.triage(`My ${ordinaryWordOf(badNumber)}.`);
        return suggestedBy(index, told);
      };
    },
  },
  {
    name: 'writing the cache',
    files: ['src/core/cache/kept-library.ts', 'src/core/cache/library-cache.ts', 'src/core/sop/pack/sop.ts'],
    prepare: () => {
      const files = new StampedFiles();
      const { kept } = keptOn(files, sopsNow());
      return async () => {
        await kept.save();
        return { there: async () => (await keptOn(files, []).kept.restore()).map(numberOfSop), told: '' };
      };
    },
  },
  {
    name: 'reading the cache',
    files: [
      'src/core/cache/kept-library.ts',
      'src/core/cache/library-cache.ts',
      'src/core/sop/pack/extract.ts',
      'src/core/sop/pack/codec.ts',
    ],
    prepare: async () => {
      const files = new StampedFiles();
      await keptOn(files, sopsNow()).kept.save();
      return async () => {
        const sops = await keptOn(files, []).kept.restore();
        // All is read anew where the cache cannot be used.
        return outcomeOf(sops.length > 0 ? sops : sopsNow());
      };
    },
  },
];

function numberOfSop({ location }: Sop): number {
  return numberIn(location.path);
}

function searchIndex() {
  const told: string[] = [];
  return { index: new RankedIndex((sop) => void told.push(sop.location.uri)), told };
}

async function triageIndex(sops: readonly Sop[]) {
  const told: string[] = [];
  const index = new TriageIndex(undefined, (sop) => void told.push(sop.location.uri));
  index.configure('sops', { synonyms: [], rules: [] });
  index.update({ added: sops, changed: [], removed: [] });
  await index.prepare(notSliced);
  return { index, told };
}

function foundBy(index: RankedIndex, told: readonly string[]): Outcome {
  const isFound = (number: number) => {
    const [first] = index.search(wordOf(number));
    return first !== undefined && numberOfSop(first.found.sop) === number;
  };
  return { there: () => others.filter(isFound), told: told.join() };
}

function suggestedBy(index: TriageIndex, told: readonly string[]): Outcome {
  const isSuggested = (number: number) => {
    const [first] = index.triage(`My ${wordOf(number)} is broken.`);
    return first !== undefined && numberOfSop(first.sop) === number;
  };
  return { there: () => others.filter(isSuggested), told: told.join() };
}

/** What keeps a library for the next start, and the index that is kept with it. */
function keptOn(files: StampedFiles, sops: readonly Sop[]) {
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  const kept = new KeptLibrary({
    file: 'storage/cache',
    files,
    library: { sops },
    index,
    typed: () => new Set(),
    slices: () => notSliced,
    clock: new FakeClock(),
    log: { info: notSliced, warn: notSliced },
  });
  for (const sop of sops) kept.note(sop, stamp, 1_000_000);
  return { kept, index };
}
