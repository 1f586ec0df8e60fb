import { usualFacts } from '../../ticket/facts';
import type { FactLibrary, FactVariable } from '../../ticket/found-facts/fact-library';
import { kindOf } from '../../ticket/found-facts/variable-kinds';
import type { VariableKind } from '../../ticket/found-facts/variable-kinds';
import { isPersonal } from '../../ticket/personal';
import type { StandInKind } from './stretch-to-mask';

/** What says whose values are personal, beside how they are found. */
export interface MaskingLibrary extends FactLibrary {
  readonly variables: ReadonlyMap<string, FactVariable & { readonly personal: boolean }>;
}

/** Kinds of variables whose values name one order, one parcel or one customer; a text of a form may say anything. */
const telling: ReadonlySet<VariableKind> = new Set(['code', 'link', 'text']);
/** What an item is called says nothing of who bought it, and much of what the message is about. */
const harmless: ReadonlySet<string> = new Set(['product.name']);
/** What a library does not declare, but says of whom it is. */
const ofSomebody = /^(?:customer|agent)\./;

/**
 * Whether values of a variable are not passed on: those that are personal, and numbers and codes that lead to a person, such
 * as that of an order. Amounts, days and what a library lists as values stay: what is asked cannot be told without.
 */
export function isSensitive(variable: string, config: MaskingLibrary): boolean {
  if (isPersonal(variable, config.variables)) return true;
  if (harmless.has(variable)) return false;
  const declared = config.variables.get(variable);
  return declared ? telling.has(kindOf(variable, declared)) : ofSomebody.test(variable) && !isUsual(variable);
}

/** What help desks know of every customer, such as `customer.tier`: many have the same. */
function isUsual(variable: string): boolean {
  return usualFacts.includes(variable.slice(variable.lastIndexOf('.') + 1));
}

/** What stand-ins of a variable are called: `NAME` of `customer.first_name`, `ORDER_ID` of `order.id`. */
export function standInKind(variable: string): StandInKind {
  if (/^customer\.(?:first_|last_)?name$/.test(variable)) return 'NAME';
  const kind = variable
    .replace(/^customer\./, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  return /^[A-Z]/.test(kind) ? kind : 'VALUE';
}
