import type { LocalText } from '../../library/local-text';

const numbers = /\d+(?:[.,]\d+)*/g;

/**
 * What an answer given in one language is in the others: where it differs from the sample's text in its numbers alone, so do they.
 * A bare number, or several, stands for the sample's words around them: `3-5` for `3 to 5 working days`, `5.50` for `5,50 €`.
 * @param sample what the sample says. @param lang the language of the answer. @param languages those that are wanted, that one included.
 * @returns the text in each; undefined where somebody has to say it in the others.
 */
export function inLanguages(
  sample: LocalText,
  answer: string,
  lang: string,
  languages: readonly string[],
): LocalText | undefined {
  const said = answer.replace(/\s+/g, ' ').trim();
  const others = languages.filter((one) => one !== lang);
  const own = sample[lang] ?? sample[''];
  const now = numbersIn(said);
  const isBare = /^\d/.test(said) && /^[\s–-]*$/.test(said.replace(numbers, ''));
  if (others.length === 0 && !isBare) return { [lang]: said };
  if (own === undefined) return undefined;
  const isAlike = isBare ? now.length === numbersIn(own).length : wordsOf(said) === wordsOf(own);
  if (!isAlike) return undefined;
  const texts: Record<string, string> = {};
  for (const one of languages) {
    const text = sample[one] ?? sample[''];
    const filled = text === undefined ? undefined : withNumbers(text, numbersIn(own), now, one);
    if (filled === undefined) return undefined;
    texts[one] = one === lang && !isBare ? said : filled;
  }
  return texts;
}

/** A number as a text writes it, whatever its signs: `1.234,5` and `1,234.5` are the same. */
function plain(number: string): string {
  const decimals = /[.,](\d{1,2})$/.exec(number);
  const whole = (decimals ? number.slice(0, decimals.index) : number).replace(/[.,]/g, '');
  return decimals ? `${whole}.${decimals[1] ?? ''}` : whole;
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(numbers)].map(([number]) => plain(number));
}

function wordsOf(text: string): string {
  return text.replace(numbers, '0').replace(/\s+/g, ' ').trim();
}

/** A text with other numbers; undefined where its numbers are not those that are to be replaced, or its words would not fit them. */
function withNumbers(
  text: string,
  before: readonly string[],
  now: readonly string[],
  lang: string,
): string | undefined {
  const old = numbersIn(text);
  if (old.length !== before.length || old.some((one, at) => one !== before[at])) return undefined;
  // “1 days”: what is counted has another form where there is one of it.
  if (/\p{L}/u.test(text) && old.some((one, at) => (one === '1') !== (now[at] === '1'))) return undefined;
  let at = 0;
  return text.replace(numbers, () => written(now[at++] ?? '', lang));
}

function written(number: string, lang: string): string {
  return lang.split('-')[0] === 'en' ? number : number.replace('.', ',');
}
