import { stemOf, stemmedLanguage } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { wordsOf } from '../../language/words';

/** Searches that ask for the same in other words. */
export interface SearchGroup {
  readonly lang: string | undefined;
  /** The words that were searched, those searched most often first. */
  readonly searches: readonly { readonly words: string; readonly times: number; readonly last: string }[];
}

/** A search that found nothing, with how often it was made and on which day last. */
export interface CountedSearch {
  readonly lang: string | undefined;
  readonly words: string;
  readonly times: number;
  readonly last: string;
}

interface Head {
  readonly stems: ReadonlySet<string>;
  readonly group: { readonly lang: string | undefined; readonly searches: CountedSearch[] };
}

/** Two searches ask for the same when so much of the stems of both is in both (Jaccard's index). */
const leastShared = 0.5;
/** A stem that thousands of groups have says little: only the most searched of them are compared. */
const mostCompared = 50;

/**
 * Puts together the searches that ask for the same: what most of their words' stems say, in one language, without the small
 * words. The same searches give the same groups in whatever order they come.
 * @param searches each words and language once. @returns in no order.
 */
export function searchGroups(searches: readonly CountedSearch[]): SearchGroup[] {
  const sorted = [...searches].sort(
    (a, b) => b.times - a.times || compare(a.words, b.words) || compare(a.lang, b.lang),
  );
  const heads: Head[] = [];
  const byStem = new Map<string, Head[]>();
  for (const search of sorted) {
    const stems = stemsOf(search);
    const near = new Set([...stems].flatMap((stem) => byStem.get(stem) ?? []));
    const same = [...near].find((head) => shared(head.stems, stems) >= leastShared);
    if (same) {
      same.group.searches.push(search);
      continue;
    }
    const head = { stems, group: { lang: search.lang, searches: [search] } };
    heads.push(head);
    for (const stem of stems) {
      const having = byStem.get(stem);
      if (!having) byStem.set(stem, [head]);
      else if (having.length < mostCompared) having.push(head);
    }
  }
  return heads.map(({ group }) => group);
}

/** The stems of the words that say what is searched, each with its language: `pago` in Spanish is not `pago` in Catalan. */
function stemsOf({ lang, words }: CountedSearch): ReadonlySet<string> {
  const language = stemmedLanguage(lang);
  const keys = wordsOf(words).map(({ key }) => key);
  const telling = language ? keys.filter((key) => !isStopWord(key, language)) : keys;
  return new Set(
    (telling.length > 0 ? telling : keys).map((key) => `${lang ?? ''} ${language ? stemOf(key, language) : key}`),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / (a.size + b.size - both);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
