import { fold } from '../../text/fold';
import type { FactLibrary } from './fact-library';
import { accepts } from '../accepts';
import { isCue, variableCues } from './cue-words';
import { Taken } from './found-fact';
import type { FoundFact, Stretch } from './found-fact';
import { numberSaid, numberWord } from './number-words';
import { matchesNear } from './windows';
import { variableKinds } from './variable-kinds';
import { wordAfter } from './words';
import type { MessageWord } from './words';

const digits = String.raw`\d{1,3}(?:[.,'’   ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,'’]\d{1,2})?`;
const number = String.raw`(?<![\d.,'’/-])(?:${digits})(?![\d/]|[.,'’-]\d)`;
const sign = '€|£|\\$|us\\$|usd|eur|gbp';
const unit = String.raw`(?:€|£|\$|(?:euros?|eur|usd|gbp|dollars?|dolares|dolars?|pounds?|quid|libras?|lliur(?:a|es)|bucks)(?![\p{L}\d]))`;
/** Amounts with their currency, in folded text. */
const amount = new RegExp(
  `(?<before>(?<![\\p{L}\\d])(?:us)?(?:\\$)[ \u00a0]?|[€£$][ \u00a0]?|(?<![\\p{L}\\d])(?:${sign})[ \u00a0]?)(?<first>${number})` +
    `|(?<split>(?<![\\d.,'’/-])\\d{1,6})€(?<cents>\\d{2})(?!\\d)` +
    `|(?<last>${number})[ \u00a0\u202f]?${unit}` +
    `|(?<![\\p{L}\\d-])(?<words>${numberWord})[ \u00a0](?:euros?|dollars?|dolares|dolars?|pounds?|lliures|libras)(?![\\p{L}\\d])`,
  'gu',
);
/** An amount without a currency, where somebody pays it. */
const bare =
  /(?<![\p{L}\d.,'’/:-])\d{1,6}[.,'’]\d{2}(?![\d/:]|[.,'’-]\d| ?(?:h|am|pm|kg|g|cm|m|mm|l|ml|%)(?![\p{L}]))/gu;
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
    const { first, last, split, cents, words } = match.groups ?? {};
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
      cents: rest,
      currency: split === undefined ? outside.trim() : '€',
    });
  }
  const taken = new Taken();
  for (const one of found) taken.take(one);
  for (const { 0: written, index } of folded.matchAll(bare)) {
    const stretch = { start: index, end: index + written.length };
    const earlier = folded.slice(Math.max(0, index - 60), index);
    if (!paying.test(earlier) || timeBefore.test(earlier)) continue;
    if (taken.has(stretch)) continue;
    const [whole, cents] = parts(written);
    found.push({ ...stretch, number: stretch, whole, cents, currency: '' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How long an amount may be, before and after its currency. */
const margin = 40;
const currency = /[€£$]|(?:eur|usd|gbp|dolar|dollar|pound|quid|libra|lliur|bucks)/g;

function currencies(folded: string): Stretch[] {
  return [...folded.matchAll(currency)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The whole number and its decimals, without the signs that group digits. */
function parts(written: string): [whole: string, cents: string] {
  const [, whole = written, cents = ''] = /^(.*)[.,'’](\d{1,2})$/u.exec(written) ?? [];
  return [whole.replace(/\D/g, ''), cents.length === 1 ? `${cents}0` : cents];
}

/**
 * The variables that amounts are meant for: the one that words beside an amount speak for, or the only amount of a message
 * in which some word does.
 */
export function amountFacts(
  text: string,
  words: readonly MessageWord[],
  amounts: readonly FoundAmount[],
  config: FactLibrary,
): FoundFact[] {
  const names = [...variableKinds(config)].filter(([, kind]) => kind === 'amount').map(([name]) => name);
  const cues = variableCues(config);
  const moneyWanted = new Set(
    [...text.matchAll(wanting)].map(({ 0: { length }, 1: money = '', index }) => index + length - money.length),
  );
  const spokenFor = new Map(
    names.map((name) => {
      const own = cues.get(name) ?? new Set();
      return [
        name,
        words.filter(
          ({ key, start }, at) =>
            isCue(key.replace(/^\p{L}['’]/u, ''), own) ||
            own.has(`${key}_${words[at + 1]?.key ?? ''}`) ||
            (own.has('refund*') && moneyWanted.has(start)),
        ),
      ] as const;
    }),
  );
  const sums = new Set(amounts.map(({ whole, cents }) => `${Number(whole)}.${cents || '00'}`));
  const meant = amounts.map((one) => {
    const fitting = names.flatMap((variable) => {
      const form = formsOf(text, one).find(({ value }) => accepts(config.variables.get(variable), value));
      if (!form) return [];
      const isRefund = cues.get(variable)?.has('refund*') === true;
      const isBack = isRefund && isGivenBack(text, one);
      if (isRefund && isNotAsked(text, one, isBack)) return [];
      const isOver = charged.test(text.slice(one.end, one.end + 24)) && (spokenFor.get(variable)?.length ?? 0) > 0;
      const near =
        isBack || (isOver && isRefund)
          ? { distance: 0, isBeside: true }
          : closeness(words, one, spokenFor.get(variable) ?? []);
      return [{ variable, ...form, ...near }];
    });
    const [best, next] = fitting.sort((a, b) => a.distance - b.distance);
    const isMeant = best && best.distance < Infinity && best.distance !== next?.distance;
    return { one, best: isMeant ? best : undefined };
  });
  // The only amount of a message is meant from afar as well, unless it is named again where it is meant.
  const beside = new Set(meant.flatMap(({ best }) => (best?.isBeside === true ? best.variable : [])));
  return meant.map(({ one, best }) => {
    const isMeant = best && (best.isBeside || (sums.size === 1 && !beside.has(best.variable)));
    const { variable, value, start, end } = isMeant ? best : generic(text, one);
    return { variable, value, start, end };
  });
}

/** “The €20 back”, “m'heu de tornar els 20 €”. */
function isGivenBack(text: string, { start, end }: Stretch): boolean {
  return (
    /^ (?:\p{L}+ ){0,2}back(?![\p{L}])/u.test(text.slice(end, end + 40)) ||
    ofReturn.test(text.slice(end, end + 40)) ||
    givenBack.test(text.slice(Math.max(0, start - 60), start)) ||
    expected.test(text.slice(Math.max(0, start - 60), start))
  );
}

/** Whether nobody asks for an amount: it is of something else, was given back before, or is not what is meant. */
function isNotAsked(text: string, { start }: Stretch, isBack: boolean): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return given.test(before) || (!isBack && ofElse.test(before.slice(-40)));
}

/** “I want my money”: the money is what is asked back. */
const wanting =
  /(?<![\p{L}])(?:quiero|queremos|exijo|vull|volem|exigeixo|want|need|prefiero|prefereixo|prefer|devolv[\p{L}]{1,8}|torn[\p{L}]{1,6}|return|get)(?![\p{L}])[^.!?;\n]{0,24}?(?:(?:el|mi|els|los|the|my|our|nuestro)[ ](?:meus |nostres )?(dinero|diners|money|cash))(?![\p{L}])/giu;
const given =
  /(?:(?:solo|s[oó]lo|nom[eé]s|only|just)(?: \p{L}{1,6}){0,3} (?:devuelto|reembolsado|abonado|ingresado|retornat|tornat|abonat|ingressat|refunded|credited|got|received)(?: me| us| back)? |(?:,? (?:not|y no|i no|and not)|instead of|rather than) |devoluci[oó]n?(?: \p{L}{2,3})? (?:cuesta|costa|sale por|costs) )[€£$]?$/iu;
const ofReturn =
  /^ (?:de tornada|del retorn|de (?:la |mi |la meva )?devoluci[oó]|de l['’]abonament|del abono|for (?:the|my) return)(?!\p{L})/iu;
/** “I haven't received the €20”, “where is my €20”: nobody gives a customer money but to give it back. */
const expected =
  /(?:he rebut|hem rebut|rebr[eé]|rebrem|(?:he|hemos) recibido|recibir[eé](?:mos)?|received|receive|where (?:is|are|['’]s)|d[oó]nde est[aá]n?|on s[oó]n)(?: (?:encara|todav[ií]a|a[uú]n|yet|still))? (?:els|los|the|my|mis|our) [€£$]?$/iu;
const givenBack =
  /(?:owes? (?:me|us)|owed|recuper\p{L}{1,5}|esper(?:o|em|ant|ando|amos)|waiting (?:for|on)|deb[eé]is|(?:me|nos) deben?|deveu|(?:em|ens) deuen?|retornar|tornar|retorn|devolver|devoluci[oó]n|devoluci[oó]|return|pay back|give back|credit|abonar|ingresar)(?:-?(?:me|nos|us))?(?: (?:me|nos|el|els|los|las|les|de|dels|the|my|of|us|importe|import|total|esos|estos|aquests|aquells|those|these)){0,4} $/iu;
const charged = /^[^\p{L}]{0,4}(?:de m[aáeé]s|too much|extra|por error|per error|by mistake)(?![\p{L}])/iu;
/** What an amount may be of that nobody gives back. */
const ofElse =
  /(?:env[ií]os?|gastos?|enviaments?|despes[ea]s?|shipping|postage|delivery|cup[oó]n?|vale|voucher|coupon|descuento|descompte|discount|regalo|regal|gift|m[ií]nim[oau]?m?|minimum|m[aá]s de|m[eé]s de|over|above)(?:[^\p{L}\n]+\p{L}{1,4}){0,3}[^\p{L}\n]*$/iu;

/** How near the words are that speak for something, in characters, and whether they stand in the same clause. */
function closeness(words: readonly MessageWord[], place: Stretch, cues: readonly MessageWord[]) {
  const clause = words[wordAfter(words, place.start)]?.clause;
  const next = wordAfter(cues, place.start);
  const around = [cues[next - 1], cues[next]].filter((one) => one !== undefined);
  const beside = around.filter((one) => one.clause === clause);
  const distances = (beside.length > 0 ? beside : around).map((cue) =>
    cue.end <= place.start ? place.start - cue.end : cue.start - place.end,
  );
  return { distance: Math.min(...distances), isBeside: beside.length > 0 };
}

function generic(text: string, { start, end, whole, cents, currency }: FoundAmount): FoundFact {
  const written = text.slice(start, end);
  const isWords = !/\d/.test(written);
  const value = isWords ? `${whole}${cents === '' ? '' : `,${cents}`} ${currency}` : written;
  return { variable: 'amount', value, start, end };
}

interface Form extends Stretch {
  readonly value: string;
}

/** How an amount may be written: as it stands, without its currency, in plain digits, with its currency in other words. */
function formsOf(text: string, one: FoundAmount): Form[] {
  const { start, end, number, whole, cents, currency } = one;
  const written = text.slice(number.start, number.end);
  const comma = cents === '' ? whole : `${whole},${cents}`;
  const point = cents === '' ? whole : `${whole}.${cents}`;
  const plain = /\.\d{1,2}$/.test(written) ? [point, comma] : [comma, point];
  const sign = /^(?:€|eur|euros?)$/iu.test(currency) ? '€' : currency;
  const bareForms = [written, ...plain].map((value) => ({ value, ...number }));
  const withCurrency = [
    text.slice(start, end),
    ...plain.flatMap((value) => [`${value} ${sign}`, `${sign}${value}`, `${value}${sign}`, `${value} EUR`]),
  ];
  const full = withCurrency.slice(0, sign === '€' ? undefined : -1).map((value) => ({ value, start, end }));
  return [
    ...bareForms,
    ...full,
    { value: `${whole},${cents || '00'}`, ...number },
    { value: `${whole}.${cents || '00'}`, ...number },
  ];
}
