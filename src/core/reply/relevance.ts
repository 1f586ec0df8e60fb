import { stemmedLanguages } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { wordsOf } from '../language/words';
import { nameOf } from '../search/entry';
import type { Found } from '../search/entry';
import { parseQuery } from '../search/query';
import type { SearchHit } from '../search/search-index';

type FoundReply = Extract<Found, { kind: 'reply' }>;

/** What a draft is about, for the order of replies offered in it. */
export interface ReplyContext {
  /** The replies that the open steps of its case call for, in the order of the steps, by `nameOf`. */
  readonly called: readonly string[];
  /** The SOPs that its case goes by, by address. */
  readonly ofCase: ReadonlySet<string>;
  /** The SOPs suggested for its message, best first, by address. */
  readonly suggested: readonly string[];
}

export const noContext: ReplyContext = { called: [], ofCase: new Set(), suggested: [] };

/**
 * The replies among hits, in the order in which they are of use: those found by what they are called before those found by their
 * texts alone; then what the case calls for next, other replies of its SOPs, those of the SOPs suggested for the message; then as they came.
 * Hits that lack one of the words typed, or have only its letters here and there, are left out.
 * @param words what was typed; empty: everything fits.
 */
export function relevantReplies(hits: readonly SearchHit[], words: string, context: ReplyContext): FoundReply[] {
  const wanted = tellingWords(words);
  const seen = new Set<string>();
  const ranked = hits.flatMap((hit) => {
    const { found } = hit;
    const name = nameOf(found);
    if (found.kind !== 'reply' || seen.has(name) || !hasAll(hit, wanted)) return [];
    seen.add(name);
    return [{ found, isNamed: wanted.length === 0 || isNamed(hit, wanted), rank: rankIn(context, found, name) }];
  });
  return ranked.sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || a.rank - b.rank).map(({ found }) => found);
}

/** The words that must be found, without filters: `the`, `para` and `amb` say nothing, unless nothing else was typed. */
function tellingWords(words: string): string[] {
  const all = [...new Set(wordsOf(parseQuery(words).text).map(({ key }) => key))];
  const telling = all.filter((key) => !stemmedLanguages.some((language) => isStopWord(key, language)));
  return telling.length > 0 ? telling : all;
}

function hasAll({ matches }: SearchHit, wanted: readonly string[]): boolean {
  const had = new Set(matches.flatMap((match) => match.words.map(({ typed }) => typed)));
  return wanted.every((key) => had.has(key));
}

/** Whether the title of a reply or of its SOP has one of the words. */
function isNamed({ matches }: SearchHit, wanted: readonly string[]): boolean {
  return matches.some(
    ({ field, words }) => (field === 'title' || field === 'sop') && words.some(({ typed }) => wanted.includes(typed)),
  );
}

function rankIn({ called, ofCase, suggested }: ReplyContext, { sop }: FoundReply, name: string): number {
  const at = called.indexOf(name);
  if (at >= 0) return at;
  if (ofCase.has(sop.location.uri)) return called.length;
  const place = suggested.indexOf(sop.location.uri);
  return called.length + 1 + (place < 0 ? suggested.length : place);
}
