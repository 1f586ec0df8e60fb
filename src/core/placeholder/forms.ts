import { marksToWrite } from './to-write';
import { isAngleGap, isBraceGap, isBracketGap, isQuotedGap } from './brackets';
import { isKnownName, namesValue, wordsIn } from './words';

/** A stretch of text that may be a placeholder. */
export interface Candidate {
  readonly text: string;
  /** What stands between its marks. */
  readonly inside: string;
  /** Some of what stands before and behind it, up to the ends of its line. */
  readonly before: string;
  readonly after: string;
  /** Whether an HTML element of a name is closed anywhere in the whole text. */
  readonly isClosed: (name: string) => boolean;
}

/** One way to write a placeholder. */
export interface Form {
  /** Its first group, if any, is what stands between the marks. It looks only a bounded way ahead. */
  readonly pattern: RegExp;
  /** Whether a candidate is one; without it, all are. */
  readonly isGap?: (candidate: Candidate) => boolean;
  /** Whether it says what is to be filled in. */
  readonly isNamed: boolean;
}

/** “Write your date of birth as DD/MM/YYYY” is meant as it stands. */
const example =
  /(?:format|formato|formatted|formatada?|form|like|como|com|such as|as|e\.g\.|p\. ?ej\.|p\. ?ex\.|por ejemplo|per exemple|example|ejemplo|exemple|estilo|tipo)\W{0,4}$/iu;
const noExample = ({ before }: Candidate) => !example.test(before);

/** Every way, those of several marks before those of fewer. */
export const forms: readonly Form[] = [
  // Of programs: Handlebars, Text Blaze, Zammad, osTicket, ServiceNow, JSP, Salesforce, Help Scout; Liquid that is left over.
  named(/\{\{\{([^{}\n]{1,100})\}\}\}/g),
  named(/\{\{([^{}\n]{1,120})\}\}/g),
  named(/\{%([^\n]{1,160}?)%\}/g),
  named(/[#%$@&]!?\{([^{}\n]{1,100})\}/g, ({ inside }) => !/^\d+$/.test(inside)),
  named(/\{([^{}\n]{0,100})\}/g, ({ inside, before }) => isBraceGap(inside, before)),
  named(/%\(([\w.]{1,40})\)[sd]/g),
  // Of mail merge: Mailchimp, espanso, Word.
  named(/\*\|([^|\n]{1,60})\|\*/g),
  named(/\|\*([^|*\n]{1,60})\*\|/g),
  named(/\[%([^%\n]{1,60})%\]/g),
  named(/\[\[([^[\]\n]{1,60})\]\]/g),
  named(/<[%?]=?([^<>\n]{1,80})[%?]>/g),
  named(/<<([^<>\n]{1,60})>>/g, ({ inside, before }) => isQuotedGap(inside, before) || /^\p{L}+$/u.test(inside)),
  named(/«([^«»\n]{1,60})»/g, ({ inside, before }) => isQuotedGap(inside, before)),
  named(/‹([^‹›\n]{1,60})›/g, ({ inside, before }) => isQuotedGap(inside, before)),
  named(/\(\(([^()\n]{1,40})\)\)/g, ({ inside }) => isKnownName(inside)),
  named(/(?<![@#$%])(?:@@|##|\$\$|%%)([\p{L}_](?:[\p{L}\p{N}_. -]{0,40}[\p{L}\p{N}_])?)(?:@@|##|\$\$|%%)/gu),
  named(/(?<![:\p{L}\p{N}])::(\p{L}[\p{L}\p{N}_.-]{0,40})::(?![:\p{L}\p{N}])/gu),
  named(
    /(?<![|\p{L}\p{N}])\|(\p{L}[\p{L}\p{N}_.]{0,40})\|(?![|\p{L}\p{N}])/gu,
    ({ inside, before, after }) => isKnownName(inside) && /[\p{L}\p{N}]/u.test(`${before.replace(/.*\|/, '')}${after}`),
  ),
  named(/(?<![\p{L}\p{N}#&/:=~^!])([#~^!&=:])(\p{L}[\p{L}\p{N}_.]{1,40})\1(?![\p{L}\p{N}#:=~^!&])/gu, ({ text }) =>
    isKnownName(text.slice(1, -1)),
  ),
  // TextExpander and Windows.
  named(/%fill[a-z]{0,8}:([^%\n]{1,120})%/g),
  bare(/%(?:clipboard|snippet:[^%\n]{1,60}%|\|)/g, ({ before, text }) => text !== '%|' || !/\d\s?$/.test(before)),
  named(/(?<![\p{L}\p{N}%])%([\p{L}_][\p{L}\p{N}_.-]{0,40})%(?![\p{L}\p{N}%])/gu),
  named(
    /(?<![\p{L}\p{N}%])%([\p{L}_][\p{L}\p{N}_. -]{0,40}\p{L})%(?![\p{L}\p{N}%])/gu,
    ({ inside, before }) => !/\d\s$/.test(before) && namesValue(inside) && wordsIn(inside).length <= 5,
  ),
  bare(/(?<![\d\p{L}%]|\d )%(?:\d\$)?[sd](?![\p{L}\p{N}'’])/gu),
  bare(/\$\|\$|\$END\$|\$SELECTION\$/g),
  named(/\$([A-Za-z_][\w.]{0,40})\$/g),
  named(/\$([a-z]{2,20}(?:_[a-z]{2,20}){1,4}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,4})(?![\p{L}\p{N}])/gu),
  named(/(?<![\p{L}\p{N}#&/])#([A-Z][A-Z_]{2,30})#(?![\p{L}\p{N}])/gu),
  named(/\$([A-Za-z]{2,20})(?![\p{L}\p{N}_$])/gu, ({ inside }) => isKnownName(inside)),
  named(/(?<![\p{L}\p{N}_$#%@./-])(\p{Lu}{2,20}(?:_\p{Lu}{2,20}){1,4})(?![\p{L}\p{N}_(./-])/gu, ({ inside }) =>
    isKnownName(inside),
  ),
  named(
    /(?<![\p{L}\p{N}])\((\p{Lu}{3,20}(?:[ _]\p{Lu}{2,20}){0,3})\)/gu,
    ({ inside }) => isKnownName(inside) && namesValue(inside),
  ),
  bare(/\[[•●·*]{1,3}\](?![(\p{L}\p{N}])/gu),
  named(
    /(?<![\p{L}\p{N}_])__([A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){0,4})__(?![\p{L}\p{N}_])/gu,
    ({ inside }) => inside.includes('_') || namesValue(inside),
  ),
  // Of people.
  bare(/(?<![-*+] |\d[.)] |^)\[[ \u00A0]{3,40}\](?!\()/gm),
  named(/(?<![[\\!])\[([^[\]\n]{2,140})\](?!\])/g, ({ inside, before, after }) => isBracketGap(inside, before, after)),
  named(/(?<![<\\])<([\p{L}][^<>\n]{0,60})>(?!>)/gu, ({ inside, before, isClosed }) =>
    isAngleGap(inside, before, isClosed),
  ),
  named(/\((insert[^()\n]{2,40}|(?:inserir|introdu[cz]|inseri)[^()\n]{2,40})\)/gi),
  named(
    /(?<=(?:^|[\s¡])(?:Hi|Hello|Dear|Hey|Hola|Estimad[oa]s?(?:\/[oa]s?)?|Apreciad[oa]|Querid[oa]|Benvolgu(?:t|da)|Apreciat|Apreciada|Buenos días|Buenas tardes|Bon dia|Bona tarda),? )\(([^()\n]{2,40})\)/giu,
    ({ inside }) => isKnownName(inside),
  ),
  named(
    /(?<=(?:^|[\s¡])(?:Hi|Hello|Dear|Hey|Hola|Estimad[oa]|Apreciad[oa]|Querid[oa]|Benvolgu(?:t|da)|Apreciat) \*{0,2})(\p{Lu}{2,20}(?: \p{Lu}{2,20}){0,3})(?![\p{L}\p{N}_])/gu,
    ({ inside }) => isKnownName(inside),
  ),
  named(
    /(?<![\p{L}\p{N}])(?:INSERT\p{Lu}{0,4}|INSEREIX|INTRODU\p{Lu}{1,6}|ENTER|ADD|TYPE|WRITE|ESCRIB\p{Lu}{1,4}|ESCRIU|PON|PONER|AÑAD\p{Lu}{1,3}|AFEG\p{Lu}{1,4}|YOUR|TU|SU) (\p{Lu}{2,20}(?: \p{Lu}{1,20}){0,5})(?![\p{L}\p{N}])/gu,
    ({ inside, text }) => namesValue(inside) || /^INSER/.test(text) || / (?:HERE|AQUÍ|AQUI)$/.test(inside),
  ),
  named(/(?<![\p{L}\p{N}])(\p{Lu}{2,20}(?: \p{Lu}{2,20}){0,3}) (?:HERE|AQUÍ|AQUI)(?![\p{L}\p{N}])/gu, ({ inside }) =>
    namesValue(inside),
  ),
  named(/(?<![\p{L}\p{N}])insert[aeo]?r? ([^.,;:()[\]\n]{2,40}) (?:here|aquí|aqui)(?![\p{L}\p{N}])/giu),
  bare(/(?<![\p{L}\p{N}])(?:FIXME|TBD|TBC|TBA)(?![\p{L}\p{N}])/gu),
  bare(/(?<=^|[.!?([{<] {0,2}|\/\/ ?|<!-- ?)TODO(?=\s?[:(\])\-–]|\s*$)/gmu),
  bare(new RegExp(`(?<=^|[.!?([{<] {0,2})(?:${marksToWrite})(?=:)`, 'gmu')),
  bare(/(?<=^|[\s(:"“])\?{3,20}(?![?!¿¡\p{L}])/gu),
  bare(/lorem ipsum/gi),
  dated(/(?<![\p{L}\p{N}])(?:dd?|DD?)([/.-])(?:mm?|MM?)\1(?:y{2,4}|Y{2,4}|a{2,4}|A{2,4})(?![\p{L}\p{N}])/gu),
  dated(/(?<![\p{L}\p{N}])(?:mm?|MM?)([/.-])(?:dd?|DD?)\1(?:y{2,4}|Y{2,4}|a{2,4}|A{2,4})(?![\p{L}\p{N}])/gu),
  dated(/(?<![\p{L}\p{N}])(?:yyyy|YYYY|aaaa|AAAA)([/.-])(?:mm|MM)\1(?:dd|DD)(?![\p{L}\p{N}])/gu),
  dated(/(?<![\p{L}\p{N}/])(?:DD\/MM|MM\/DD|dd\/mm|mm\/dd|DD DE MES|DD de mes)(?![\p{L}\p{N}/])/gu),
  dated(/(?<!\d)00([/.-])00\1(?:0000|00)(?!\d)/g),
  dated(/(?<![\p{L}\p{N}:])(?:HH:MM|hh:mm)(?::(?:SS|ss))?(?![\p{L}\p{N}:])/gu),
  dated(/(?:\\?_){2,20}(?: ?[/.-] ?(?:\\?_){2,20}){1,4}/g),
  bare(/(?<![\p{L}\p{N}_])X{2,12}(?:[/.:-]X{2,12}){1,4}(?![\p{L}\p{N}_])/gu, noExample),
  bare(
    /(?<![\p{L}\p{N}_])(?:X{3,40}|N{4,40}|x{4,40}|X{2,40}(?=\s?(?:€|\$|£|%|EUR|USD|GBP|d[ií]as?|days?|dies|horas?|hours?|hores|min|semanas?|weeks?|setmanes)))(?![\p{L}\p{N}_])/gu,
    (candidate) => noExample(candidate) && !isMaskedNumber(candidate),
  ),
  bare(/(?:\\?_){3,200}/g, isBlank),
  bare(/(?<=[^\s#] )#{3,20}(?![#\p{L}\p{N}])/gu, ({ before, after }) => !/^\s*#/.test(before) && !/^\s*$/.test(after)),
  bare(/(?<=\s)(?:\.{5,100}|…{2,50})(?![.\d…])/g),
];

function named(pattern: RegExp, isGap?: Form['isGap']): Form {
  return { pattern, isNamed: true, ...(isGap ? { isGap } : {}) };
}

function bare(pattern: RegExp, isGap?: Form['isGap']): Form {
  return { pattern, isNamed: false, ...(isGap ? { isGap } : {}) };
}

function dated(pattern: RegExp): Form {
  return bare(pattern, noExample);
}

/** A card or an account of which most is hidden: `XXXX XXXX XXXX 4242`. */
function isMaskedNumber({ before, after }: Candidate): boolean {
  return /^(?:[ -]?[Xx*]{2,4})*[ -]?\d{3,4}(?!\d)/.test(after) || /\d{4}[ -]?(?:[Xx*]{2,4}[ -]?)*$/.test(before);
}

/** `____` is a gap, but not a line across the page, three marks around bold words, or part of a name in a program. */
function isBlank({ before, after }: Candidate): boolean {
  if (/^\s*$/.test(before) && /^\s*$/.test(after)) return false;
  const [isBehindWord, isBeforeWord] = [/[\p{L}\p{N}]$/u.test(before), /^[\p{L}\p{N}]/u.test(after)];
  if (isBehindWord && isBeforeWord) return false;
  if (isBeforeWord && /^[^_]{1,80}[^\s_]_{3}/u.test(after)) return false;
  return !(isBehindWord && /(?:^|[^_])_{3}[^\s_][^_]{0,80}$/u.test(before));
}
