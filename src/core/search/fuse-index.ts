import Fuse from 'fuse.js';
import type { FuseResult } from 'fuse.js';
import { folderOf } from '../library/path';
import { fold } from '../text/fold';
import { entriesOf, fields } from './entry';
import type { Entry, Field } from './entry';
import { hasFilters, parseQuery } from './query';
import type { Query } from './query';
import type { FieldMatch, SearchHit, SearchIndex, SearchOptions } from './search-index';

/** How much a match in each field tells; Fuse.js scales them to a sum of one. */
const weights: Record<Field, number> = { id: 6, title: 10, aliases: 8, triggers: 5, tags: 5, answers: 4, summary: 3, steps: 2, text: 1 };

/** A search index over Fuse.js. It is built when first asked after a change. */
export class FuseIndex implements SearchIndex {
  readonly #entries = new Map<string, readonly Entry[]>();
  #fuse: Fuse<Entry> | undefined;

  update(change: Parameters<SearchIndex['update']>[0]): void {
    for (const sop of change.removed) this.#entries.delete(sop.location.uri);
    for (const sop of [...change.added, ...change.changed]) this.#entries.set(sop.location.uri, entriesOf(sop));
    this.#fuse = undefined;
  }

  search(input: string, { limit = Infinity, accepts = () => true }: SearchOptions = {}): SearchHit[] {
    const query = parseQuery(input);
    const isWanted = (entry: Entry) => accepts(entry.found.sop) && passes(entry, query);
    const words = fold(query.text.normalize('NFC'));
    const hits = words === '' ? this.#all(isWanted) : this.#matching(words, isWanted);
    return hits.slice(0, limit);
  }

  #all(isWanted: (entry: Entry) => boolean): SearchHit[] {
    const entries = [...this.#entries.values()].flat().filter(isWanted);
    return entries.sort(byTitle).map((entry) => ({ found: entry.found, score: 0, matches: [] }));
  }

  #matching(words: string, isWanted: (entry: Entry) => boolean): SearchHit[] {
    const results = this.#index().search(words).filter((result) => isWanted(result.item));
    const scored = results.map((result) => ({ result, score: scoreOf(result, words) }));
    scored.sort((a, b) => a.score - b.score || byTitle(a.result.item, b.result.item));
    return scored.map(({ result, score }) => ({ found: result.item.found, score, matches: matchesOf(result, words) }));
  }

  #index(): Fuse<Entry> {
    this.#fuse ??= new Fuse([...this.#entries.values()].flat(), {
      keys: fields.map((name) => ({ name, weight: weights[name], getFn: (entry: Entry) => [...entry.folded[name]] })),
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreLocation: true,
      threshold: 0.34,
      includeScore: true,
      includeMatches: true,
      minMatchCharLength: 2,
    });
    return this.#fuse;
  }
}

/** Retired SOPs come after all others; drafts a little later than what agents may use. */
function scoreOf(result: FuseResult<Entry>, words: string): number {
  const { sop, kind } = result.item.found;
  const exactId = kind === 'sop' && (result.item.folded.id.includes(words) || result.item.folded.aliases.includes(words));
  const base = exactId ? 0 : (result.score ?? 1);
  return sop.status === 'retired' ? base + 1 : base;
}

function passes(entry: Entry, query: Query): boolean {
  if (!hasFilters(query)) return true;
  const { found } = entry;
  const { sop } = found;
  const folder = fold(folderOf(sop.location.path));
  return (query.kind === undefined || query.kind === found.kind)
    && (query.status === undefined || query.status === sop.status)
    && (query.owner === undefined || fold(sop.front.owner?.text ?? '').startsWith(query.owner))
    && (query.category === undefined || folder.startsWith(query.category))
    && (query.lang === undefined || entry.languages.some((language) => language.startsWith(query.lang ?? '')))
    && query.tags.every((tag) => entry.folded.tags.some((own) => own.startsWith(tag)));
}

function byTitle(a: Entry, b: Entry): number {
  const [titleA = '', titleB = ''] = [a.folded.title[0], b.folded.title[0]];
  if (titleA !== titleB) return titleA < titleB ? -1 : 1;
  return a.found.sop.location.uri < b.found.sop.location.uri ? -1 : 1;
}

/** The fields that matched, with the stretches to highlight in the text as written. */
function matchesOf(result: FuseResult<Entry>, words: string): FieldMatch[] {
  const matches = (result.matches ?? []).flatMap((match) => {
    const field = match.key as Field;
    const folded = match.value ?? '';
    const at = match.refIndex ?? result.item.folded[field].indexOf(folded);
    const text = result.item.texts[field][at];
    if (text === undefined) return [];
    const ranges = exactRanges(folded, words);
    return [{ field, text, ranges: ranges.length > 0 ? ranges : merge(match.indices.map(([start, end]) => [start, end + 1])) }];
  });
  return matches.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
}

/** Where the words stand to the letter; a typed word may be the beginning of a longer one. */
function exactRanges(folded: string, words: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) ranges.push([at, at + word.length]);
    }
  }
  return merge(ranges);
}

function merge(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
