import { anyOf, months, periods, relativeDays, weekdays } from '../../ticket/found-facts/date-words';
import { numberSaid, numberWord } from '../../ticket/found-facts/number-words';
import { fold } from '../../text/fold';

// What a sentence states in numbers and times. Where a word may say one or something else, it counts: a sentence that is left out costs
// little, and what nobody approved a lot.

/** Words that are a number only in front of what is counted: an article, `once` of Spanish and English, `nou` and `set` of Catalan. */
const alsoElse = new Set(['a', 'an', 'un', 'una', 'uno', 'one', 'once', 'set', 'nou', 'deu']);
/** Quantities that are no number by themselves, larger ones, and those of other languages that shops write in; folded. */
const quantities = [
  'half halves twice double doubled triple dozen dozens couple hundred hundreds thousand thousands million millions quarter quarters percent',
  'third fourth fifth sixth seventh eighth ninth tenth twelfth fifteenth twentieth thirtieth',
  'mitad medio media doble triple docena docenas cientos cientas doscientas trescientas cuatrocientas quinientas seiscientos seiscientas setecientos setecientas ochocientos ochocientas novecientos novecientas miles millon millones cuarto tercio ciento veintiuna',
  'meitat mig mitja dotzena centenar centenars sis-cents set-cents vuit-cents nou-cents milers milio milions quart terc vint-i-una',
  'deux trois quatre cinq sept neuf dix treize quatorze seize vingt vingts trente quarante cinquante soixante mille moitie zero',
  'zwei drei vier funf fuenf sechs sieben acht neun zehn zwolf zwoelf zwanzig dreissig dreißig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend halfte',
  'quattro cinque sette otto nove dieci dodici tredici quattordici quindici venti trenta quaranta cinquanta cento meta',
  'quatro sete oito dez doze treze catorze dezoito vinte trinta cinquenta sessenta metade',
].flatMap((row) => row.split(' '));
/** Times that no calendar has by that name; folded. */
const times =
  'tonight weekend weekends hour hours minute minutes hora horas hores minuto minutos minut minuts noche nit midday midnight noon mediodia migdia medianoche mitjanit madrugada'.split(
    ' ',
  );
const counted = anyOf([
  ...periods.keys(),
  ...times,
  ...'euro euros eur dollar dollars pound pounds libra libras lliura lliures percent cent ciento € $ £ %'
    .split(' ')
    .map((one) => one.replace('$', String.raw`\$`)),
]);
const [before, behind] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];
const inWords = new RegExp(`${before}${numberWord}${behind}`, 'gu');
const isCounted = new RegExp(String.raw`^[ -]?(?:\p{L}+ )?${counted}(?!\p{L})`, 'u');
/** German writes any number as one word. */
const germanNumber = String.raw`\p{L}{2,30}(?:zehn|zig|ssig|ßig|hundert|tausend)`;
const quantity = new RegExp(`${before}(?:${anyOf(quantities)}|${germanNumber})${behind}`, 'gu');
/** Short names of months are other words, too; `may` is dealt with by itself. */
const longMonths = [...months.keys()].filter((word) => word.length > 3);
/** `any` is a year in Catalan, and in English any. */
const longPeriods = [...periods.keys()].filter((word) => word !== 'any');
const time = new RegExp(
  `${before}${anyOf([...relativeDays.keys(), ...weekdays.keys(), ...longMonths, ...longPeriods, ...times])}${behind}`,
  'gu',
);
const may = /(?<!\p{L})(?:in|by|until|till|of|on|from|before|after|since|next|this|last|\d) May(?!\p{L})/u;
/** What people wish each other says no day. */
const wishes =
  /(?<!\p{L})(?:buenos dias|(?:buen|bon|good|nice|great|lovely|feliz) (?:dia|day|weekend)|buenas noches|bona nit)(?!\p{L})/gu;
/** A number with what belongs to it: the rest of a code, of a day, of an amount; groups of digits are one. */
const written =
  /[\p{L}\p{N}]+(?:(?:[.,:/'’·_⁄‐‑‒–−+-](?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\d{1,3}|(?<!\d)\d{2,3}) (?=\d{2,3}(?!\d)))[\p{L}\p{N}]+)*/gu;
/** Numbers of Chinese and Japanese. */
const han = /[〇零一二三四五六七八九十百千万萬亿億两兩]+/gu;

/** Numbers, quantities and times that a text states; what is the same is written the same, as far as it can be told. */
export function statedIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, latinDigit);
  // In Catalan, `més` is more and `mes` a month.
  const folded = fold(plain.replace(/(?<!\p{L})més(?!\p{L})/giu, ' ')).replace(wishes, ' ');
  const words = [...folded.matchAll(inWords)].flatMap(({ 0: word, index }) =>
    alsoElse.has(word) && !isCounted.test(folded.slice(index + word.length, index + word.length + 40))
      ? []
      : [String(numberSaid(word) ?? word)],
  );
  return [
    ...(folded.match(written) ?? []).flatMap((one) => (/\p{N}/u.test(one) ? [withoutUnit(one)] : [])),
    ...words,
    ...(folded.match(quantity) ?? []),
    ...(folded.match(time) ?? []).map(timeKey),
    ...(may.test(plain) ? ['month at 4'] : []),
    ...(folded.match(han) ?? []),
  ];
}

/** `30-day` and `24h` state the number alone; so does `l'11`. */
function withoutUnit(number: string): string {
  return number.replace(/^\p{L}['’](?=\p{N})/u, '').replace(/^(\d[^\p{L}]*?)(?:[‐‑–-]\p{L}+|\p{L}{1,3})$/u, '$1');
}

/** One time has many names: `day`, `days`, `días`. */
function timeKey(word: string): string {
  const period = periods.get(word);
  if (period) return `${period.unit} ${period.count}`;
  for (const [kind, names] of Object.entries({ day: relativeDays, weekday: weekdays, month: months })) {
    const at = names.get(word);
    if (at !== undefined) return `${kind} at ${at}`;
  }
  return word;
}

/** A digit of any script as that of ours. Each script has its ten in a row. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
