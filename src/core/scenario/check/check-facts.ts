import type { LibraryConfig } from '../../library/config';
import { problem } from '../../problem';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { nearest } from '../../text/nearest';
import { accepts, meantValue } from '../../ticket/accepts';
import { factsAsked, isDeclared } from '../../ticket/facts';
import type { GivenFact } from '../model';
import { listed, problemIn } from './problem-in';
import type { TextWithRange } from '../../sop/model';

/** What every message may say, whatever the library declares. */
export const usualFacts: readonly string[] = [
  'amount',
  'customer.city',
  'customer.country',
  'customer.email',
  'customer.first_name',
  'customer.last_name',
  'customer.name',
  'customer.phone',
  'date',
  'product.name',
];

/** What is wrong with facts: names that the library does not know, values that their variables refuse. */
export function checkFacts(facts: readonly GivenFact[], sop: Sop | undefined, config: LibraryConfig): Problem[] {
  return facts.flatMap(({ name, values }) => [
    ...(isKnown(name.text, sop, config) ? [] : [problemIn('test.fact-unknown', name, near(name.text, config))]),
    ...values.flatMap((value) => checkValue(name.text, value, config)),
  ]);
}

/** Whether a variable may have a value, by its key or by what people call it. */
export function checkValue(name: string, { text, range }: TextWithRange, { variables }: LibraryConfig): Problem[] {
  const variable = variables.get(name);
  if (meantValue(variable, text) !== undefined) return [];
  const keys = [...(variable?.values.keys() ?? [])];
  if (keys.length === 0 || keys.some((key) => accepts(variable, key) && key === text))
    return [problem('test.value-odd', range, text, name)];
  return [{ ...problem('test.value-refused', range, text, name, listed(keys)), suggestion: nearest(text, keys) }];
}

function isKnown(name: string, sop: Sop | undefined, config: LibraryConfig): boolean {
  return usualFacts.includes(name) || isDeclared(name, sop?.front.appliesTo ?? {}, config);
}

function near(name: string, config: LibraryConfig): string | undefined {
  return nearest(name, [...config.variables.keys(), ...factsAsked(config).keys(), ...usualFacts]);
}
