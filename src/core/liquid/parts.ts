import { ForTag, toValueSync, TypeGuards, Value } from 'liquidjs';
import type { PropertyAccessToken, Template, Token } from 'liquidjs';
import { maxDepth } from './bounds';
import { cost } from './budget';
import { TemplateError } from './fault';

const weights = new WeakMap<Template, number>();

/** How much work a part of a template is by itself, without what is in it, in characters. */
export function weightOf(template: Template): number {
  let weight = weights.get(template);
  if (weight === undefined) {
    weight = 0;
    for (const token of tokensIn(template)) weight += cost.step + token.end - token.begin;
    weights.set(template, weight);
  }
  return weight;
}

/** The values and operators that a part of a template works with, those given to filters included. */
function* tokensIn(template: Template): Generator<Token> {
  // A modifier without a value, such as `reversed`, is undefined in spite of its type.
  const given: Iterable<Value | Token | undefined> = template.arguments?.() ?? [];
  for (const argument of given) {
    if (!argument) continue;
    if (!(argument instanceof Value)) {
      yield argument;
      continue;
    }
    yield* argument.initial.postfix;
    for (const { args } of argument.filters) {
      for (const arg of args) {
        const [, token] = Array.isArray(arg) ? arg : [undefined, arg];
        if (token) yield token;
      }
    }
  }
}

/** The parts of a template that are in another, such as what an `if` says. */
export function partsIn(template: Template): readonly Template[] {
  return template.children ? toValueSync<Template[]>(template.children(false, true)) : [];
}

/** What a template reads. */
export interface TemplateNames {
  /**
   * The variables as the names they consist of, in order, down to the first that is not plain, such as `lines[0]`: all
   * below is a matter of what that is. Names that the template has defined itself are left out.
   */
  readonly paths: readonly (readonly string[])[];
  /** The names that the template defines itself, if only under some condition. */
  readonly own: ReadonlySet<string>;
}

/**
 * The names in a template.
 * @throws TemplateError for a range that is not what a loop goes through: it would be a list that no value holds.
 */
export function namesIn(templates: readonly Template[]): TemplateNames {
  const paths: string[][] = [];
  const own = new Set<string>();
  visit(templates, []);
  return { paths, own };

  function visit(parts: readonly Template[], loops: readonly string[]): void {
    for (const part of parts) {
      for (const token of tokensIn(part)) addToken(token, part, loops);
      for (const { content } of part.localScope?.() ?? []) own.add(content);
      visit(partsIn(part), [...loops, ...(part.blockScope?.() ?? [])]);
    }
  }

  function addToken(token: Token, part: Template, loops: readonly string[]): void {
    if (TypeGuards.isRangeToken(token)) {
      if (!(part instanceof ForTag) || part.collection !== token) throw rangeError(token);
      addToken(token.lhs, part, loops);
      addToken(token.rhs, part, loops);
    } else if (TypeGuards.isPropertyAccessToken(token)) {
      if (token.variable && TypeGuards.isRangeToken(token.variable)) throw rangeError(token.variable);
      const names = token.variable ? [] : namesOf(token);
      const [first] = names;
      if (first !== undefined && !own.has(first) && !loops.includes(first)) paths.push(names);
      for (const prop of token.props) addToken(prop, part, loops);
    }
  }
}

function namesOf({ props }: PropertyAccessToken): string[] {
  const names: string[] = [];
  for (const prop of props) {
    if (names.length === maxDepth || (!TypeGuards.isQuotedToken(prop) && !TypeGuards.isWordToken(prop))) break;
    names.push(prop.content);
  }
  return names;
}

function rangeError(token: Token): TemplateError {
  return new TemplateError({ kind: 'range', word: token.getText(), start: token.begin, end: token.end });
}
