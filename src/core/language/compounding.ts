import { smallWordsOf } from './small-words';
import { wordKey } from './word-key';
import { eachWord } from './words';

/** Languages that write what others say in several words as one: `Lieferadresse`. */
const compounding = new Set(['de', 'nl', 'da', 'sv', 'no', 'nb', 'nn', 'fi', 'is', 'et', 'hu', 'af', 'lb', 'fy']);

/** The small words of such languages, and of others they are told from by them; read for the first text. */
let smallWords: Readonly<Record<'compounding' | 'others', readonly ReadonlySet<string>[]>> | undefined;

/** So many words tell the language of a text. */
const mostWords = 150;

/** Whether a language, given by a code such as `de-AT`, joins words to compounds. */
export function joinsWords(code: string): boolean {
  return compounding.has(code.toLowerCase().split(/[-_]/)[0] ?? '');
}

/** Whether a text is in such a language, as its small words tell. */
export function isInCompounds(text: string): boolean {
  const keys: string[] = [];
  eachWord(text, (key) => keys.push(key) >= mostWords);
  smallWords ??= {
    compounding: (['deu', 'nld', 'dan', 'swe', 'nob', 'fin'] as const).map(keysOf),
    others: (['eng', 'spa', 'cat', 'fra'] as const).map(keysOf),
  };
  const most = (lists: readonly ReadonlySet<string>[]) =>
    Math.max(...lists.map((list) => keys.filter((key) => list.has(key)).length));
  return most(smallWords.compounding) > most(smallWords.others);
}

function keysOf(language: Parameters<typeof smallWordsOf>[0]): ReadonlySet<string> {
  return new Set(smallWordsOf(language).map(wordKey));
}
