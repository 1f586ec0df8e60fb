import { Tokenizer, TypeGuards } from 'liquidjs';
import type { Token } from 'liquidjs';
import { factOf, singlesOf, valueIn } from '../ticket/facts';
import type { Known } from '../ticket/facts';
import { isGroup } from '../ticket/values';
import type { KnownValues } from '../ticket/values';
import { Compared, operators } from './compared';
import { engine } from './engine';

/** When to escalate a case, in a form that can be evaluated. */
export interface Condition {
  /** As it is written. */
  readonly text: string;
  /** The names it refers to, each once. */
  readonly names: readonly string[];
  /** At least one; each but the first follows `and` or `or`. */
  readonly clauses: readonly Clause[];
}

interface Clause {
  readonly joint: 'and' | 'or' | undefined;
  readonly left: Operand;
  readonly operator: string;
  readonly right: Operand;
}

/** A name, or a literal in Liquid's syntax, and its value. */
interface Operand {
  readonly text: string;
  readonly isName: boolean;
  readonly literal?: unknown;
}

/** An operator between operands. */
interface Operator {
  readonly operator: string;
}

/** Anything longer is prose, or nothing anybody could read. */
export const maxConditionLength = 1000;
/** Liquid accepts more than this as names, such as `100€`: those are words. */
const plainName = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;
/** A quoted text that is closed; Liquid takes one that is never closed to run to the end. */
const closed = /^(["'])(?:(?!\1)[^\\]|\\.)*\1$/su;

/** What a name alone is compared with. */
const no: Operand = { text: 'false', isName: false, literal: false };

/**
 * Reads what an SOP says about when to escalate. It is a condition when it consists only of comparisons or bare known
 * names, joined by `and` and `or` and written in Liquid's syntax, and at least one of its names is known:
 * `refund.amount > 100`.
 * @param isKnown whether a name is a variable of the library, a fact about a ticket or a value of the draft.
 * @returns undefined when it is prose, which is for people to judge.
 */
export function readCondition(text: string, isKnown: (name: string) => boolean): Condition | undefined {
  const parts = text.length > maxConditionLength ? undefined : partsOf(text);
  const clauses = parts && clausesOf(parts, isKnown);
  if (!clauses) return undefined;
  const names = clauses.flatMap(({ left, right }) => [left, right].flatMap((one) => (one.isName ? one.text : [])));
  return names.some(isKnown) ? { text: text.trim(), names: [...new Set(names)], clauses } : undefined;
}

/**
 * Whether a condition holds. As in Liquid, `and` and `or` have the same precedence and are evaluated from the right.
 * @returns undefined when that depends on something unknown.
 */
export function holds({ clauses }: Condition, known: Known): boolean | undefined {
  let result: boolean | undefined;
  let joint: Clause['joint'];
  const looked = new Map<string, Compared | undefined>();
  const look = (name: string) => {
    if (!looked.has(name)) looked.set(name, knownAs(name, known));
    return looked.get(name);
  };
  for (const clause of [...clauses].reverse()) {
    const own = clauseHolds(clause, look);
    if (joint === undefined) result = own;
    else if (joint === 'and')
      result = own === false || result === false ? false : own === undefined || result === undefined ? undefined : true;
    else
      result = own === true || result === true ? true : own === undefined || result === undefined ? undefined : false;
    joint = clause.joint;
  }
  return result;
}

/** The names of everything that is known, those inside groups as `group.name`. */
export function namesKnown({ facts, values }: Known): Set<string> {
  const names = new Set(Object.keys(facts));
  const add = (group: KnownValues, prefix: string) => {
    for (const [key, value] of Object.entries(group)) {
      names.add(prefix + key);
      if (isGroup(value)) add(value, `${prefix}${key}.`);
    }
  };
  add(values, '');
  return names;
}

/** @returns undefined when something in it cannot be part of a condition. */
function partsOf(text: string): (Operand | Operator)[] | undefined {
  const tokenizer = new Tokenizer(text, operators);
  try {
    const parts = [...tokenizer.readExpressionTokens()].map(partOf);
    const isWhole = tokenizer.remaining().trim() === '' && parts.every((part) => part !== undefined);
    return isWhole ? parts : undefined;
  } catch {
    return undefined;
  }
}

function partOf(token: Token): Operand | Operator | undefined {
  const text = token.getText();
  if (TypeGuards.isOperatorToken(token)) return { operator: token.operator };
  if (TypeGuards.isPropertyAccessToken(token)) return plainName.test(text) ? { text, isName: true } : undefined;
  if (TypeGuards.isQuotedToken(token))
    return closed.test(text) ? { text, isName: false, literal: token.content } : undefined;
  if (TypeGuards.isNumberToken(token) || TypeGuards.isLiteralToken(token))
    return { text, isName: false, literal: token.content };
  return undefined;
}

function clausesOf(parts: readonly (Operand | Operator)[], isKnown: (name: string) => boolean): Clause[] | undefined {
  const clauses: Clause[] = [];
  for (let at = 0; at < parts.length;) {
    const joint = clauses.length === 0 ? undefined : operatorOf(parts[at++]);
    if (joint !== undefined && joint !== 'and' && joint !== 'or') return undefined;
    if (joint === undefined && clauses.length > 0) return undefined;
    const left = parts[at++];
    const operator = operatorOf(parts[at]);
    if (!left || !isOperand(left)) return undefined;
    if (operator !== undefined && operator !== 'and' && operator !== 'or') {
      const right = parts[at + 1];
      if (operator === 'not' || !right || !isOperand(right)) return undefined;
      clauses.push({ joint, left, operator, right });
      at += 2;
    } else {
      if (!left.isName || !isKnown(left.text)) return undefined;
      clauses.push({ joint, left, operator: '!=', right: no });
    }
  }
  return clauses.length > 0 ? clauses : undefined;
}

function operatorOf(part: Operand | Operator | undefined): string | undefined {
  return part && 'operator' in part ? part.operator : undefined;
}

function isOperand(part: Operand | Operator): part is Operand {
  return !('operator' in part);
}

function clauseHolds(
  { left, operator, right }: Clause,
  look: (name: string) => Compared | undefined,
): boolean | undefined {
  const [a, b] = [left, right].map((side) => (side.isName ? look(side.text) : side.literal));
  return a === undefined || b === undefined ? undefined : engine().evalValueSync(`a ${operator} b`, { a, b }) === true;
}

/** @returns undefined when the value is not known. */
function knownAs(name: string, { facts, values }: Known): Compared | undefined {
  const kept = factOf(facts, name);
  if (kept.length > 0) return Compared.list(kept.map((text) => Compared.one(text)));
  const value = valueIn(values, name);
  const singles = singlesOf(value).map((one) => Compared.one(one));
  return Array.isArray(value) ? Compared.list(singles) : singles[0];
}
