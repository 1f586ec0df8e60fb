import { fold } from '../../text/fold';
import type { Stretch } from '../../ticket/found-facts/found-fact';
import { asName, personName } from '../../ticket/found-facts/name-words';
import { findFirstNames } from './find-first-names';
import { nameWord } from './given-names';
import { isOrdinary } from './ordinary-words';
import type { StretchToMask } from './stretch-to-mask';

/** Words after which somebody is named who need not be the customer. */
const leads = [
  String.raw`(?:[Ss](?:r|ra|rta)\.?|[Ss]eñora?|[Ss]enyora?|Mr\.?|Mrs\.?|Ms\.?|Miss|D\.ª?|Don|Doña|[Dd]ra?\.?)`,
  String.raw`(?:[Mm]i|[Nn]uestr[oa]|[Ss]u|[Ee]l meu|[Ll]a meva|[Ee]l nostre|[Ll]a nostra|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Vv]uestr[oa]|[Vv]ostr[ea]|[Yy]our) (?:herman[oa]|madre|padre|marido|mujer|espos[oa]|hij[oa]|amig[oa]|compañer[oa]|vecin[oa]|novi[oa]|pareja|prim[oa]|tí[oa]|abuel[oa]|soci[oa]|jef[ea]|germ[aà]n?a?|mare|pare|marit|dona|fill[a]?|amic|amiga|company[a]?|veí|veïna|xicot[a]?|parella|cosí|cosina|tiet[a]?|avi|àvia|sister|brother|mother|father|mum|mom|dad|husband|wife|son|daughter|friend|colleague|neighbou?r|partner|cousin|aunt|uncle|boss)`,
  String.raw`(?:a nombre de|nombre de|a nom de|in the name of|on behalf of|de parte de|de part de|attended by|helped by|atendid[oa] por|atès per|atesa per|habl(?:é|e|ado|amos) con|parl(?:at|ar) amb|spoke (?:to|with)|talked to|me atendió|em va atendre|(?:^|\n)[ \t]*(?:[Hh]ola|[Bb]on dia|[Bb]uenos días|[Bb]uenas tardes|[Bb]ona tarda|[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Ee]stimad[oa]|[Ee]stimat|[Ee]stimada|[Aa]preciad[oa]))`,
];
const led = new RegExp(String.raw`(?<![\p{L}])(?:${leads.join('|')}),? (?<name>${personName})`, 'gmu');
/** Two words or more with capitals, as names of people are written. */
const whole =
  /(?<![\p{L}\p{N}'’.-])\p{Lu}\p{Ll}+(?:[-'’·]\p{L}\p{Ll}*)?(?: (?:(?:de|del|dels|de la|van|von|i|y|da|di) )?\p{Lu}(?:\p{Ll}+|\.)(?:[-'’·]\p{L}\p{Ll}*)?){1,4}(?![\p{L}\p{N}])/gu;
/** Initials and a surname. */
const initials = /(?<![\p{L}\p{N}.])(?:\p{Lu}\. ?){1,3}(?<surname>\p{Lu}\p{Ll}+(?:[-'’·]\p{L}\p{Ll}*)?)(?!\p{L})/gu;
/** What stands before a thing, and never before somebody's whole name. */
const article =
  /(?<!\p{L})(?:une?s?|una|un[oa]s|an?|the|this|these|those|est[ea]s?|es[ea]s?|aquest[a]?s?|aquell[a]?s?) $/iu;
/** Where more words than this share begin with a capital, that says nothing. */
const mostCapitals = 0.5;

/**
 * Names of people in a message besides those that are known to be the customer's: whom it greets, who lives with them, who
 * answered before, and what else is written like a name.
 * @param isKnown whether a word, folded, is one of the shop's own texts: what it sells is written in capitals, too.
 */
export function findNames(text: string, isKnown: (word: string) => boolean): StretchToMask[] {
  const after = [...text.matchAll(led)].flatMap((match) => {
    const written = match.groups?.['name'] ?? '';
    return nameAt(written, match.index + match[0].length - written.length);
  });
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  const isTitle = large.length > Math.max(5, mostCapitals * words.length);
  const first = findFirstNames(text, isTitle);
  if (isTitle && large.length > 12) return [...after, ...first];
  const alone = [...text.matchAll(whole)].flatMap(({ 0: written, index }) => {
    const parts = written.split(' ');
    // What begins a sentence has a capital whatever it is.
    const begin = parts.findIndex((word) => !isOrdinary(word));
    const name = parts.slice(Math.max(0, begin)).join(' ');
    const start = index + written.length - name.length;
    if (begin < 0 || !name.includes(' ') || isThing(text, name, start)) return [];
    return nameWord(parts[begin] ?? '') === undefined && name.split(' ').every((word) => isKnown(fold(word)))
      ? []
      : nameAt(name, start);
  });
  const short = [...text.matchAll(initials)].flatMap(({ 0: written, index, groups }) => {
    const surname = groups?.['surname'] ?? '';
    const isName = asName(surname) !== undefined && !isOrdinary(surname) && !isKnown(fold(surname));
    return isName ? [{ kind: 'NAME', start: index, end: index + written.length }] : [];
  });
  return [...after, ...first, ...alone, ...short];
}

/** Whether an article stands before what is written like a name, and no first name begins it. */
function isThing(text: string, name: string, start: number): boolean {
  return (
    nameWord(name.split(' ', 1)[0] ?? '') === undefined && article.test(text.slice(Math.max(0, start - 12), start))
  );
}

function nameAt(written: string, start: number): StretchToMask[] {
  const name = asName(written);
  if (name === undefined || !written.startsWith(name)) return [];
  const stretch: Stretch = { start, end: start + name.length };
  return name.split(' ').every(isOrdinary) ? [] : [{ kind: 'NAME', ...stretch }];
}
