import { CaseTag, ForTag, IfTag, TypeGuards, UnlessTag } from 'liquidjs';
import type { Template, Token, Value } from 'liquidjs';
import type { Single } from '../ticket/compare';
import { partsIn } from './parts';

/** What a template says, in order, and what that depends on. Places are offsets of its text. */
export type Said =
  | { readonly kind: 'words'; readonly text: string; readonly isBlank: boolean }
  /** What begins there puts a value into the text. */
  | { readonly kind: 'output'; readonly start: number }
  /** What is said once for each item of a list. */
  | { readonly kind: 'loop'; readonly inside: readonly Said[] }
  | Choice;

/** An `if`, `unless` or `case`. */
export interface Choice {
  readonly kind: 'choice';
  /** The tag that opens it. */
  readonly start: number;
  readonly end: number;
  readonly branches: readonly ChoiceBranch[];
  /** Whether branches behind one that holds are looked at as well, as in `case`. */
  readonly takesAll: boolean;
  /** What is said when no branch holds; undefined without an `else`. */
  readonly otherwise: readonly Said[] | undefined;
}

interface ChoiceBranch {
  readonly test: Test;
  /** Where its condition is written. */
  readonly start: number;
  readonly end: number;
  readonly inside: readonly Said[];
}

/** A condition, as far as it can be worked out without knowing any value. */
export type Test =
  | { readonly kind: 'and' | 'or'; readonly sides: readonly [Test, Test] }
  | { readonly kind: 'not'; readonly test: Test }
  | Comparison
  | { readonly kind: 'truth'; readonly operand: Operand }
  /** Anything else: it holds or not, the same wherever it is written the same. */
  | { readonly kind: 'other'; readonly written: string };

/** A variable that is compared with a value. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly name: string;
  readonly operator: string;
  /** `null` stands for `nil`, `empty` and `blank`. */
  readonly value: Single | null;
  /** Where the value is written. */
  readonly start: number;
  readonly end: number;
}

export type Operand = { readonly name: string } | { readonly value: Single | null };

/** Facts that often have several values at once: two comparisons of one may both hold. */
const severalValues = new Set(['tag', 'tags']);
/** How an operator reads from the other side. */
const turned: Readonly<Record<string, string>> = { '==': '==', '!=': '!=', '>': '<', '<': '>', '>=': '<=', '<=': '>=' };

/**
 * What a template says and what that depends on.
 * @param templates its parts.
 * @param locals the names that it defines itself.
 */
export function saidBy(templates: readonly Template[], locals: ReadonlySet<string>): Said[] {
  const reader = new TestReader(locals);
  return saidIn(templates, reader);
}

function saidIn(templates: readonly Template[], reader: TestReader): Said[] {
  return templates.flatMap((part): Said[] => {
    const { token } = part;
    if (TypeGuards.isHTMLToken(token)) {
      const text = token.getContent();
      return [{ kind: 'words', text, isBlank: text.trim() === '' }];
    }
    if (TypeGuards.isOutputToken(token)) return [{ kind: 'output', start: token.begin }];
    if (part instanceof ForTag)
      return [{ kind: 'loop', inside: saidIn([...part.templates, ...part.elseTemplates], reader) }];
    const inside = choiceIn(part, reader);
    return inside ? [inside] : saidIn(partsSaid(part), reader);
  });
}

/** What stands inside `raw` and the like; what is captured is said elsewhere, if at all. */
function partsSaid(part: Template): readonly Template[] {
  return 'identifier' in part ? [] : partsIn(part);
}

function choiceIn(part: Template, reader: TestReader): Choice | undefined {
  const { begin: start, end } = part.token;
  if (part instanceof CaseTag) {
    const subject = reader.single(part.value);
    const branches = part.branches.flatMap(({ values, templates }): ChoiceBranch[] => {
      const tokens = values.filter((one): one is typeof one & Token => 'begin' in one);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last) return [];
      const tests = tokens.map((one) => reader.compared(subject, '==', one));
      const test = tests.reduce((left, right): Test => ({ kind: 'or', sides: [left, right] }));
      return [{ test, start: first.begin, end: last.end, inside: saidIn(templates, reader) }];
    });
    return { kind: 'choice', start, end, branches, takesAll: true, otherwise: elseOf(part.elseTemplates, reader) };
  }
  if (!(part instanceof IfTag) && !(part instanceof UnlessTag)) return undefined;
  const branches = part.branches.map(({ value, templates }, at): ChoiceBranch => {
    const { test, ...place } = reader.whole(value);
    const isTurned = at === 0 && part instanceof UnlessTag;
    return { test: isTurned ? { kind: 'not', test } : test, ...place, inside: saidIn(templates, reader) };
  });
  return { kind: 'choice', start, end, branches, takesAll: false, otherwise: elseOf(part.elseTemplates, reader) };
}

function elseOf(templates: readonly Template[] | undefined, reader: TestReader): Said[] | undefined {
  return templates === undefined || templates.length === 0 ? undefined : saidIn(templates, reader);
}

class TestReader {
  readonly #locals: ReadonlySet<string>;
  #others = 0;

  constructor(locals: ReadonlySet<string>) {
    this.#locals = locals;
  }

  /** The value that a `case` compares; undefined when it is worked out by filters. */
  single({ initial: { postfix }, filters }: Value): Token | undefined {
    return filters.length === 0 && postfix.length === 1 ? postfix[0] : undefined;
  }

  whole({ initial: { postfix }, filters }: Value): { test: Test; start: number; end: number } {
    const start = Math.min(...postfix.map(({ begin }) => begin));
    const end = Math.max(...postfix.map((token) => token.end));
    const stack: (Token | Test)[] = [];
    for (const token of postfix) {
      if (!TypeGuards.isOperatorToken(token)) stack.push(token);
      else {
        const right = stack.pop();
        const left = token.operator === 'not' ? undefined : stack.pop();
        stack.push(this.#applied(token.operator, left, right));
      }
    }
    const test = filters.length === 0 ? this.#test(stack.pop()) : this.#other(undefined);
    return { test, start, end };
  }

  compared(left: Token | undefined, operator: string, right: Token): Test {
    const [a, b] = [this.#operand(left), this.#operand(right)];
    const written = `${left?.getText() ?? ''} ${operator} ${right.getText()}`;
    if (!a || !b || !left) return this.#other(left && this.#isFixed(left, right) ? written : undefined);
    const other = turned[operator];
    const place = (token: Token) => ({ start: token.begin, end: token.end });
    if (other !== undefined && 'name' in a && !('name' in b) && !severalValues.has(a.name))
      return { kind: 'comparison', name: a.name, operator, value: b.value, ...place(right) };
    if (other !== undefined && 'name' in b && !('name' in a) && !severalValues.has(b.name))
      return { kind: 'comparison', name: b.name, operator: other, value: a.value, ...place(left) };
    return this.#other(this.#isFixed(left, right) ? written : undefined);
  }

  #applied(operator: string, left: Token | Test | undefined, right: Token | Test | undefined): Test {
    if (operator === 'not') return { kind: 'not', test: this.#test(right) };
    if (operator === 'and' || operator === 'or')
      return { kind: operator, sides: [this.#test(left), this.#test(right)] };
    const isPlain = left && right && !('kind' in left && typeof left.kind === 'string') && !isTest(right);
    return isPlain && !isTest(left) ? this.compared(left, operator, right) : this.#other(undefined);
  }

  #test(part: Token | Test | undefined): Test {
    if (!part || isTest(part)) return part ?? this.#other(undefined);
    const operand = this.#operand(part);
    return operand ? { kind: 'truth', operand } : this.#other(this.#isFixed(part) ? part.getText() : undefined);
  }

  /** @param written what it is known by; undefined when it may be something else each time. */
  #other(written: string | undefined): Test {
    return { kind: 'other', written: written ?? `\0${this.#others++}` };
  }

  #operand(token: Token | undefined): Operand | undefined {
    if (TypeGuards.isQuotedToken(token)) return { value: token.content };
    if (TypeGuards.isNumberToken(token)) return { value: token.content };
    if (TypeGuards.isLiteralToken(token)) return { value: typeof token.content === 'boolean' ? token.content : null };
    if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return undefined;
    const names = token.props.flatMap((one) => (TypeGuards.isWordToken(one) ? [one.content] : []));
    const isPlain = names.length === token.props.length && names.length > 0;
    const isPart = names.length > 1 && /^(?:size|first|last)$/.test(names.at(-1) ?? '');
    return isPlain && !isPart && this.#isFixed(token) ? { name: names.join('.') } : undefined;
  }

  /** Whether some values are the same all through the template: it sets none of them itself. */
  #isFixed(...tokens: readonly Token[]): boolean {
    return tokens.every(
      (token) =>
        ![...this.#locals].some((name) =>
          new RegExp(`(?<![\\p{L}\\p{N}_.-])${name}(?![\\p{L}\\p{N}_-])`, 'u').test(token.getText()),
        ),
    );
  }
}

function isTest(part: Token | Test): part is Test {
  return typeof part.kind === 'string';
}
