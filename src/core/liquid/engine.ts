import { Drop, Liquid } from 'liquidjs';
import type { Single } from '../ticket/compare';
import { textOf } from '../ticket/values';
import { CaseOfKnown } from './case-tag';
import { Compared, operators } from './compared';

/** The most a reply may hold, in characters. */
export const maxTemplate = 16 * 1024;
/**
 * What filling in may build, in characters and list items. Far above what any reply needs, far below what anybody would
 * notice.
 */
const maxMemory = 1_000_000;
/** Filling in is given up after this many milliseconds: long enough for a machine that is busy with something else. */
const maxTime = 1000;

/** Tags that read other files. A reply stands alone: no file of the workspace is read for it. */
const fileTags = ['include', 'render', 'layout', 'block'];

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
  /** By kind and text: equal values are one object, so that filters can recognise them as equal. */
  readonly #known = new Map<string, Compared>();
  readonly unknowns: Unknown[] = [];
  /** Variables that a condition or loop needed although they are unknown. */
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

  toJSON(): string {
    return this.toString();
  }

  withFallback(fallback: string): Unknown {
    return this.#session.unknown(this.#variable, fallback);
  }

  /** A property of something unknown is unknown too. */
  override liquidMethodMissing(key: unknown): Unknown {
    return this.#session.unknown(nameBelow(this.#variable, key));
  }
}

/**
 * Values under one name, such as `customer`. What it does not hold is unknown; printing the group itself leaves a gap.
 */
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

/** The name of a property, or the name of the whole when the property's own name is not known. */
function nameBelow(variable: string, key: unknown): string {
  return typeof key === 'number' || (typeof key === 'string' && !hasGap(key)) ? `${variable}.${key}` : variable;
}

/** Filters that put one of their arguments into the text as it is, and which one: that argument may leave a gap. */
const textArguments: Readonly<Record<string, number>> = {
  append: 0,
  prepend: 0,
  join: 0,
  default: 0,
  replace: 1,
  replace_first: 1,
  replace_last: 1,
};

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
  'sum',
  'times',
]);

let made: Liquid | undefined;

/**
 * The Liquid engine that fills in replies: no file access, bounded, with marks in place of unknown values. It is made
 * on first use, because making it takes as long as everything else that happens when the extension is loaded.
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

/** The unknown that marks a value in the text while it cannot be printed. */
function unknownOf(value: unknown): Unknown | undefined {
  if (value instanceof Unknown) return value;
  return value instanceof Group ? Group.unknown(value) : undefined;
}

function hasGap(value: unknown): boolean {
  return typeof value === 'string' && value.includes(open);
}

export const renderLimits = { renderLimit: maxTime, memoryLimit: maxMemory };
