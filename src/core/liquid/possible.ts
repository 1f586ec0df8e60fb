import type { Single } from '../ticket/compare';
import { ComparedValues } from '../ticket/values-compared';
import { spokenValue, YesOrNo } from '../ticket/values';
import type { Choice, Comparison, Operand, Said, Test } from './choices';

/** The values that a variable can have; undefined when it can have any. */
export type ValuesOf = (name: string) => readonly string[] | undefined;

/** A branch that is never said, or one that is always said, by where its condition is written. */
export interface IdleBranch {
  readonly kind: 'never' | 'always';
  readonly start: number;
  readonly end: number;
}

/** Stands for every value that is compared with nowhere. */
const anyOther = '\uE002';
/** The most ways that values can be together which are tried: of more, nothing is told. */
const mostTried = 600;
/** The most conditions that are worked out for one template; nothing is told of what comes after. */
const mostWork = 50_000;

type Value = Single | null;
/** The value of each name, and whether each other condition holds. */
type Assigned = ReadonlyMap<string, Value>;

/** The branches of a template that values cannot decide: they are said never, or always. */
export function idleBranches(said: readonly Said[], valuesOf: ValuesOf): Iterable<IdleBranch> {
  return idleAmong(said, new Trial(valuesOf), []);
}

function* idleAmong(said: readonly Said[], trial: Trial, given: readonly Test[]): Generator<IdleBranch> {
  for (const one of said) {
    if (one.kind === 'loop') yield* idleAmong(one.inside, trial, given);
    if (one.kind === 'choice') yield* idleIn(one, trial, given);
  }
}

function* idleIn(
  { branches, takesAll, otherwise }: Choice,
  trial: Trial,
  given: readonly Test[],
): Generator<IdleBranch> {
  let before = [...given];
  for (const [at, { test, start, end, inside }] of branches.entries()) {
    const isNever = !trial.canHold([...before, test]);
    if (isNever) yield { kind: 'never', start, end };
    else if (at === 0 && !takesAll && !trial.canHold([...before, not(test)])) yield { kind: 'always', start, end };
    if (!isNever) yield* idleAmong(inside, trial, [...before, test]);
    if (!takesAll) before = [...before, not(test)];
  }
  const none = takesAll ? [...given, ...branches.map(({ test }) => not(test))] : before;
  if (otherwise && trial.canHold(none)) yield* idleAmong(otherwise, trial, none);
}

/** The first choice of a template that may leave it without a word; undefined when it always says something. */
export function silentChoice(said: readonly Said[], valuesOf: ValuesOf): Choice | undefined {
  const first = said.find((one): one is Choice => one.kind === 'choice');
  const trial = new Trial(valuesOf);
  return first && saysNothing(said, trial, []) && !trial.isSpent ? first : undefined;
}

/** Whether all of some parts may say nothing at once. */
function saysNothing([part, ...rest]: readonly Said[], trial: Trial, given: readonly Test[]): boolean {
  if (!part) return trial.canHold(given, true);
  if (part.kind === 'output' || (part.kind === 'words' && !part.isBlank)) return false;
  if (part.kind !== 'choice') return saysNothing(rest, trial, given);
  if (rest.some(isSaid)) return false;
  const { branches, otherwise = [] } = part;
  let before = [...given];
  for (const { test, inside } of branches) {
    if (trial.canHold([...before, test], true) && saysNothing([...inside, ...rest], trial, [...before, test]))
      return true;
    before = [...before, not(test)];
  }
  return trial.canHold(before, true) && saysNothing([...otherwise, ...rest], trial, before);
}

function isSaid(part: Said): boolean {
  return part.kind === 'output' || (part.kind === 'words' && !part.isBlank);
}

/** All comparisons of a template. */
export function* comparisonsIn(said: readonly Said[]): Generator<Comparison> {
  for (const one of said) {
    if (one.kind === 'loop') yield* comparisonsIn(one.inside);
    if (one.kind !== 'choice') continue;
    for (const { test, inside } of one.branches) {
      yield* comparisonsOf(test);
      yield* comparisonsIn(inside);
    }
    yield* comparisonsIn(one.otherwise ?? []);
  }
}

function* comparisonsOf(test: Test): Generator<Comparison> {
  if (test.kind === 'comparison') yield test;
  else if (test.kind === 'not') yield* comparisonsOf(test.test);
  else if (test.kind === 'and' || test.kind === 'or') for (const side of test.sides) yield* comparisonsOf(side);
}

function not(test: Test): Test {
  return { kind: 'not', test };
}

/** Tries out which conditions of one template can hold at once. */
class Trial {
  readonly #valuesOf: ValuesOf;
  #left = mostWork;

  constructor(valuesOf: ValuesOf) {
    this.#valuesOf = valuesOf;
  }

  /** Whether nothing more is tried: what is said then is a guess. */
  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /**
   * Whether some conditions can hold at once; they can as far as anybody knows where that would take too much work.
   * @param isAnswered whether a variable whose values are listed has one of them.
   */
  canHold(tests: readonly Test[], isAnswered = false): boolean {
    this.#left -= tests.length;
    if (this.isSpent) return true;
    const domains = domainsOf(tests, this.#valuesOf, isAnswered);
    const ways = [...domains.values()].reduce((product, { length }) => product * length, 1);
    if (ways > mostTried) return true;
    for (const assigned of assignments([...domains])) {
      this.#left -= tests.length;
      if (this.#left <= 0 || tests.every((test) => holds(test, assigned))) return true;
    }
    return false;
  }
}

function* assignments([first, ...rest]: readonly (readonly [string, readonly Value[]])[]): Generator<Assigned> {
  if (!first) {
    yield new Map();
    return;
  }
  const [name, values] = first;
  for (const others of assignments(rest)) for (const value of values) yield new Map([...others, [name, value]]);
}

/** What is worth trying for each name: its values, or else all that it is compared with, and what is between. */
function domainsOf(tests: readonly Test[], valuesOf: ValuesOf, isAnswered: boolean): Map<string, readonly Value[]> {
  const compared = new Map<string, Set<Value>>();
  const valuesFor = (name: string) => {
    const known = compared.get(name) ?? new Set<Value>();
    compared.set(name, known);
    return known;
  };
  const visit = (test: Test): void => {
    switch (test.kind) {
      case 'not':
        visit(test.test);
        break;
      case 'and':
      case 'or':
        test.sides.forEach(visit);
        break;
      case 'other':
        valuesFor(keyOfOther(test.written)).add(true).add(false);
        break;
      case 'truth':
        if ('name' in test.operand) valuesFor(test.operand.name).add(false);
        break;
      case 'comparison':
        for (const one of worthTrying(test.value)) valuesFor(test.name).add(one);
    }
  };
  tests.forEach(visit);
  return new Map(
    [...compared].map(([name, values]): [string, readonly Value[]] => {
      const own = valuesOf(name);
      if (name.startsWith('\0')) return [name, [...values]];
      if (own && own.length > 0) return [name, isAnswered ? own.flatMap(asKnown) : [...own.flatMap(asKnown), null]];
      return [name, [...[...values].flatMap(asKnown), anyOther, null]];
    }),
  );
}

/** A value and, of a number, those on both sides of it. */
function worthTrying(value: Value): readonly Value[] {
  return typeof value === 'number' ? [value - 1, value, value + 1] : value === null ? [null] : [value];
}

/** What a value may be once it is known: “no” that somebody answers decides as no, though the text does not. */
function asKnown(value: Value): readonly Value[] {
  const spoken = typeof value === 'string' ? spokenValue(value) : value;
  return spoken instanceof YesOrNo && !spoken.isYes ? [value, spoken] : [value];
}

function keyOfOther(written: string): string {
  return `\0${written}`;
}

function holds(test: Test, assigned: Assigned): boolean {
  switch (test.kind) {
    case 'and':
      return test.sides.every((side) => holds(side, assigned));
    case 'or':
      return test.sides.some((side) => holds(side, assigned));
    case 'not':
      return !holds(test.test, assigned);
    case 'other':
      return assigned.get(keyOfOther(test.written)) === true;
    case 'truth':
      return isTrue(valueOf(test.operand, assigned));
    default:
      return compares(assigned.get(test.name) ?? null, test);
  }
}

function valueOf(operand: Operand, assigned: Assigned): Value {
  return 'name' in operand ? (assigned.get(operand.name) ?? null) : operand.value;
}

function isTrue(value: Value): boolean {
  return value instanceof YesOrNo ? value.isYes : value !== null && value !== false;
}

function compares(own: Value, { operator, value }: Comparison): boolean {
  if (own === null || value === null) return operator === '!=' ? own !== value : operator === '==' && own === value;
  const [left, right] = [new ComparedValues([own]), new ComparedValues([value])];
  switch (operator) {
    case '==':
      return left.isAnySame(right, false);
    case '!=':
      return !left.isAnySame(right, false);
    case '>':
      return left.isAnyAbove(right, false);
    case '>=':
      return left.isAnyAbove(right, true);
    case '<':
      return right.isAnyAbove(left, false);
    default:
      return right.isAnyAbove(left, true);
  }
}
