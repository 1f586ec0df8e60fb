import { fold } from '../../text/fold';
import { Taken } from './found-fact';
import type { Stretch } from './found-fact';
import { isOwed } from './money-back';
import { numberSaid, numberWord } from './number-words';
import { matchesNear } from './windows';

const digits = String.raw`\d{1,3}(?:[.,'’   ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,'’]\d{1,2})?`;
const number = String.raw`(?<![\d.,'’/-])(?:${digits})(?![\d/]|[.,'’-]\d)`;
const sign = '€|£|\\$|us\\$|usd|eur|gbp';
const unit = String.raw`(?:€|£|\$|(?:euros?|eur(?:illos|itos|ets)|leuros|pavos|eur|usd|gbp|dollars?|dolares|dolars?|pounds?|quid|libras?|lliur(?:a|es)|bucks)(?![\p{L}\d]))`;
/** Amounts with their currency, in folded text. */
const amount = new RegExp(
  `(?<before>(?<![\\p{L}\\d])(?:us)?(?:\\$)[ \u00a0]?|[€£$][ \u00a0]?|(?<![\\p{L}\\d])(?:${sign})[ \u00a0]?)(?<first>${number})` +
    `|(?<split>(?<![\\d.,'’/-])\\d{1,6})€(?<cents>\\d{2})(?!\\d)` +
    `|(?<last>${number})(?:(?:[.,][-–—])?[ \u00a0\u202f]?${unit}(?: ?(?:con|amb|y|i|and) (?<minor>\\d{2})(?! ?[\\p{L}\\d%/]|[.,]\\d)(?: ?(?:cent(?:imo|im|s?)s?))?)?|e(?![\\p{L}\\d]))` +
    `|(?<![\\p{L}\\d-])(?<words>${numberWord})[ \u00a0](?:euros?|dollars?|dolares|dolars?|pounds?|lliures|libras)(?![\\p{L}\\d])`,
  'gu',
);
/** An amount without a currency, where somebody pays it. */
const bare =
  /(?<![\p{L}\d.,'’/:#-])(?:\d{1,3}(?:[.,]\d{3}){1,2}(?:[.,]\d{2})?|\d{1,6}[.,'’]\d{2}|\d{1,4})(?![\p{L}\d/:]|[.,'’-]\d| ?(?:h|am|pm|kg|g|cm|m|mm|l|ml|%)(?![\p{L}]))/gu;
const withDecimals = /^\d{1,6}[.,'’]\d{2}$/;
/** No time of day is written so. */
const clearly = /^(?:\d+[,'’]\d{2}|(?:2[4-9]|[3-9]\d|\d{3,6})\.\d{2})$/;
const aboutMoney =
  /(?<![\p{L}])(?:dinero|diners|money|refund|reembols|reembors|reimburs|devoluci|abonament|abono(?![\p{L}])|me deb|em dev|owe)/u;
/** `Importe a devolver: 45` */
const field =
  /(?:^|\n)[ \t>*]{0,6}[^\n:]{0,20}(?:import|amount|total|quantitat|cantidad|suma|preu|precio|price)[^\n:]{0,25}:[ \t]*$/u;
const owing = /(?:deb|adeud|deve|deu|owe|refund|reemb|reimb|reint|abon|ingr|claim|recl|torn|dev[ou])/;
const paying =
  /(?:cobr|carg|pag|cost|import|preci|preu|total|charg|paid|pay|price|refund|reembols|reembors|devol|abon|valor|vale|val )[^.!?;\n]{0,40}$/u;
const timeBefore = /(?:\ba las|\ba les|\bat|\bles|\blas|\bv|version|talla|size|mide|mesura)\s*$/u;

/** An amount of money in a message. */
export interface FoundAmount extends Stretch {
  /** Where its number stands, without the currency. */
  readonly number: Stretch;
  readonly whole: string;
  readonly cents: string;
  /** The currency as it is written; empty when none is. */
  readonly currency: string;
}

/** The amounts of money in a text. @param folded the text, folded. */
export function findAmounts(text: string, folded = fold(text)): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const [match, index] of matchesNear(folded, amount, currencies(folded), margin)) {
    const { first, last, split, cents, words, minor } = match.groups ?? {};
    const said = words === undefined ? undefined : numberSaid(words);
    const written = first ?? last ?? split ?? words ?? '';
    const at = index + (first === undefined ? 0 : match[0].length - first.length);
    const [whole, rest] =
      split === undefined ? parts(said === undefined ? written : String(said)) : [split, cents ?? ''];
    const [start, end] = [index, index + match[0].length];
    const outside = first === undefined ? text.slice(at + written.length, end) : text.slice(start, at);
    found.push({
      start,
      end,
      number: split === undefined ? { start: at, end: at + written.length } : { start, end },
      whole,
      cents: minor ?? rest,
      currency: split !== undefined || outside === 'e' ? '€' : minor === undefined ? outside.trim() : 'euros',
    });
  }
  const taken = new Taken();
  for (const one of found) taken.take(one);
  const isAboutMoney = aboutMoney.test(folded);
  for (const { 0: written, index } of folded.matchAll(bare)) {
    const stretch = { start: index, end: index + written.length };
    if (taken.has(stretch)) continue;
    const earlier = folded.slice(Math.max(0, index - 60), index);
    const isPaid = withDecimals.test(written) && (paying.test(earlier) || (isAboutMoney && clearly.test(written)));
    const isField = isAboutMoney && field.test(earlier);
    const isAmount = isPaid || isField || (owing.test(earlier) && isOwed(folded, stretch));
    if (!isAmount || timeBefore.test(earlier)) continue;
    const [whole, cents] = parts(written);
    found.push({ ...stretch, number: stretch, whole, cents, currency: '' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How long an amount may be, before and after its currency. */
const margin = 40;
const currency = /[€£$]|\de(?![\p{L}\d])|(?:eur|usd|gbp|dolar|dollar|pound|quid|libra|lliur|bucks)/gu;

function currencies(folded: string): Stretch[] {
  return [...folded.matchAll(currency)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The whole number and its decimals, without the signs that group digits. */
function parts(written: string): [whole: string, cents: string] {
  const [, whole = written, cents = ''] = /^(.*)[.,'’](\d{1,2})$/u.exec(written) ?? [];
  return [whole.replace(/\D/g, ''), cents.length === 1 ? `${cents}0` : cents];
}
