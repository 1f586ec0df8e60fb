import type { FactLibrary, FactVariable } from './fact-library';

import type { Pattern } from '../../text/pattern';
import { fold } from '../../text/fold';

/** What sort of value a variable has, which says how it is looked for. `text` is only found in a form. */
export type VariableKind = 'values' | 'amount' | 'date' | 'code' | 'link' | 'text';

const amountWords = /(?:^|[^\p{L}])(?:amount|importe|import|price|precio|preu|total|coste?|fee|sum|suma)(?![\p{L}])/u;
const dateWords = /(?:^|[^\p{L}])(?:date|fecha|data|due|deadline|day|dia)(?![\p{L}])/u;
const codeWords = /(?:^|[^\p{L}])(?:id|number|num|no|numero|code|codigo|codi|ref|reference|referencia|sku)(?![\p{L}])/u;
const amounts = ['24,90', '24.90', '24', '24,90 €', '€24.90', '$24', '24,90 EUR', '24.90 EUR', '24 euros'];
const dates = ['14/10/2026', '2026-10-14', '14-10-2026', '14.10.2026', '14/10/26'];

interface Kinds {
  readonly kinds: ReadonlyMap<string, VariableKind>;
  readonly loose: ReadonlySet<string>;
}

const known = new WeakMap<FactLibrary, Kinds>();

/** The variables that are looked for in messages, with their kinds. */
export function variableKinds(config: FactLibrary): ReadonlyMap<string, VariableKind> {
  return kindsOf(config).kinds;
}

/** Whether ordinary words or numbers fit a variable, so that something must say that they are meant. */
export function isLoose(config: FactLibrary, name: string): boolean {
  return kindsOf(config).loose.has(name);
}

function kindsOf(config: FactLibrary): Kinds {
  const kinds = known.get(config) ?? readKinds(config);
  known.set(config, kinds);
  return kinds;
}

function readKinds({ variables }: FactLibrary): Kinds {
  const sought = [...variables].filter(([, { fromMessage }]) => fromMessage);
  const kinds = new Map(sought.map(([name, variable]) => [name, kindOf(name, variable)]));
  const loose = sought.filter(([, { pattern }]) => !pattern || fitsOrdinary(pattern)).map(([name]) => name);
  return { kinds, loose: new Set(loose) };
}

/** What sort of value a variable has, whether it is looked for in messages or not. */
export function kindOf(name: string, { label, pattern, values }: FactVariable): VariableKind {
  if (values.size > 0) return 'values';
  const fits = (texts: readonly string[]) => texts.some((text) => pattern?.matches(text) ?? true);
  const last = fold(name).split('.').at(-1)?.replace(/[_-]/g, ' ') ?? '';
  const said = [last, ...Object.values(label).map(fold)];
  if (said.some((one) => amountWords.test(one)) && fits(amounts)) return 'amount';
  if (said.some((one) => dateWords.test(one)) && fits(dates)) return 'date';
  if (!pattern) return said.some((one) => codeWords.test(one)) ? 'code' : 'text';
  if (pattern.matches('https://shop.example/BR-104233') && !pattern.matches('1234567890')) return 'link';
  if (fits(dates) && !fits(['1234567', 'AB12CD', 'HELLO'])) return 'date';
  return 'code';
}

/** Words and numbers of any length up to these. */
const letters = 'pedidoordercomanda';
const digits = '1234567890123456';

function fitsOrdinary(pattern: Pattern): boolean {
  const lengths = Array.from({ length: digits.length }, (_, at) => at + 1);
  return lengths.some((length) => {
    const word = letters.slice(0, length);
    return [digits.slice(0, length), word, word.toUpperCase()].some((text) => pattern.matches(text));
  });
}
