import type { FeedbackEntry, SetAside, SharedCounts } from '../feedback/entry';
import { searchGroups } from './groups';
import type { CountedSearch, SearchGroup } from './groups';
import { signalKey } from './signal';
import type { Signal } from './signal';

/** What was searched and is not there. */
interface SopWanted extends SearchGroup {
  readonly kind: 'wanted';
  readonly times: number;
  /** The last day on which it was shared. */
  readonly last: string;
}

/** Messages that no SOP fitted. */
interface NothingFits {
  readonly kind: 'nothing-fits';
  /** Ids of those that were suggested and did not fit; empty where none was. */
  readonly sops: readonly string[];
  readonly times: number;
  readonly last: string;
}

/** An SOP, in the version that it has now, which agents often pass by. */
interface NeedsCare {
  readonly kind: 'care';
  readonly sop: string;
  readonly version: string | undefined;
  /** How often it was suggested and did not fit. */
  readonly dismissed: number;
  /** The steps that are often skipped: how often, of how many cases. */
  readonly skipped: readonly { readonly step: string; readonly times: number; readonly of: number }[];
  readonly times: number;
  readonly last: string;
}

export type ForAuthors = SopWanted | NothingFits | NeedsCare;

/** What is asked of the library as it is now. */
export interface LibraryNow {
  /** Whether the search finds anything by some words. */
  finds(words: string, lang: string | undefined): boolean;
  /** How many different searches it is asked for at most, those that came most often; all when it is left out. */
  readonly mostAsked?: number;
  /** An SOP by its id; undefined when there is none. */
  sop(id: string): { readonly version: string | undefined } | undefined;
}

/** So often something must come before an SOP is said to need care; a step besides in so large a share of its cases. */
const leastTimes = 3;
const leastShare = 0.25;

interface Sum {
  readonly signal: Signal;
  /** The day up to which it was set aside; empty when it never was. */
  readonly aside: string;
  times: number;
  last: string;
}

/** How many cases followed an SOP in a version (by the signal's key), by the day on which it was shared. */
type Followed = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What people shared of a library, as something for its authors to do. Entries may come in any order and more than once; each
 * is counted once. What was set aside comes back when it is counted again on a later day. What is there by now goes by itself:
 * searches that find something, and what was counted of other versions of an SOP.
 * @returns SOPs wanted, messages that nothing fitted, SOPs that need care; of each, what came most often first.
 */
export function forAuthors(entries: Iterable<FeedbackEntry>, library: LibraryNow): ForAuthors[] {
  const { sums, followed } = sumsOf(entries);
  const searches = inVain(sums, library);
  const wanted = searchGroups(searches).map((group): SopWanted => ({
    kind: 'wanted',
    ...group,
    ...total(group.searches),
  }));
  const unfitting = sums.flatMap(({ signal, times, last }): NothingFits[] =>
    signal.what === 'none' ? [{ kind: 'nothing-fits', sops: signal.sops, times, last }] : [],
  );
  return [...inOrder(wanted), ...inOrder(unfitting), ...inOrder(careOf(sums, followed, library))];
}

/** The entries as if only what was shared in some days, the first and the last included, had been shared. */
export function* sharedIn(entries: Iterable<FeedbackEntry>, since: string, until: string): Generator<FeedbackEntry> {
  for (const entry of entries) {
    const day = entry.at.slice(0, 10);
    if (entry.does !== 'count' || (day >= since && day <= until)) yield entry;
  }
}

/** The signals that something for authors was made of, to set it aside. */
export function signalsOf(item: ForAuthors): Signal[] {
  switch (item.kind) {
    case 'wanted':
      return item.searches.map(({ words }) => ({ what: 'search', lang: item.lang, words }));
    case 'nothing-fits':
      return [{ what: 'none', sops: item.sops }];
    case 'care': {
      const { sop, version } = item;
      return [
        { what: 'dismissed', sop, version },
        ...item.skipped.map(({ step }): Signal => ({ what: 'skipped', sop, version, step })),
      ];
    }
  }
}

/** The searches that still find nothing. */
function inVain(sums: readonly Sum[], library: LibraryNow): CountedSearch[] {
  const { mostAsked = Infinity } = library;
  const found = new Map<string, boolean>();
  return inOrder(sums).flatMap(({ signal, times, last }) => {
    if (signal.what !== 'search') return [];
    const { words, lang } = signal;
    if (!found.has(words)) {
      if (found.size >= mostAsked) return [];
      found.set(words, library.finds(words, lang));
    }
    return found.get(words) === true ? [] : [{ words, lang, times, last }];
  });
}

/** How often each signal was shared since it was set aside last. */
function sumsOf(entries: Iterable<FeedbackEntry>): { readonly sums: readonly Sum[]; readonly followed: Followed } {
  const counts = new Map<string, SharedCounts>();
  const aside = new Map<string, string>();
  for (const entry of entries) {
    if (entry.does === 'count') {
      // A file that was copied is counted once; of two that say different things, everybody takes the same.
      const known = counts.get(entry.id);
      if (!known || JSON.stringify(known) < JSON.stringify(entry)) counts.set(entry.id, entry);
    } else if (entry.does === 'set-aside') noteAside(aside, entry);
  }
  const sums = new Map<string, Sum>();
  const followed = new Map<string, Map<string, number>>();
  for (const { counts: lines, at } of counts.values())
    for (const { times, ...signal } of lines) {
      const key = signalKey(signal);
      if (signal.what === 'followed') {
        const days = followed.get(key) ?? new Map<string, number>();
        followed.set(key, days.set(at, (days.get(at) ?? 0) + times));
        continue;
      }
      const until = aside.get(key) ?? '';
      if (at <= until) continue;
      const sum = sums.get(key);
      if (!sum) sums.set(key, { signal, aside: until, times, last: at });
      else {
        sum.times += times;
        if (at > sum.last) sum.last = at;
      }
    }
  return { sums: [...sums.values()].sort((a, b) => compare(signalKey(a.signal), signalKey(b.signal))), followed };
}

function noteAside(aside: Map<string, string>, { counts, at }: SetAside): void {
  const day = at.slice(0, 10);
  for (const signal of counts) {
    const key = signalKey(signal);
    if (day > (aside.get(key) ?? '')) aside.set(key, day);
  }
}

function careOf(sums: readonly Sum[], followed: Followed, library: LibraryNow): NeedsCare[] {
  const bySop = new Map<string, Sum[]>();
  for (const sum of sums)
    if ('sop' in sum.signal) bySop.set(sum.signal.sop, [...(bySop.get(sum.signal.sop) ?? []), sum]);
  return [...bySop].flatMap(([sop, all]): NeedsCare[] => {
    const now = library.sop(sop);
    if (!now) return [];
    const { version } = now;
    const ofNow = all.filter(({ signal }) => 'version' in signal && signal.version === version);
    const days = followed.get(signalKey({ what: 'followed', sop, version }));
    // Skips begin anew when they are set aside: the cases they are a share of do, too.
    const casesSince = (aside: string) =>
      [...(days ?? [])].reduce((sum, [day, times]) => (day > aside ? sum + times : sum), 0);
    const often = ofNow.filter((sum) => isOften(sum, casesSince(sum.aside)));
    if (often.length === 0) return [];
    const skipped = often.flatMap(({ signal, aside, times }) =>
      signal.what === 'skipped' ? [{ step: signal.step, times, of: Math.max(casesSince(aside), times) }] : [],
    );
    const dismissed = often.find(({ signal }) => signal.what === 'dismissed')?.times ?? 0;
    return [
      { kind: 'care', sop, version, dismissed, skipped: skipped.sort((a, b) => b.times - a.times), ...total(often) },
    ];
  });
}

function isOften({ signal, times }: Sum, cases: number): boolean {
  if (times < leastTimes) return false;
  return signal.what === 'dismissed' || (signal.what === 'skipped' && times >= leastShare * cases);
}

function total(all: readonly { readonly times: number; readonly last: string }[]): { times: number; last: string } {
  return {
    times: all.reduce((sum, { times }) => sum + times, 0),
    last: all.reduce((latest, { last }) => (last > latest ? last : latest), ''),
  };
}

/** What came most often first; the sums are in an order of their own, so that everybody sees the same. */
function inOrder<T extends { readonly times: number }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => b.times - a.times);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
