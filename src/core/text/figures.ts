/** A word, a number or a sign of a text, in a form in which the same is written the same. */
export interface Token {
  /** An amount is its sign and its number, whatever way it is written: `€4.9` for “4,90 €”, “4.90 EUR” and “€4.90”. */
  readonly key: string;
  readonly kind: 'money' | 'percent' | 'address' | 'phone' | 'number' | 'word' | 'sign';
  readonly start: number;
  readonly end: number;
}

/** Signs of currencies by what people write, folded to lower case. */
const currencies: Readonly<Record<string, string>> = {
  '€': '€',
  eur: '€',
  euro: '€',
  euros: '€',
  $: '$',
  usd: '$',
  dollar: '$',
  dollars: '$',
  dólar: '$',
  dólares: '$',
  dòlar: '$',
  dòlars: '$',
  '£': '£',
  gbp: '£',
  pound: '£',
  pounds: '£',
};
const currency = String.raw`(?:[€$£]|(?:EUR|USD|GBP|[Ee]uros?|[Dd]ollars?|[Dd][óò]lar(?:es|s)?|[Pp]ounds?)(?![\p{L}\p{N}]))`;
const blank = String.raw`[ \u00A0\u202F]?`;
const number = String.raw`\d+(?:[.,]\d+)*`;

/** Each alternative takes time that grows with what it takes: those that may fail behind much are bounded. */
const pattern = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s<>"]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]*)`,
    String.raw`(?<before>${currency})${blank}(?<amount>${number})`,
    String.raw`(?<money>${number})${blank}(?<behind>${currency})`,
    String.raw`(?<percent>${number})${blank}%`,
    String.raw`(?<phone>\+?\d(?:[ .-]?\d){6,})`,
    String.raw`(?<number>${number})`,
    String.raw`(?<word>[\p{L}\p{M}_]+(?:['’·][\p{L}\p{M}]+)*)`,
    String.raw`(?<sign>[^\s,])`,
  ].join('|'),
  'gu',
);

/** The words, numbers and signs of a text, in order; blanks and commas are none. Takes time that grows with the text. */
export function* tokensIn(text: string): Generator<Token> {
  for (const match of text.matchAll(pattern)) {
    const { index: start, 0: written, groups = {} } = match;
    const end = start + written.length;
    const sign = groups['before'] ?? groups['behind'];
    if (sign !== undefined) {
      const key = `${currencies[sign.toLowerCase()] ?? sign}${valueOf(groups['amount'] ?? groups['money'] ?? '')}`;
      yield { key, kind: 'money', start, end };
    } else if (groups['percent'] !== undefined)
      yield { key: `${valueOf(groups['percent'])}%`, kind: 'percent', start, end };
    else if (groups['phone'] !== undefined) yield { key: written.replace(/[^+\d]/g, ''), kind: 'phone', start, end };
    else if (groups['address'] !== undefined) {
      // What ends a sentence is no part of an address.
      const key = written.replace(/[.;:!?)\]»”'*_]{1,10}$/, '');
      yield { key, kind: 'address', start, end: start + key.length };
    } else if (groups['number'] !== undefined) yield { key: written, kind: 'number', start, end };
    else if (groups['word'] !== undefined)
      yield { key: written.normalize('NFC').replaceAll('’', "'"), kind: 'word', start, end };
    else yield { key: /[‐-―]/.test(written) ? '-' : written, kind: 'sign', start, end };
  }
}

/** A number as programs write it: a group of three digits behind the only sign in it are thousands. */
function valueOf(written: string): string {
  const signs = written.replace(/\d/g, '');
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  const isWhole = last < 0 || (new Set(signs).size === 1 && written.length - last === 4);
  const whole = (isWhole ? written : written.slice(0, last)).replace(/\D/g, '');
  const part = isWhole ? '' : written.slice(last + 1).replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${part === '' ? '' : `.${part}`}`;
}
