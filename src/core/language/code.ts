import { fold } from '../text/fold';

/** ISO 639-1, which has two letters for each language. */
const twoLetters =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu ' +
  'fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ' +
  'ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os ' +
  'pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ' +
  'ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';

/** What people call languages, without accents: in English, Spanish, Catalan and the language itself, or by three letters. */
const names: Readonly<Record<string, string>> = {
  en: 'english ingles angles englisch anglais eng',
  es: 'spanish espanol espanola castellano castellana espanyol castella spanisch espagnol castilian esp spa cas cast',
  ca: 'catalan catala catalana katalanisch valencian valenciano valencia mallorqui cat',
  de: 'german aleman alemany deutsch allemand ger deu',
  fr: 'french frances francais franzosisch fra fre',
  it: 'italian italiano italia italienisch ita',
  pt: 'portuguese portugues portugiesisch portugais por',
  gl: 'galician gallego galego gallec glg',
  eu: 'basque vasco vascuence euskera euskara basc eus baq',
  nl: 'dutch holandes neerlandes nederlands holandesa nld dut',
  oc: 'occitan occita aranes oci',
  pl: 'polish polaco polones polski pol',
  ro: 'romanian rumano romanes romana ron rum',
  ru: 'russian ruso rus русскии русский',
  uk: 'ukrainian ucraniano ucraines українська украінська ukr',
  ar: 'arabic arabe arab العربية ara',
  zh: 'chinese chino xines mandarin 中文 zho chi',
  ja: 'japanese japones 日本語 jpn',
};

/** Codes that people take for those of a language: mostly those of a country. */
const mistaken: Readonly<Record<string, string>> = {
  ...{ sp: 'es', ct: 'ca', gb: 'en', uk: 'en', us: 'en', jp: 'ja', cn: 'zh', cz: 'cs', dk: 'da', gr: 'el', ua: 'uk' },
};

const codes: ReadonlySet<string> = new Set(twoLetters.split(' '));
const codeOf = new Map(Object.entries(names).flatMap(([code, words]) => words.split(' ').map((word) => [word, code])));

/** A tag, with the script, the place and what else it may say. */
const exact = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/;
/** The same in other letters, as systems write it: `es_ES.UTF-8`. */
const nearly = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?(?:\.utf-?8)?$/i;
/** Signs around it, of quotes that YAML does not know and the like. */
const around = /^[\s"'`´“”‘’«»„[({<*_:]+|[\s"'`´“”‘’«»„\])}>*_.,;:]+$/g;
/** The longest that is looked at. */
const longest = 60;

/** The language that some words name, as its tag. `isWritten` tells whether they are that tag already. */
export interface NamedLanguage {
  readonly tag: string;
  readonly isWritten: boolean;
}

/**
 * Reads the name of a language: `es`, `es_ES`, `ES`, `“es”`, `Spanish`, `castellano`.
 * @returns undefined when it names none, or several.
 */
export function namedLanguage(text: string): NamedLanguage | undefined {
  if (text.length > longest) return undefined;
  if (known.has(text)) return known.get(text);
  const named = read(text);
  if (known.size < mostKnown) known.set(text, named);
  return named;
}

/** What was read already: a library says the same few languages thousands of times. */
const known = new Map<string, NamedLanguage | undefined>();
const mostKnown = 200;

function read(text: string): NamedLanguage | undefined {
  const base = text.split('-', 1)[0] ?? text;
  if (exact.test(text) && isCode(base)) return { tag: text, isWritten: true };
  const words = text.replace(around, '');
  const tag = tagIn(words) ?? codeOf.get(fold(words).replace(/\s*[([].*$|\s+(?:de|d['’]|from|of|\/)\s.*$/u, ''));
  return tag === undefined ? undefined : { tag, isWritten: false };
}

/** The code that was probably meant by one that is none, such as `sp`. */
export function meantLanguage(text: string): string | undefined {
  const code = text.length === 2 ? text.toLowerCase() : fold(text.slice(0, longest).replace(around, ''));
  return Object.hasOwn(mistaken, code) ? mistaken[code] : undefined;
}

function tagIn(words: string): string | undefined {
  const [, language = '', place] = nearly.exec(words) ?? [];
  const code = language.toLowerCase();
  if (!isCode(code)) return undefined;
  return place === undefined ? code : `${code}-${place.toUpperCase()}`;
}

/** Codes of three letters are taken as they are, but for those that name a language that has two. */
function isCode(code: string): boolean {
  return code.length === 2 ? codes.has(code) : /^[a-z]{3}$/.test(code) && !codeOf.has(code);
}
