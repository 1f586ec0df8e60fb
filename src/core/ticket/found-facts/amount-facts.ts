import { accepts } from '../accepts';
import type { FoundAmount } from './amounts';
import { isCue, variableCues } from './cue-words';
import type { FactLibrary } from './fact-library';
import type { FoundFact, Stretch } from './found-fact';
import { isOver, moneyBackOf, wordsOfWanting } from './money-back';
import { variableKinds } from './variable-kinds';
import { wordAfter } from './words';
import type { MessageWord } from './words';

/**
 * The variables that amounts are meant for: the one that words beside an amount speak for, or the only amount of a message
 * in which some word does.
 */
export function amountFacts(
  text: string,
  folded: string,
  words: readonly MessageWord[],
  amounts: readonly FoundAmount[],
  config: FactLibrary,
): FoundFact[] {
  const names = [...variableKinds(config)].filter(([, kind]) => kind === 'amount').map(([name]) => name);
  const cues = variableCues(config);
  const wanted = wordsOfWanting(folded);
  const spokenFor = new Map(
    names.map((name) => {
      const own = cues.get(name) ?? new Set();
      return [
        name,
        words.filter(
          ({ key, start }, at) =>
            isCue(key.replace(/^\p{L}['’]/u, ''), own) ||
            own.has(`${key}_${words[at + 1]?.key ?? ''}`) ||
            (own.has('refund*') && wanted.has(start)),
        ),
      ] as const;
    }),
  );
  const meant = amounts.map((one): Meant | undefined => {
    const fitting = names.flatMap((variable): Meant[] => {
      const form = formsOf(text, one).find(({ value }) => accepts(config.variables.get(variable), value));
      if (!form) return [];
      const said = spokenFor.get(variable) ?? [];
      const near = { isDirect: false, ...closeness(words, one, said) };
      if (cues.get(variable)?.has('refund*') !== true) return [{ variable, ...form, ...near }];
      const back = moneyBackOf(folded, one);
      if (back === 'given' || back === 'else') return [];
      const isDirect = back === 'asked' || (said.length > 0 && isOver(folded, one));
      return [{ variable, ...form, ...(isDirect ? { isDirect, distance: 0, isBeside: true } : near) }];
    });
    const [best, next] = fitting.sort((a, b) => a.distance - b.distance);
    return best && best.distance < Infinity && best.distance !== next?.distance ? best : undefined;
  });
  const all = amounts.map((one, at) => ({ one, best: meant[at], sum: sumOf(one) }));
  return all.map(({ one, best, sum }) => {
    const isMeant = best && isBest(best, sum, all);
    const { variable, value, start, end } = isMeant ? best : plainAmount(text, one);
    return { variable, value, start, end };
  });
}

/** An amount as the value of a variable. */
interface Meant extends Form {
  readonly variable: string;
  /** Whether the words around it say it of this very amount. */
  readonly isDirect: boolean;
  readonly isBeside: boolean;
  readonly distance: number;
}

/** Of several amounts for a variable: those that the words right around say, else the nearest; the only one also from afar. */
function isBest(
  one: Meant,
  sum: string,
  all: readonly { readonly best: Meant | undefined; readonly sum: string }[],
): boolean {
  const rivals = all.filter(({ best }) => best?.variable === one.variable);
  if (one.isDirect) return true;
  if (rivals.some(({ best }) => best?.isDirect === true)) return false;
  const isOnly = all.every((other) => other.sum === sum);
  const beside = rivals.filter(({ best }) => best?.isBeside === true);
  // The only amount is meant from afar as well, unless it is named again where it is meant.
  if (!one.isBeside) return isOnly && beside.length === 0;
  return isOnly || beside.every(({ best }) => (best?.distance ?? 0) >= one.distance);
}

function sumOf({ whole, cents }: FoundAmount): string {
  return `${Number(whole)}.${cents || '00'}`;
}

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

/** An amount that is of no variable: just `amount`. */
export function plainAmount(text: string, { start, end, whole, cents, currency }: FoundAmount): FoundFact {
  const written = text.slice(start, end);
  const isWords = !/\d/.test(written) || /\d.*\p{L}.*\d/u.test(written);
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
