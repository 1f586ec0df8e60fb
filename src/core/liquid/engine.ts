import { Drop, Liquid } from 'liquidjs';
import type { Single } from '../ticket/compare';
import { textOf } from '../ticket/values';
import { CaseOfKnown } from './case-tag';
import { Compared, operators } from './compared';

/** The most a reply may hold, in characters. */
export const maxTemplate = 16 * 1024;
/** What filling in may build, in characters and list items. Far above any reply, far below what would be felt. */
const maxMemory = 1_000_000;
/** Milliseconds after which filling in is given up: long enough for a machine that is busy with something else. */
const maxTime = 1000;

/** Tags that read other files. A reply stands alone, and nothing of the workspace is read for it. */
const fileTags = ['include', 'render', 'layout', 'block'];

/** What an unknown variable leaves in the text until it is filled in: its number between two private-use characters. */
const open = '\uE000';
const close = '\uE001';
export const marker = {
  make: (index: number) => `${open}${index}${close}`,
  any: /\uE000(\d+)\uE001/g,
  stray: /[\uE000\uE001]/g,
};

/** What one filling-in comes across. */
export class Session {
  /** By kind and text: what is the same is one thing, so that filters can tell. */
  readonly #known = new Map<string, Compared>();
  readonly unknowns: Unknown[] = [];
  /** Variables that a condition or loop asked for although they are unknown. */
  readonly undecided = new Set<string>();

  /** @param words what is printed in place of the value. */
  known(value: Single, words?: string): Compared {
    const key = `${typeof value} ${textOf(value)}${words === undefined ? '' : `${open}${words}`}`;
    const known = this.#known.get(key) ?? Compared.one(value, words);
    this.#known.set(key, known);
    return known;
  }

  unknown(variable: string, fallback?: string): Unknown {
    const unknown = new Unknown(this, variable, this.unknowns.length, fallback);
    this.unknowns.push(unknown);
    return unknown;
  }
}

/** A variable whose value is not known yet. What it knows of itself is private: a reply could read it else. */
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

  /** Liquid asks for the value when it must decide: the text would depend on something nobody knows. */
  override valueOf(): undefined {
    this.#session.undecided.add(this.#variable);
    return undefined;
  }

  override toString(): string {
    return marker.make(this.#index);
  }

  toJSON(): string {
    return this.toString();
  }

  withFallback(fallback: string): Unknown {
    return this.#session.unknown(this.#variable, fallback);
  }

  /** A property of something unknown is unknown as well. */
  override liquidMethodMissing(key: unknown): Unknown {
    return this.#session.unknown(nameBelow(this.#variable, key));
  }
}

/** Values under one name, such as `customer`. What it does not hold is unknown; printed itself, it leaves a gap. */
export class Group extends Drop {
  readonly #session: Session;
  readonly #name: string;
  [name: string]: unknown;

  constructor(session: Session, name: string) {
    super();
    this.#session = session;
    this.#name = name;
  }

  static unknown(group: Group): Unknown {
    return group.#session.unknown(group.#name);
  }

  /** Names such as `constructor` and `__proto__` are names like any other. */
  static set(group: Group, name: string, value: unknown): void {
    Object.defineProperty(group, name, { value, enumerable: true, writable: true, configurable: true });
  }

  override toString(): string {
    return Group.unknown(this).toString();
  }

  override liquidMethodMissing(key: unknown): Unknown {
    return this.#session.unknown(nameBelow(this.#name, key));
  }
}

/** The name of a property; that of the whole where the property's own name is not known. */
function nameBelow(variable: string, key: unknown): string {
  return typeof key === 'number' || (typeof key === 'string' && !hasGap(key)) ? `${variable}.${key}` : variable;
}

/** Filters that put an argument into the text as it is, and which one: there it may leave a gap. */
const textArguments: Readonly<Record<string, number>> = {
  append: 0,
  prepend: 0,
  join: 0,
  default: 0,
  replace: 1,
  replace_first: 1,
  replace_last: 1,
};

/** Filters that count with what they are given. */
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
  'sum',
  'times',
]);

let made: Liquid | undefined;

/**
 * The Liquid engine replies are filled in by: no file access, bounded, unknown values kept as marks. It is made for the first
 * who asks: that takes as long as all else that is done when the extension is loaded.
 */
export function engine(): Liquid {
  return (made ??= makeEngine());
}

type Filter = (this: unknown, value: unknown, ...args: unknown[]) => unknown;

function makeEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: maxTemplate,
    renderLimit: maxTime,
    memoryLimit: maxMemory,
    operators,
    outputEscape: (value: unknown) => unknownOf(value)?.toString() ?? (Compared.printed(value) as string),
  });
  for (const tag of fileTags) Reflect.deleteProperty(liquid.tags, tag);
  liquid.registerTag('case', CaseOfKnown);
  for (const [name, implementation] of Object.entries(liquid.filters)) {
    const filter = (typeof implementation === 'function' ? implementation : implementation.handler) as Filter;
    liquid.registerFilter(name, keepingUnknown(name, takingPlain(name, filter)));
  }
  return liquid;
}

/** A filter works on the words of a known value, or counts with it; what it leaves as it is stays the known value. */
function takingPlain(name: string, filter: Filter): Filter {
  const how = counting.has(name) ? 'number' : name === 'default' ? 'truth' : name === 'join' ? 'words' : 'text';
  return function (value, ...args) {
    const plain = Compared.plain(value, how);
    const result = filter.call(this, plain, ...args.map((arg) => Compared.plain(arg, how)));
    return result === plain ? value : result;
  };
}

/**
 * An unknown value passes through filters untouched, and so does a text with gaps in it; `default` gives a fallback. What
 * a filter would make of something known by something unknown is unknown.
 */
function keepingUnknown(name: string, filter: Filter): Filter {
  const textArgument = textArguments[name];
  return function (value, ...args) {
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

/** What stands for a value in the text when it cannot be printed yet. */
function unknownOf(value: unknown): Unknown | undefined {
  if (value instanceof Unknown) return value;
  return value instanceof Group ? Group.unknown(value) : undefined;
}

function hasGap(value: unknown): boolean {
  return typeof value === 'string' && value.includes(open);
}

export const renderLimits = { renderLimit: maxTime, memoryLimit: maxMemory };
