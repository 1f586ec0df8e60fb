/** Numbers in Spanish, Catalan and English words, folded. */
const units: Readonly<Record<string, number>> = {
  ...numbered(
    'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    1,
  ),
  ...numbered(
    'uno dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset divuit dinou',
    1,
  ),
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    1,
  ),
  ...numbered(
    'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    21,
  ),
  una: 1,
  a: 1,
  an: 1,

  veintiun: 21,
  huit: 8,
};
const tens: Readonly<Record<string, number>> = {
  ...tensFrom('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  ...tensFrom('vint trenta quaranta cinquanta seixanta setanta vuitanta noranta'),
  ...tensFrom('twenty thirty forty fifty sixty seventy eighty ninety'),
};
const hundreds: Readonly<Record<string, number>> = {
  cien: 100,
  ciento: 100,
  cent: 100,
  'a hundred': 100,
  'one hundred': 100,
  doscientos: 200,
  'dos-cents': 200,
  'two hundred': 200,
  trescientos: 300,
  'tres-cents': 300,
  'three hundred': 300,
  cuatrocientos: 400,
  'quatre-cents': 400,
  'four hundred': 400,
  quinientos: 500,
  'cinc-cents': 500,
  'five hundred': 500,
  mil: 1000,
  'a thousand': 1000,
  'one thousand': 1000,
};

function numbered(words: string, first: number): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, first + at]));
}

function tensFrom(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, 20 + 10 * at]));
}

/** Words for numbers, as part of a regular expression: `veinte`, `treinta y cinco`, `vint-i-cinc`, `thirty-five`. */
export const numberWord = alternatives();

function alternatives(): string {
  const any = (words: Readonly<Record<string, number>>) =>
    Object.keys(words)
      .sort((a, b) => b.length - a.length)
      .join('|');
  return `(?:(?:${any(hundreds)})(?:(?: and | )(?:(?:${any(tens)})(?:(?: y |-i-|-| i | )(?:${any(units)}))?|(?:${any(units)})))?|(?:${any(tens)})(?:(?: y |-i-|-| i | )(?:${any(units)}))?|(?:${any(units)}))`;
}

/** The number that such words, or digits, say. */
export function numberSaid(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const known = [units, tens, hundreds].find((words) => Object.hasOwn(words, text))?.[text];
  if (known !== undefined) return known;
  const hundred = Object.keys(hundreds).find((words) => text.startsWith(`${words} `));
  if (hundred !== undefined) {
    const rest = numberSaid(text.slice(hundred.length + 1).replace(/^and /, ''));
    return rest === undefined ? undefined : (hundreds[hundred] ?? 0) + rest;
  }
  const [, ten = '', unit = ''] = /^(\p{L}+?)(?: y |-i-|-| i | )(\p{L}+)$/u.exec(text) ?? [];
  const [larger, smaller] = [tens[ten], units[unit]];
  return larger === undefined || smaller === undefined ? undefined : larger + smaller;
}
