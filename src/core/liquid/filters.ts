import { filters } from 'liquidjs';
import type { Context } from 'liquidjs';
import { replyFilters } from './allowed';
import { cost } from './budget';
import { Compared } from './compared';
import { budgetOf } from './context';
import { textOf } from './emitter';
import { hasGap, Sample, unknownOf } from './values';

/** Filters that put one of their arguments into the text as it is, and which one: that argument may leave a gap. */
const textArguments: Readonly<Record<string, number>> = { append: 0, prepend: 0, join: 0, default: 0, replace: 1 };

/** Filters that do arithmetic with what they are given. */
const counting: ReadonlySet<string> = new Set([
  'abs',
  'at_least',
  'at_most',
  'ceil',
  'divided_by',
  'floor',
  'minus',
  'modulo',
  'plus',
  'round',
  'times',
]);

/** Filters that do something else with a list than with its text. */
const forLists: ReadonlySet<string> = new Set(['default', 'size', 'first', 'last', 'join', 'slice']);

export type Filter = (this: { readonly context: Context }, value: unknown, ...args: unknown[]) => unknown;

/** The filters that replies can use, by name. */
export function makeFilters(): Map<string, Filter> {
  return new Map(
    replyFilters.map((name) => {
      const implementation = filters[name] as unknown as Filter | { readonly handler: Filter };
      const filter = typeof implementation === 'function' ? implementation : implementation.handler;
      return [name, counted(keepingUnknown(name, takingPlain(name, name === 'date' ? boundedDate(filter) : filter)))];
    }),
  );
}

/** What a filter reads and what it makes counts. */
function counted(filter: Filter): Filter {
  return function (value, ...args) {
    const budget = budgetOf(this.context);
    budget?.spend(0, cost.call + Compared.workOf(value) + Compared.workOf(args));
    const result = filter.call(this, value, ...args);
    budget?.spend(0, Compared.workOf(result));
    return result;
  };
}

/** No day or time is written longer than this. */
const longestDate = 100;
/** Putting a day into words asks the machine for its language, part by part; what is too long to be a date stays as it is. */
function boundedDate(filter: Filter): Filter {
  return function (value, ...args) {
    if (typeof value === 'string' && value.length > longestDate) return value;
    const [format, timeZone] = args;
    const parts = (typeof format === 'string' ? format.split('%').length : 1) + (timeZone === undefined ? 0 : 2);
    budgetOf(this.context)?.spend(0, cost.datePart * parts);
    return filter.call(this, value, ...args);
  };
}

/**
 * A filter gets the words of a known value, or its number for arithmetic; what the filter does not change stays the
 * known value.
 */
function takingPlain(name: string, filter: Filter): Filter {
  const how = counting.has(name) ? 'number' : name === 'default' ? 'truth' : name === 'join' ? 'words' : 'text';
  return function (value, ...args) {
    const plain = Compared.plain(value, how);
    const result = filter.call(this, plain, ...args.map((arg) => Compared.plain(arg, how)));
    return result === plain ? value : result;
  };
}

/**
 * An unknown value passes through filters untouched, and so does a text with gaps in it; `default` gives a fallback.
 * When a filter combines a known value with an unknown one, the result is unknown.
 */
function keepingUnknown(name: string, filter: Filter): Filter {
  const textArgument = textArguments[name];
  const isForLists = forLists.has(name) || counting.has(name);
  return function (listOrValue, ...given) {
    const value = isForLists ? listOrValue : asText(listOrValue);
    const args = given.map((arg) => (arg instanceof Sample ? arg.toString() : arg));
    const unknown = unknownOf(value);
    if (unknown && (name === 'append' || name === 'prepend'))
      return filter.call(this, unknown.toString(), ...args.map((arg) => unknownOf(arg)?.toString() ?? arg));
    if (unknown) {
      const fallback = Compared.printed(args[0]);
      return name === 'default' && (typeof fallback === 'string' || typeof fallback === 'number')
        ? unknown.withFallback(String(fallback))
        : unknown;
    }
    if (hasGap(value) && textArgument !== 0) return value;
    const undecided = args.find(
      (arg, index) => index !== textArgument && (unknownOf(arg) !== undefined || hasGap(arg)),
    );
    if (undecided !== undefined) return unknownOf(undecided) ?? undecided;
    return filter.call(this, value, ...args.map((arg) => unknownOf(arg)?.toString() ?? arg));
  };
}

/** The text of a sample, and of a list in which something is unknown; anything else as it is. */
function asText(value: unknown): unknown {
  if (value instanceof Sample) return value.toString();
  const printed = Compared.printed(value);
  if (!Array.isArray(printed)) return value;
  const text = textOf(printed);
  return hasGap(text) ? text : value;
}
