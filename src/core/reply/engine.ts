import { Drop, Liquid } from 'liquidjs';

/** The most a reply may hold, in characters. */
const maxTemplate = 64 * 1024;
/** What filling in may build, in characters and list items. Far above any reply, far below what would be felt. */
const maxMemory = 1_000_000;
/** Milliseconds after which filling in is given up. */
const maxTime = 100;

/** Tags that read other files. A reply stands alone, and nothing of the workspace is read for it. */
const fileTags = ['include', 'render', 'layout', 'block'];

/** What an unknown variable leaves in the text until it is filled in: its number between two private-use characters. */
const open = '\uE000';
const close = '\uE001';
export const marker = { make: (index: number) => `${open}${index}${close}`, any: /\uE000(\d+)\uE001/g, stray: /[\uE000\uE001]/g };

/** Gathers the unknown values one filling-in comes across. */
export class Session {
  readonly unknowns: Unknown[] = [];
  /** Variables that a condition or loop asked for although they are unknown. */
  readonly undecided = new Set<string>();

  unknown(variable: string, fallback?: string): Unknown {
    const unknown = new Unknown(this, variable, this.unknowns.length, fallback);
    this.unknowns.push(unknown);
    return unknown;
  }
}

/** A variable whose value is not known yet. */
export class Unknown extends Drop {
  readonly #session: Session;
  readonly variable: string;
  readonly index: number;
  readonly fallback: string | undefined;

  constructor(session: Session, variable: string, index: number, fallback: string | undefined) {
    super();
    this.#session = session;
    this.variable = variable;
    this.index = index;
    this.fallback = fallback;
  }

  /** Liquid asks for the value when it must decide: the text would depend on something nobody knows. */
  override valueOf(): undefined {
    this.#session.undecided.add(this.variable);
    return undefined;
  }

  override toString(): string {
    return marker.make(this.index);
  }

  withFallback(fallback: string): Unknown {
    return this.#session.unknown(this.variable, fallback);
  }

  /** A property of something unknown is unknown as well. */
  override liquidMethodMissing(key: string | number): Unknown {
    return this.#session.unknown(`${this.variable}.${key}`);
  }
}

/** The Liquid engine replies are filled in by: no file access, bounded, unknown values kept as marks. */
export const engine = makeEngine();

type Filter = (this: unknown, value: unknown, ...args: unknown[]) => unknown;

function makeEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: maxTemplate,
    renderLimit: maxTime,
    memoryLimit: maxMemory,
    outputEscape: (value: unknown) => (value instanceof Unknown ? value.toString() : (value as string)),
  });
  for (const tag of fileTags) Reflect.deleteProperty(liquid.tags, tag);
  for (const [name, implementation] of Object.entries(liquid.filters)) {
    const filter = (typeof implementation === 'function' ? implementation : implementation.handler) as Filter;
    liquid.registerFilter(name, keepingUnknown(name, filter));
  }
  return liquid;
}

/** An unknown value passes through filters untouched; `default` gives it a fallback. */
function keepingUnknown(name: string, filter: Filter): Filter {
  return function (value, ...args) {
    if (!(value instanceof Unknown)) return filter.call(this, value, ...args.map((arg) => (arg instanceof Unknown ? arg.toString() : arg)));
    const [fallback] = args;
    return name === 'default' && (typeof fallback === 'string' || typeof fallback === 'number') ? value.withFallback(String(fallback)) : value;
  };
}

export const renderLimits = { renderLimit: maxTime, memoryLimit: maxMemory };
