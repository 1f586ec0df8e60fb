import { findMails, webAddresses } from '../../ticket/found-facts/contacts';
import type { Stretch } from '../../ticket/found-facts/found-fact';
import type { StandInKind, StretchToMask } from './stretch-to-mask';

// What looks like something personal, whether a library knows of it or not. Better too much than too little: what is masked
// stays readable as what kind of thing it is. Each pattern looks at no more than a few characters at a time.

/** Country, check digits, and the account in groups (ISO 13616). */
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu;
/** Thirteen to nineteen digits (ISO/IEC 7812), also with some of them hidden. */
const card = /(?<![\p{L}\p{N}])[\dX*•](?:[ -]?[\dX*•]){12,18}(?![\p{L}\p{N}])/gu;
/** The last four of a card. */
const cardEnd =
  /(?<=(?:ending|ends|ended)(?: in| with)? |(?:termina|acaba)(?:da|do|t)? (?:en|amb|con) |[*•xX]{2,4}[ -]?|last (?:four|4)(?: digits?)?(?: are| is|:)? )\d{4}(?!\d)/giu;
/** What stands between the groups of one number, though not of a list. */
const joint = String.raw`(?:[ \-./()_·•|~*'’+\\\p{M}]{0,6}|\p{M}{0,2}[,:;])`;
/** Five digits or more, whatever letters they touch. */
const number = new RegExp(String.raw`[+(]{0,2}\d(?:${joint}\d){4,}`, 'gu');
/** Groups of one number that is written like a list, or over a line. */
const listed = /(?:\d\p{M}{0,2}){3,}(?:(?:[,;:] | ?\n ?)(?:\d\p{M}{0,2}){3,})+/gu;
/** Letters and digits that are one code: an order, a parcel, an identity card, a postcode. */
const code =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}_/.-]{0,30}\p{L})(?=(?:[\p{L}_/.-]{0,20}\d){3})[\p{L}\p{N}]{1,40}(?:[-_/.][\p{L}\p{N}]{1,40}){0,6}(?![\p{L}\p{N}])/gu;
/** A measure is no code: `100ml`, `1500gr`. */
const measure = /^\d{1,4}\p{Ll}{1,3}$/u;
const postcode = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2})(?![\p{L}\p{N}])/gu;
/** A number that is called one. */
const called =
  /(?<=#|(?<!\p{L})(?:n[º°o.]{1,2}|n[uú]m(?:ero|\.)?|num(?:ber)?|ref(?:\.|erence|erencia|erència)?|id|pin)[ :.#]{1,3})\d{3,4}(?![\p{L}\p{N}])/giu;
const handle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}/gu;
/** Whatever has an at sign in it, beside what usual addresses are; blanks may stand around it. */
const local = String.raw`(?:"[^"\n]{1,64}"|[^\s@<>()[\]\\,;:"]{1,64})`;
const domain = String.raw`(?:\[[^\]\s]{1,60}\]|[\p{L}\p{M}\p{N}_.-]{0,252}[\p{L}\p{M}\p{N}_-])`;
const mail = new RegExp(
  String.raw`${local}@${domain}|${local} @ ?(?=[\p{L}\p{N}_-]{1,63} ?\.)${domain}(?: ?\. ?\p{L}{2,24}(?!\p{L}))?|${local}@ ${domain}|${local} @ (?=\p{L})${domain}`,
  'gu',
);
/** An address of mail that is spelt out. */
const at = String.raw`(?: ?(?:[([{<](?:at|a|arroba|@)[)\]}>]) ?| ?\barroba\b ?)`;
const dot = String.raw`(?: ?(?:\.|[([{<](?:dot|punto|punt|\.)[)\]}>]|(?<= )(?:dot|punto|punt)(?= )) ?)`;
const part = String.raw`[\p{L}\p{N}_-]{1,40}`;
const spelt = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${part}(?:${dot}${part}){0,3}${at}${part}(?:${dot}\p{L}{2,10}(?!\p{L})){0,3}|(?<![\p{L}\p{N}])${part}(?:${dot}${part}){0,2} at ${part}(?: (?:dot|punto|punt) \p{L}{2,10}(?!\p{L})){1,3}`,
  'giu',
);

const streets =
  'c/|calle|carrer|cl\\.|av\\.|avda\\.?|avenida|avinguda|plaza|plaça|pza\\.?|pl\\.|paseo|passeig|pg\\.|ronda|rambla|camino|cam[ií]|travessera|traves[ií]a|travessia|carretera|ctra\\.?|pol[ií]gono?|urbanizaci[oó]n|urbanitzaci[oó]|callej[oó]n|passatge|pasaje|rue|via|viale|rua'.split(
    '|',
  );
const floor = String.raw`(?:[,;\s-]{1,3}(?:\d{1,3}[ºª°]?[.]?[ -]?(?:\d{1,2}[ºª°]|[A-Za-z](?!\p{L}))?|(?:piso|pis|puerta|porta|planta|bajos?|baixos?|esc(?:alera|ala)?\.?|bloque|bloc|local|entlo\.?|entresuelo|ático|àtic|principal|izq\.?|dcha\.?|derecha|izquierda)(?!\p{L})(?: ?[\p{L}\d]{1,3}(?!\p{L})[ºª]?)?)){0,4}`;
const street = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${streets.join('|')})(?:(?<=/)|\s)\s?[^\n,.;:!?\d]{2,40}?[,\s]{1,3}(?:n[ºo°.]{1,2} ?|n[uú]m\.? ?)?\d{1,4}(?![\d.,]\d)\p{L}?(?!\p{L})${floor}`,
  'giu',
);
/** A street without a number, where it is written as a name. */
const streetName = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${streets.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')})(?:(?<=/)|\s)\s?(?:(?:de|del|dels|la|el|els|les|los) |d['’]){0,3}\p{Lu}[\p{L}'’·-]{1,30}(?: (?:(?:de|del|dels|la|les|los|i|y) ){0,2}\p{Lu}[\p{L}'’·-]{1,30}){0,4}`,
  'gu',
);
const streetEn =
  /(?<![\p{L}\p{N}])(?:(?:flat|apt\.?|apartment|unit) ?\d{1,4}[a-z]?[, ]{1,2})?\d{1,4}[a-z]?,? (?:[\p{L}'’]{2,20} ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|place|square|terrace|way|crescent|gardens|grove|row|walk|boulevard|blvd)(?!\p{L})\.?/giu;
/** The place that stands behind a street, with its postcode. */
const place =
  /^(?:[, (-]{1,3}|\s{1,2}(?=\d{4}))(?:(?:[A-Z]{1,2}-)?\d{4,5}[,\s-]{1,3})?(?:(?:de|a|en|in) )?\p{Lu}[\p{L}'’·-]{2,30}(?: (?:(?:de|del|la|les|d['’]) ?)?\p{Lu}[\p{L}'’·-]{1,30}){0,3}/u;
const longestPlace = 160;
/** The day somebody was born, in figures or words. */
const birth =
  /(?<=(?<!\p{L})(?:born(?: on)?|date of birth|birth ?da(?:te|y)(?: is)?|dob|d\.o\.b\.|naci[oó]?|nacid[oa]|nací|nacimiento|nascut|nascuda|vaig n[eé]ixer|naixement|cumpleaños|aniversari)[ :]{1,2}(?:(?:el|es|is|on|:|día|dia|the) ?){0,3})(?:\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?(?: de | d['’]| of | )\p{L}{3,10}(?:,? (?:del? )?\d{2,4})?|\p{L}{3,10} \d{1,2}(?:st|nd|rd|th)?,? \d{4})/giu;

/** Of these, days and amounts are no part. */
const ofDigits: readonly (readonly [StandInKind, RegExp])[] = [
  ['IBAN', iban],
  ['CARD', card],
  ['CODE', postcode],
  ['NUMBER', number],
  ['NUMBER', listed],
];
const others: readonly (readonly [StandInKind, RegExp])[] = [
  ['CARD', cardEnd],
  ['NUMBER', called],
  ['HANDLE', handle],
  ['EMAIL', mail],
  ['EMAIL', spelt],
  ['DATE_OF_BIRTH', birth],
  ['ADDRESS', street],
  ['ADDRESS', streetName],
  ['ADDRESS', streetEn],
];

/**
 * What looks like something personal in a text: addresses of mail, of the web and of houses, accounts, cards, numbers of five digits
 * or more, codes, days of birth.
 * @param plain the text with plain signs.
 * @param rest the same without the amounts and days that stay.
 */
export function findSensitive(plain: string, rest: string): StretchToMask[] {
  const found = (kind: StandInKind, pattern: RegExp, text: string) =>
    matches(text, pattern).map((one): StretchToMask => ({ kind, ...one }));
  const known = others.flatMap(([kind, pattern]) => found(kind, pattern, plain));
  return [
    ...known,
    ...known.flatMap((one) => (one.kind === 'ADDRESS' ? placeBehind(plain, one) : [])),
    ...findMails(plain).map(({ start, end }) => ({ kind: 'EMAIL', start, end })),
    ...webAddresses(plain).map((one) => ({ kind: 'LINK', ...one })),
    ...ofDigits.flatMap(([kind, pattern]) => found(kind, pattern, rest)),
    ...found('CODE', code, rest).filter((one) => !measure.test(rest.slice(one.start, one.end))),
  ];
}

/** Where a house stands: the street and its place are two values. */
function placeBehind(text: string, { end }: Stretch): StretchToMask[] {
  const [found = ''] = place.exec(text.slice(end, end + longestPlace)) ?? [];
  const gap = /^[,\s(-]*(?:(?:de|a|en|in) )?/u.exec(found)?.[0].length ?? 0;
  return found === '' ? [] : [{ kind: 'CITY', start: end + gap, end: end + found.length }];
}

function matches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
