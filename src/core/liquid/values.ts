import { Drop } from 'liquidjs';
import type { Single } from '../ticket/compare';
import { textOf } from '../ticket/values';
import { cost } from './budget';
import type { Budget } from './budget';
import { Compared } from './compared';

/** What an unknown variable leaves in the text for now: its number between two private-use characters. */
const open = '\uE000';
const close = '\uE001';
export const marker = {
  make: (index: number) => `${open}${index}${close}`,
  any: /\uE000(\d+)\uE001/g,
  stray: /[\uE000\uE001]/g,
};

/** What is met while one reply is filled in. */
export class Session {
  readonly budget: Budget;
  /** By kind and text: equal values are one object, so that filters can recognise them as equal. */
  readonly #known = new Map<string, Compared>();
  readonly unknowns: Unknown[] = [];
  /** Variables that a condition or loop needed although they are unknown. */
  readonly undecided = new Set<string>();

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** @param words what is printed in place of the value. */
  known(value: Single, words?: string): Compared {
    const key = `${typeof value} ${textOf(value)}${words === undefined ? '' : `${open}${words}`}`;
    const known = this.#known.get(key) ?? Compared.one(value, words);
    this.#known.set(key, known);
    return known;
  }

  unknown(variable: string, fallback?: string): Unknown {
    this.budget.spend(0, cost.call + variable.length + (fallback?.length ?? 0));
    const unknown = new Unknown(this, variable, this.unknowns.length, fallback);
    this.unknowns.push(unknown);
    return unknown;
  }
}

/** A variable whose value is not known yet. Its fields are private because a reply could read them otherwise. */
export class Unknown extends Drop {
  readonly #session: Session;
  readonly #variable: string;
  readonly #index: number;
  readonly #fallback: string | undefined;

  constructor(session: Session, variable: string, index: number, fallback: string | undefined) {
    super();
    this.#session = session;
    this.#variable = variable;
    this.#index = index;
    this.#fallback = fallback;
  }

  static gap(unknown: Unknown): { readonly variable: string; readonly fallback: string | undefined } {
    return { variable: unknown.#variable, fallback: unknown.#fallback };
  }

  /** Liquid asks for the value when it has to decide: then the text depends on something unknown. */
  override valueOf(): undefined {
    this.#session.undecided.add(this.#variable);
    return undefined;
  }

  override toString(): string {
    return marker.make(this.#index);
  }

  withFallback(fallback: string): Unknown {
    return this.#session.unknown(this.#variable, fallback);
  }

  /** A property of something unknown is unknown too. */
  override liquidMethodMissing(key: unknown): Unknown {
    return this.#session.unknown(nameBelow(this.#variable, key));
  }
}

/** Where a group gets its values from. */
export interface GroupSource {
  /** The names under which it holds something. */
  keys(): readonly string[];
  /** What it holds under a name; something unknown when it holds nothing. */
  read(key: string): unknown;
}

/**
 * Values under one name, such as `customer`. Each is read when the reply asks for it. What the group does not hold is
 * unknown; printing the group itself leaves a gap.
 */
export class Group extends Drop {
  readonly #session: Session;
  readonly #name: string;
  readonly #source: GroupSource;
  readonly #read = new Map<string, unknown>();
  #keys: readonly string[] | undefined;
  #plain: object | undefined;

  constructor(session: Session, name: string, source: GroupSource) {
    super();
    this.#session = session;
    this.#name = name;
    this.#source = source;
  }

  static unknown(group: Group): Unknown {
    return group.#session.unknown(group.#name);
  }

  /** A loop through a group of which nothing is known depends on something unknown. */
  static asked(value: unknown): unknown {
    if (value instanceof Group && value.#names().length === 0) Group.unknown(value).valueOf();
    return value;
  }

  override toString(): string {
    return Group.unknown(this).toString();
  }

  /** What a loop goes through: its names with their values. */
  override valueOf(): object {
    if (!this.#plain) {
      this.#plain = Object.fromEntries(this.#names().map((key) => [key, this.liquidMethodMissing(key)]));
      Object.setPrototypeOf(this.#plain, { [Symbol.toPrimitive]: () => this.toString() });
    }
    return this.#plain;
  }

  #names(): readonly string[] {
    if (!this.#keys) {
      this.#keys = this.#source.keys();
      this.#session.budget.spend(0, this.#keys.length * cost.call);
    }
    return this.#keys;
  }

  /** Names such as `constructor` and `__proto__` are names like any other. */
  override liquidMethodMissing(key: unknown): unknown {
    if (!isName(key)) return this.#session.unknown(nameBelow(this.#name, key));
    const name = String(key);
    if (!this.#read.has(name)) this.#read.set(name, this.#source.read(name));
    return this.#read.get(name);
  }
}

/** How many items a sample has, and what each of them is: what drafts hold is seldom more. */
export const sampleItems = 20;
const sampleText = 'x'.repeat(40);
const sampleList = Array.from({ length: sampleItems }, () => sampleText);

/** Stands for any value: a text when it is printed, a list of texts when a loop goes through it. */
export class Sample extends Drop {
  override valueOf(): readonly string[] {
    return sampleList;
  }

  override toString(): string {
    return sampleText;
  }

  override liquidMethodMissing(): this {
    return this;
  }
}

function isName(key: unknown): key is string | number {
  return typeof key === 'number' || (typeof key === 'string' && !hasGap(key));
}

/** The name of a property, or the name of the whole when the property's own name is not known. */
function nameBelow(variable: string, key: unknown): string {
  return isName(key) ? (variable === '' ? String(key) : `${variable}.${key}`) : variable;
}

/** The unknown that marks a value in the text while it cannot be printed. */
export function unknownOf(value: unknown): Unknown | undefined {
  if (value instanceof Unknown) return value;
  return value instanceof Group ? Group.unknown(value) : undefined;
}

export function hasGap(value: unknown): boolean {
  return typeof value === 'string' && value.includes(open);
}
