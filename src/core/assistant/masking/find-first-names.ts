import { asName } from '../../ticket/found-facts/name-words';
import { isSurname, nameWord } from './given-names';
import { isOrdinary } from './ordinary-words';
import type { StretchToMask } from './stretch-to-mask';

/** A word of a text. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const particles: ReadonlySet<string> = new Set(
  'de del dels la las los les i y e van von der den da di do dos bin al el'.split(' '),
);
/** Words of a name behind its first: two surnames of two words at most. */
const longestName = 5;

/** What is followed by a name whatever it is. */
const strong = String.raw`me llamo|mi nombre es|nombre:|nom:|name:|em dic|el meu nom (?:és|es)|my name is|my name['’]s|se llama|es diu|(?:his|her) name is|soy yo,|firmado:?|signed:?`;
/** What is followed by a name, or by something else that somebody is. */
const weak = String.raw`soy|s[oó]c|i am|i['’]m|im|this is|le habla|us parla|aqu[ií]|it['’]s`;
const introduced = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<strong>${strong})|(?:${weak})),? (?:(?:el|la|en|na) |l['’])?(?=\p{L})`,
  'giu',
);
const greeting = String.raw`hola|hi|hello|hey|bon dia|bona (?:tarda|nit)|bones|buen(?:os|as)?(?: (?:días|dias|tardes|noches))?|good (?:morning|afternoon|evening|day)|dear|estimad[oa]|estimat|estimada|benvolgu[td]a?|querid[oa]|apreciad[oa]`;
const greeted = new RegExp(String.raw`(?:^|\n)[ \t]*(?:${greeting}) (?=\p{L}+ ?[,!.\n])`, 'giu');
const afterGreeting = new RegExp(String.raw`(?:^|[\n.!])[ \t]*(?:${greeting})[ ,.!:\n]{0,4}$`, 'iu');
/** What somebody is who is nobody in particular. */
const role =
  /^(?:clien\p{L}*|customers?|usuari\p{L}*|users?|soci[oa]?s?|sòcia|members?|miembr\p{L}*|membre|suscriptor\p{L}*|subscri\p{L}*|comprador\p{L}*|buyers?|alumn\p{L}*|student|nuev[oa]|nou|nova|vecin[oa]|veïn\p{L}*|particular|empresa|propietari\p{L}*|aut[oòó]nom\p{L}*|profe\p{L}*|teacher|al[eè·é]rgi\p{L}*|madre|padre|mare|pare|mother|father|sorry|happy|unhappy|angry|sad|sure|glad|afraid|aware|unable|upset|furious|tired|back|home|ready|new|ill|sick|vegan|allergic|quite|urgent\p{L}*|only|also|just|always|never|now|here|there|\p{L}+(?:ing|ed|ly|ad[oa]s?|id[oa]s?|antes?|entes?|istas?|ables?|ibles?|ful|less|ous|mente|ment|ic))$/iu;

/**
 * First names in a text with the words of the name behind them, whatever their capitals; and whatever stands where somebody says who they are.
 * @param isTitle whether capitals say nothing in it.
 */
export function findFirstNames(text: string, isTitle: boolean): StretchToMask[] {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-'’·]\p{L}[\p{L}\p{M}]*)*\.?/gu)].map(
    ({ 0: found, index }): Word => {
      const article = /^\p{L}{1,2}['’](?=\p{L}{3})/u.exec(found)?.[0] ?? '';
      // The end of a sentence is no part of a word; that of an initial is.
      const word = found.slice(article.length).replace(/(?<=[\p{L}\p{M}]{2})\.$/u, '');
      return { word, start: index + article.length, end: index + article.length + word.length };
    },
  );
  const places = new Map(words.map(({ start }, at) => [start, at]));
  const first = words.flatMap((one, at) =>
    isFirst(text, words, at, one, isTitle) ? [nameFrom(text, words, at, one, isTitle)] : [],
  );
  const said = [...text.matchAll(introduced)].flatMap((match) => {
    const at = places.get(match.index + match[0].length);
    if (at === undefined) return [];
    const isSaid =
      match.groups?.['strong'] !== undefined ||
      afterGreeting.test(text.slice(Math.max(0, match.index - 30), match.index));
    return introducedAt(text, words, at, isSaid, isTitle);
  });
  const called = [...text.matchAll(greeted)].flatMap((match) => {
    const one = words[places.get(match.index + match[0].length) ?? -1];
    return one && isNoRole(one.word) ? [stretch(one.start, one.end)] : [];
  });
  return [...first, ...said, ...called];
}

/** Whether a word is a first name here. */
function isFirst(text: string, words: readonly Word[], at: number, { word, start }: Word, isTitle: boolean): boolean {
  const sure = nameWord(word) ?? nameWord(word.split('-')[0] ?? '');
  if (sure !== 'maybe') return sure === 'name';
  if (isTitle || !/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const next = wordBehind(text, words, at);
  const isNamed = next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.word) && !isOrdinary(next.word);
  return isNamed || !/(?:^|[.!?¿¡:;"“«(\n-])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** The name that begins with a word. */
function nameFrom(
  text: string,
  words: readonly Word[],
  at: number,
  { word, start, end }: Word,
  isTitle: boolean,
): StretchToMask {
  const isLarge = !isTitle && /^\p{Lu}/u.test(word);
  let last = end;
  for (let next = at + 1; next <= at + longestName; next++) {
    const one = wordBehind(text, words, next - 1);
    if (!one) break;
    const isName = isSurname(one.word) || nameWord(one.word) === 'name' || (isLarge && isCapital(one.word));
    if (isName) last = one.end;
    else if (!particles.has(one.word.toLowerCase())) break;
  }
  return stretch(start, last);
}

function introducedAt(
  text: string,
  words: readonly Word[],
  at: number,
  isSaid: boolean,
  isTitle: boolean,
): StretchToMask[] {
  const one = words[at];
  if (!one) return [];
  const { word, start, end } = one;
  const isName = nameWord(word) !== undefined || (!isTitle && isCapital(word) && isNoRole(word));
  const next = wordBehind(text, words, at);
  // Two words in small letters that no sentence goes on with are a name rather than what somebody is.
  const isBehind = next !== undefined && isNoRole(next.word) && endsAfter(text, words, at + 1);
  if (!isName && (!isNoRole(word) || !(isSaid || isBehind))) return [];
  const whole = nameFrom(text, words, at, one, isTitle);
  if (whole.end > end) return [whole];
  return [isBehind ? stretch(start, next.end) : stretch(start, end)];
}

/** Whether nothing, or one of the words of every text, follows a word. */
function endsAfter(text: string, words: readonly Word[], at: number): boolean {
  const next = wordBehind(text, words, at);
  return next === undefined || isOrdinary(next.word);
}

/** A word that may be a name by its capital. */
function isCapital(word: string): boolean {
  return (
    (/^\p{Lu}[\p{Ll}'’]/u.test(word) && !isOrdinary(word) && asName(word) !== undefined) || /^\p{Lu}\.$/u.test(word)
  );
}

function isNoRole(word: string): boolean {
  return !isOrdinary(word) && !role.test(word) && asName(word.charAt(0).toUpperCase() + word.slice(1)) !== undefined;
}

/** The word that a blank separates from another. */
function wordBehind(text: string, words: readonly Word[], at: number): Word | undefined {
  const [one, next] = [words[at], words[at + 1]];
  return one && next && /^ (?:\p{L}['’])?$/u.test(text.slice(one.end, next.start)) ? next : undefined;
}

function stretch(start: number, end: number): StretchToMask {
  return { kind: 'NAME', start, end };
}
