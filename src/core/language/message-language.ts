import { letterScores } from './detect';
import { languagesWithWord } from './function-words';

/** So much of a message tells its language. */
const mostRead = 2500;
const mostWords = 250;
/** What is nobody's words: addresses of mail and web, numbers of orders. */
const noWords = /\S{0,80}@\S{1,80}|https?:\S{1,500}|www\.\S{1,300}|\S{0,40}\d\S{0,40}/g;
const word = /[\p{L}\p{M}]+(?:[·•][\p{L}\p{M}]+)*['’]?/gu;
/** Endings and letters that few languages have: how much each says for them. */
const signs: readonly (readonly [RegExp, number, readonly string[]])[] = [
  [/(?:ción|ciones|sión)$|ñ/, 0.6, ['es']],
  [/.{3}(?:ció|cions|sió|sions)$|l[·•]l/, 0.8, ['ca']],
  [/ç[ãõ]|[ãõ][oe]|nh[ao]|lh[aeo]/, 0.8, ['pt']],
  [/.{3}(?:zione|zioni)$/, 0.6, ['it']],
  [/.{3}(?:tion|tions|ment|ments)$/, 0.15, ['en', 'fr']],
  [/.{3}(?:ing|ed|ly)$/, 0.3, ['en']],
  [/.{3}(?:eix|eixo|ixen|tge|itat|ny)$/, 0.4, ['ca']],
  [/ß|.{3}(?:ung|lich|keit)$/, 0.6, ['de']],
  [/[äöü]/, 0.4, ['de']],
  [/ij|.{3}(?:heid|lijk)$/, 0.5, ['nl']],
  [/[òà]/, 0.25, ['ca', 'it', 'fr']],
  [/ê|î|û|œ|.{2}eux$|aux$/, 0.4, ['fr']],
  [/tz|.{3}(?:ekin|aren|rako|tzen)$/, 0.3, ['eu']],
];
/** Catalan and Portuguese hang pronouns on verbs: `tornar-me'ls`, `enviar-me`. */
const hung: readonly (readonly [RegExp, number, readonly string[]])[] = [
  [/\p{L}[re]-(?:ho|hi|ne|vos|nos|los|les|li|me['’]|te['’])(?!\p{L})/gu, 0.6, ['ca']],
  [/\p{L}[re]-(?:me|te|se|la|lo)(?!\p{L})/gu, 0.3, ['ca', 'pt']],
  [/\p{L}-(?:lhe|lhes|o|os|as)(?!\p{L})/gu, 0.5, ['pt']],
  [/[¿¡]/gu, 0.6, ['es']],
];

/** How much what the letters of a text say counts beside its small words: from so many words on. */
const ofLetters: readonly (readonly [number, number])[] = [
  [8, 2.5],
  [4, 1.2],
  [0, 0.4],
];
/** From so many words on, letters alone tell a language. */
const enoughWords = 8;
/** The best must be so much better than the next, of 1 for the small words and what letters add. */
const leastLead = 0.08;
/** In every language, at least one word in so many is one of its small words. */
const leastShare = 0.1;

/**
 * The language that a customer's words are written in, as ISO 639-1: one of those that are detected at all. Names and other
 * words with capitals, numbers and addresses say nothing of it.
 * @returns undefined when the words do not tell.
 */
export function languageOfMessage(text: string): string | undefined {
  const read = text.slice(0, mostRead).replace(noWords, ' ');
  const words = plainWords(read);
  if (words.length === 0) return undefined;
  const small = smallWordScores(read, words);
  const most = Math.max(...small.values(), 0);
  // A word that only one language has is enough; without any, a few letters are not.
  const isTelling = most >= 0.6 && most >= leastShare * words.length;
  if (!isTelling && (most === 0 || words.length < enoughWords)) return undefined;
  const letters = letterScores(words.join(' '));
  const mostLetters = Math.max(...Object.values(letters), 0.001);
  const weight = ofLetters.find(([least]) => words.length >= least)?.[1] ?? 0;
  const [best, next] = [...small]
    .map(([language, score]) => ({
      language,
      score: score / most + (weight * (letters[language] ?? 0)) / mostLetters,
    }))
    .sort((a, b) => b.score - a.score);
  return best && best.score - (next?.score ?? 0) >= leastLead ? best.language : undefined;
}

/** Words in small letters, and those that begin a sentence; all of them where somebody shouts. */
function plainWords(text: string): string[] {
  const words: string[] = [];
  const isShouted = (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0);
  let end = 0;
  for (const found of text.matchAll(word)) {
    const between = text.slice(end, found.index);
    const beginsSentence = end === 0 || /[.!?¿¡:\n"“«(-]/.test(between);
    end = found.index + found[0].length;
    const lower = found[0].toLowerCase().replace('’', "'").replaceAll('•', '·');
    if (!isShouted && lower !== 'i' && lower !== "i'" && lower !== found[0].replace('’', "'") && !beginsSentence)
      continue;
    words.push(lower);
    if (words.length >= mostWords) break;
  }
  return words;
}

function smallWordScores(text: string, words: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (languages: readonly string[], value: number) => {
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + value);
  };
  for (const one of words) {
    const languages = languagesWithWord(one);
    // What several languages have says little for each of them.
    if (languages.length > 0) add(languages, 1 / languages.length ** 1.3);
    else if (one.endsWith("'")) addPlain(one.slice(0, -1));
    for (const [sign, value, of] of signs) if (sign.test(one)) add(of, value);
  }
  const lower = text.toLowerCase();
  for (const [sign, value, of] of hung) add(of, value * Math.min(3, lower.match(sign)?.length ?? 0));
  return scores;

  /** A word in quotes may end in what looks like an apostrophe. */
  function addPlain(one: string): void {
    const languages = languagesWithWord(one);
    if (languages.length > 0) add(languages, 1 / languages.length ** 1.3);
  }
}
