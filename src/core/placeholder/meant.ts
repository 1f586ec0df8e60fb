import type { LocalText } from '../library/local-text';
import { fold } from '../text/fold';
import type { Placeholder } from './find';
import { meaningOf, wordsIn } from './words';

/** What is known of a library's variables. */
export type LabelledVariables = ReadonlyMap<string, { readonly label: LocalText }>;

interface Known {
  readonly name: string;
  /** What its name means, and what each of its labels means. */
  readonly meanings: readonly ReadonlySet<string>[];
}

/** Authors write to agents: “[Your name]” is the name of the agent. */
const ofAgent = /^\W*(?:your|my|tu|mi|el teu|el meu) (?:(?:full|first) )?(?:name|nombre|nom)\W*$/iu;
/** Help desks keep all they know below the ticket: `ticket.requester.name` is no name of a ticket. */
const ofTicket = /^(?:ticket|conversation|case)\.(?=\p{L}+\.)/iu;

/** The most variables that are looked through: each placeholder is compared with all of them. */
const most = 1000;

/** What the variables of a library mean, worked out once somebody asks: few SOPs have placeholders of other tools. */
const read = new WeakMap<LabelledVariables, readonly Known[]>();

function knownOf(variables: LabelledVariables): readonly Known[] {
  return [...variables].slice(0, most).map(([name, { label }]) => ({
    name,
    meanings: [name, ...Object.values(label)].map(meaningOf).filter(({ size }) => size > 0),
  }));
}

/** Finds the variable of a library that a placeholder of another tool stands for. */
export class VariableFinder {
  readonly #variables: LabelledVariables;
  readonly #found = new Map<string, string | undefined>();

  constructor(variables: LabelledVariables) {
    this.#variables = variables;
  }

  /**
   * The variable that is called so, or whose name or label means the same in any of the three languages.
   * @param line what stands around it, which decides between variables that fit equally: in “your refund of {amount}” it is
   * the amount of the refund.
   * @returns undefined when none fits, or several do.
   */
  find(name: string, line: string): string | undefined {
    const key = `${name}\n${line}`;
    if (!this.#found.has(key) && this.#found.size < most) this.#found.set(key, this.#search(name, line));
    return this.#found.get(key);
  }

  get #known(): readonly Known[] {
    const known = read.get(this.#variables) ?? knownOf(this.#variables);
    read.set(this.#variables, known);
    return known;
  }

  #search(name: string, line: string): string | undefined {
    if (this.#known.some((one) => one.name === name)) return name;
    const meant = meaningOf(ofAgent.test(name) ? 'agent name' : name.replace(ofTicket, ''));
    if (meant.size === 0) return undefined;
    return (
      single(this.#known.filter((one) => one.meanings.some((meaning) => isSame(meaning, meant)))) ??
      this.#wider(inFull(meant), line)
    );
  }

  /** The variable that means all of this and perhaps more. */
  #wider(meant: ReadonlySet<string>, line: string): string | undefined {
    const wider = this.#known.filter((one) => one.meanings.some((meaning) => covers(inFull(meaning), meant)));
    const same = single(wider.filter((one) => one.meanings.some((meaning) => isSame(inFull(meaning), meant))));
    if (same !== undefined) return same;
    if (wider.length <= 1) return wider[0]?.name;
    const around = meaningOf(line);
    const fits = (meaning: ReadonlySet<string>) =>
      covers(meaning, meant) && [...meaning].every((one) => meant.has(one) || around.has(one));
    return single(wider.filter((one) => one.meanings.some(fits)));
  }
}

/** The customer is who is meant where nobody else is named, and what is meant of an order or a person is its number or name. */
function inFull(meaning: ReadonlySet<string>): ReadonlySet<string> {
  const full = new Set(meaning);
  // Almost all replies call people by their first names.
  full.delete('first');
  const [only] = full;
  if (full.size === 0) full.add('name');
  if (full.size === 1 && (only === 'customer' || only === 'agent')) full.add('name');
  if (full.size === 1 && (only === 'order' || only === 'case' || only === 'invoice')) full.add('number');
  if (full.has('name') && full.size === 1) full.add('customer');
  return full;
}

/**
 * The variable of a library that a placeholder stands for; undefined when nobody can tell.
 * @param line what stands around it.
 */
export function variableFor(
  { text, name }: Pick<Placeholder, 'text' | 'name'>,
  line: string,
  variables: VariableFinder,
): string | undefined {
  // Of a day or a time that has no name, its form says that it is one.
  const called = name ?? (/^(?:dd?|mm?|yyyy|aaaa|__)[/.-]/i.test(text) ? 'date' : undefined);
  return called === undefined ? undefined : variables.find(called, line.replace(text, ' '));
}

/** What to call a variable for a placeholder: its words, as names in Liquid are written. */
export function variableName(name: string): string | undefined {
  const parts = name
    .split('.')
    .map((part) => wordsIn(part).map(plain).filter(Boolean).join('_'))
    .filter(Boolean);
  const joined = parts.join('.').slice(0, 60);
  return /^[a-z]/.test(joined) ? joined : undefined;
}

/** What people call a variable that was given that name: `delivery.date_2` is “Delivery date 2”. */
export function labelFor(name: string): string {
  const words = name.replace(/[._\s-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(word: string): string {
  return fold(word).replace(/[^a-z0-9]/g, '');
}

function single(found: readonly Known[]): string | undefined {
  return found.length === 1 ? found[0]?.name : undefined;
}

/** Whether a variable means all of this and perhaps more; a last name is no name as replies call people by. */
function covers(meaning: ReadonlySet<string>, meant: ReadonlySet<string>): boolean {
  return isWithin(meant, meaning) && meaning.has('last') === meant.has('last');
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isWithin(a, b);
}
