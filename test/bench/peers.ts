// Searches the same library with what people would otherwise pick, in its best configuration that we found.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { wordKey } from '../../src/core/language/word-key';
import { RankedIndex } from '../../src/core/search/ranked-index';
import { bodyOf, plainWords } from '../../src/core/search/source';
import { readSop } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import { makeLibrary } from './generate';
import { knownItems, mistakes } from './queries';
import type { KnownItem, Mistake } from './queries';
import { typed } from './typing';

/** How often the SOP looked for came first, in per cent, by engine. */
export interface Success {
  readonly mistake: Mistake;
  readonly ours: number;
  readonly miniSearch: number;
}

export interface PeerFigures {
  readonly success: readonly Success[];
  /** Milliseconds for each key, at the median. */
  readonly ours: number;
  readonly fuse: number;
  /** Milliseconds for a whole query, at the 95th percentile. */
  readonly miniSearch: number;
}

const queries = 200;

export function measurePeers(size: number): PeerFigures {
  const sops = makeLibrary(size).map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  const mini = miniSearchOf(sops);
  const miniTimes: number[] = [];
  const first = (text: string) => index.search(text, { limit: 50 })[0]?.found.sop.location.uri;
  const miniFirst = (text: string) => {
    const began = performance.now();
    const found = mini(text);
    miniTimes.push(performance.now() - began);
    return found;
  };
  const success = mistakes.map((mistake) => {
    const items = knownItems(sops, queries, mistake);
    return { mistake, ours: shareFound(items, first), miniSearch: shareFound(items, miniFirst) };
  });
  const items = knownItems(sops, 2, 'none');
  const fuse = new Fuse(sops, { keys: ['title', { name: 'tags', getFn: (sop) => [...sop.front.tags] }] });
  return {
    success,
    ours: typed(items, (text) => void index.search(text, { limit: 50 })).median,
    fuse: typed(items, (text) => void fuse.search(text, { limit: 50 })).median,
    miniSearch: miniTimes.sort((a, b) => a - b)[Math.floor(miniTimes.length * 0.95)] ?? 0,
  };
}

function shareFound(items: readonly KnownItem[], first: (text: string) => string | undefined): number {
  return (items.filter(({ query, uri }) => first(query) === uri).length / items.length) * 100;
}

/** MiniSearch over all texts: exact words first, and only when nothing has them all, prefixes and typos. */
function miniSearchOf(sops: readonly Sop[]): (text: string) => string | undefined {
  const mini = new MiniSearch<{ id: string; title: string; tags: string; body: string }>({
    fields: ['title', 'tags', 'body'],
    processTerm: (term) => wordKey(term) || null,
    searchOptions: { boost: { title: 3, tags: 2 }, combineWith: 'AND' },
  });
  mini.addAll(
    sops.map((sop) => ({
      id: sop.location.uri,
      title: sop.title,
      tags: sop.front.tags.join(' '),
      body: plainWords(bodyOf(sop.text)),
    })),
  );
  return (text) => {
    const [exact] = mini.search(text);
    const [found] = exact ? [exact] : mini.search(text, { prefix: true, fuzzy: 0.2 });
    return found && String(found.id);
  };
}
