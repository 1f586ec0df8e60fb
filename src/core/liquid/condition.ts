import { Drop } from 'liquidjs';
import { engine } from './engine';
import { isGroup } from '../reply/fill';
import type { ReplyValue, ReplyValues } from '../reply/fill';
import { fold } from '../text/fold';
import type { CaseFacts } from '../case/terms/terms';

/** What a condition is checked against. */
export interface Known {
  /** Of the ticket. */
  readonly facts: CaseFacts;
  /** Of the draft. A fact comes before a value of the same name. */
  readonly values: ReplyValues;
}

/** When a case is to be escalated, as something that can be worked out. */
export interface Condition {
  /** As it is written. */
  readonly text: string;
  /** The names it asks for, each once. */
  readonly names: readonly string[];
  /** At least one, each but the first behind `and` or `or`. */
  readonly clauses: readonly Clause[];
}

interface Clause {
  readonly joint: 'and' | 'or' | undefined;
  readonly left: Operand;
  readonly operator: string;
  readonly right: Operand;
}

/** A name, or a literal as Liquid writes it. */
interface Operand {
  readonly text: string;
  readonly isName: boolean;
}

/** Longer ones are words, or nothing anybody could read. */
const maxLength = 1000;
/** The longest text that is looked at as a number. */
const maxNumber = 40;
const token =
  /\s*(?:("[^"\\]*"|'[^'\\]*')|(-?\d+(?:\.\d+)?(?![\p{L}\d]))|([=!<>]=|[<>])|([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*))/uy;
const literals: ReadonlySet<string> = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank']);

/**
 * Reads what an SOP says about when to escalate. It is a condition when it is made of comparisons, or of known names
 * alone, joined by `and` and `or`, all in Liquid's signs, and at least one of its names is known: `refund.amount > 100`.
 * @param isKnown whether a name is a variable of the library, a fact of a ticket or a value of the draft.
 * @returns undefined when it is words: those are for people.
 */
export function readCondition(text: string, isKnown: (name: string) => boolean): Condition | undefined {
  const tokens = text.length > maxLength ? undefined : tokensOf(text);
  const clauses = tokens && clausesOf(tokens, isKnown);
  if (!clauses) return undefined;
  const names = [
    ...new Set(
      clauses
        .flatMap(({ left, right }) => [left, right])
        .filter((one) => one.isName)
        .map((one) => one.text),
    ),
  ];
  return names.some(isKnown) ? { text: text.trim(), names, clauses } : undefined;
}

/**
 * Whether a condition holds. As in Liquid, `and` and `or` bind alike and are worked out from the right.
 * @returns undefined when that depends on something nobody knows.
 */
export function holds({ clauses }: Condition, known: Known): boolean | undefined {
  let result: boolean | undefined;
  let joint: Clause['joint'];
  for (const clause of [...clauses].reverse()) {
    const own = clauseHolds(clause, known);
    if (joint === undefined) result = own;
    else if (joint === 'and')
      result = own === false || result === false ? false : own === undefined || result === undefined ? undefined : true;
    else
      result = own === true || result === true ? true : own === undefined || result === undefined ? undefined : false;
    joint = clause.joint;
  }
  return result;
}

/** The names of all that is known, those inside groups as `group.name`. */
export function namesKnown({ facts, values }: Known): Set<string> {
  const names = new Set(Object.keys(facts));
  const add = (group: ReplyValues, prefix: string) => {
    for (const [key, value] of Object.entries(group)) {
      names.add(prefix + key);
      if (isGroup(value)) add(value, `${prefix}${key}.`);
    }
  };
  add(values, '');
  return names;
}

/**
 * A number as people write it: `100`, `24,90 €`, `1.200,50`, `EUR 1,200`. One sign before exactly three digits groups
 * them; else it begins the decimals.
 * @returns NaN for anything else.
 */
export function numberIn(text: string): number {
  if (text.length > maxNumber) return NaN;
  const digits = text
    .replace(/^[\p{L}\p{Sc}\s]+/u, '')
    .replace(/[\p{L}\p{Sc}%\s]+$/u, '')
    .replace(/[\s'’]/g, '');
  if (!/^-?\d[\d.,]*$/.test(digits)) return NaN;
  const signs = [...digits.matchAll(/[.,]/g)];
  const last = signs.at(-1);
  if (!last) return Number(digits);
  const isGrouping =
    signs.every(([sign]) => sign === last[0]) && (signs.length > 1 || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits));
  const whole = digits.slice(0, isGrouping ? undefined : last.index).replace(/[.,]/g, '');
  return Number(isGrouping ? whole : `${whole}.${digits.slice(last.index + 1)}`);
}

function tokensOf(text: string): Operand[] | undefined {
  const tokens: Operand[] = [];
  const end = text.trimEnd().length;
  for (token.lastIndex = 0; token.lastIndex < end;) {
    const match = token.exec(text);
    if (!match) return undefined;
    const name = match[4];
    tokens.push({
      text: match[0].trim(),
      isName: name !== undefined && !literals.has(name) && name !== 'and' && name !== 'or' && name !== 'contains',
    });
  }
  return tokens;
}

function clausesOf(tokens: readonly Operand[], isKnown: (name: string) => boolean): Clause[] | undefined {
  const clauses: Clause[] = [];
  for (let at = 0; at < tokens.length;) {
    const joint = clauses.length === 0 ? undefined : tokens[at++]?.text;
    if (joint !== undefined && joint !== 'and' && joint !== 'or') return undefined;
    const left = tokens[at++];
    const operator = tokens[at];
    if (!left || !isOperand(left)) return undefined;
    if (operator && isOperator(operator)) {
      const right = tokens[at + 1];
      if (!right || !isOperand(right)) return undefined;
      clauses.push({ joint, left, operator: operator.text, right });
      at += 2;
    } else {
      if (!left.isName || !isKnown(left.text)) return undefined;
      clauses.push({ joint, left, operator: '!=', right: { text: 'false', isName: false } });
    }
  }
  return clauses.length > 0 ? clauses : undefined;
}

function isOperator({ text }: Operand): boolean {
  return text === 'contains' || /^[=!<>]/.test(text);
}

function isOperand(operand: Operand): boolean {
  return operand.isName || literals.has(operand.text) || /^["'\d-]/.test(operand.text);
}

/** Liquid compares; which names stand there is no matter for it, so each gets one that it can read. */
function clauseHolds({ left, operator, right }: Clause, known: Known): boolean | undefined {
  const scope: Record<string, unknown> = {};
  const sides = [left, right].map((side, index) => {
    if (!side.isName) return side.text;
    scope[`side${index}`] = valueOf(side.text, known);
    return `side${index}`;
  });
  if (Object.values(scope).includes(undefined)) return undefined;
  return engine.evalValueSync(sides.join(` ${operator} `), scope) === true;
}

function valueOf(name: string, { facts, values }: Known): Several | undefined {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact) return fact.length > 0 ? new Several(fact, true) : undefined;
  let value: ReplyValue | undefined = values;
  for (const key of name.split('.')) value = isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (value === undefined || value === null || value === '' || isGroup(value)) return undefined;
  if (!Array.isArray(value)) return new Several([value as Single], false);
  return new Several(
    value.filter((one): one is Single => typeof one !== 'object'),
    true,
  );
}

type Single = string | number | boolean;

/** One or several values that Liquid compares as people mean it: any of them counts, letters' case and accents do not. */
class Several extends Drop {
  readonly #values: readonly Single[];
  readonly #isList: boolean;

  constructor(values: readonly Single[], isList: boolean) {
    super();
    this.#values = values;
    this.#isList = isList;
  }

  equals(other: unknown): boolean {
    return this.#some(other, (a, b) => isSame(a, b));
  }

  gt(other: unknown): boolean {
    return this.#some(other, (a, b) => difference(a, b) > 0);
  }

  lt(other: unknown): boolean {
    return this.#some(other, (a, b) => difference(a, b) < 0);
  }

  geq(other: unknown): boolean {
    return this.#some(other, (a, b) => difference(a, b) >= 0);
  }

  leq(other: unknown): boolean {
    return this.#some(other, (a, b) => difference(a, b) <= 0);
  }

  /** What Liquid asks for `contains`: a list holds a value, a text holds words. */
  indexOf(other: unknown): number {
    return this.#some(other, (a, b) => (this.#isList ? isSame(a, b) : fold(String(a)).includes(fold(String(b)))))
      ? 0
      : -1;
  }

  #some(other: unknown, test: (a: Single, b: Single) => boolean): boolean {
    const others =
      other instanceof Several
        ? other.#values
        : typeof other === 'string' || typeof other === 'number' || typeof other === 'boolean'
          ? [other]
          : [];
    return this.#values.some((a) => others.some((b) => test(a, b)));
  }
}

function isSame(a: Single, b: Single): boolean {
  if (typeof a === 'number' || typeof b === 'number') return difference(a, b) === 0;
  return fold(String(a)) === fold(String(b));
}

/** Above 0 when the first is more than the second; NaN when they cannot be compared. */
function difference(a: Single, b: Single): number {
  const [x, y] = [toNumber(a), toNumber(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  // Days such as 2026-08-01 stand in order as they are written.
  const day = /^\d{4}-\d\d-\d\d/;
  return typeof a === 'string' && typeof b === 'string' && day.test(a) && day.test(b)
    ? a < b
      ? -1
      : a > b
        ? 1
        : 0
    : NaN;
}

function toNumber(value: Single): number {
  return typeof value === 'string' ? numberIn(value) : typeof value === 'number' ? value : NaN;
}
