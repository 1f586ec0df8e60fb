import { defaultOperators, Tokenizer, TypeGuards } from 'liquidjs';
import type { PropertyAccessToken, Token } from 'liquidjs';
import { isTooDeep, maxTemplate } from './bounds';
import type { LiquidMark } from './mark';
import { templatePieces } from './pieces';
import { readTag } from './tag-marks';
import type { NameToken, TagReader } from './tag-marks';

/**
 * The parts of a template. One that is half written is read as far as possible: an output or tag that is not closed is
 * taken to end with its line. Never throws.
 */
export function liquidMarks(text: string): LiquidMark[] {
  return text.length > maxTemplate || !/\{[{%]/.test(text) ? [] : new TemplateReader(text).read();
}

/** Thrown where a part ends too early; made once, because there may be thousands of such parts. */
const halfWritten = new Error('Half written');

/** Reads one part of a template. An error of liquidjs would look for its line from the beginning of the text each time. */
class PartTokenizer extends Tokenizer {
  override error(): never {
    throw halfWritten;
  }
}

/** Reads the outputs and tags of a template in order, keeping track of the names it has defined so far. */
class TemplateReader implements TagReader {
  readonly #text: string;
  /** The names defined so far, each with how many there were before it. */
  readonly #names = new Map<string, number>();
  /** How many names there were where each open choice begins: its other branches know only those. */
  readonly #choices: number[] = [];
  /** How many names are known at this point, if not all. */
  #known = Infinity;
  /** The open loops, and the names they define. */
  readonly #loops: ReadonlySet<string>[] = [];
  /** The open tag whose content is not Liquid. */
  #silent: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): LiquidMark[] {
    const marks: LiquidMark[] = [];
    for (const { isTag, start, end, content } of templatePieces(this.#text)) {
      if (isTooDeep(this.#text, content)) continue;
      if (isTag) this.#readTag(start, end, content, marks);
      else if (!this.#silent) marks.push({ kind: 'output', start, end, marks: this.#output(content) });
    }
    return marks;
  }

  #readTag(start: number, end: number, content: readonly [number, number], marks: LiquidMark[]): void {
    const tokenizer = this.#tokenizer(content);
    const name = tokenizer.readTagName();
    if (this.#silent && name !== `end${this.#silent}`) return;
    this.#silent = name === 'comment' || name === 'raw' ? name : undefined;
    const inside: LiquidMark[] = [];
    marks.push({ kind: 'tag', name, start, end, marks: inside });
    if (name === '') return;
    inside.push({ kind: 'tag-name', name, start: tokenizer.p - name.length, end: tokenizer.p, marks: [] });
    asFarAsItGoes(() => readTag(name, tokenizer, this, inside));
  }

  readFiltered(tokenizer: Tokenizer, marks: LiquidMark[]): void {
    for (const token of tokenizer.readExpressionTokens()) this.addValue(token, marks);
    for (let filter = tokenizer.readFilter(); filter; filter = tokenizer.readFilter()) {
      const { name, args, begin, end } = filter;
      const inside: LiquidMark[] = [{ kind: 'filter-name', name, start: begin, end: begin + name.length, marks: [] }];
      marks.push({ kind: 'filter', name, start: begin, end: this.#withoutSpace(begin, end), marks: inside });
      for (const arg of args) {
        const [key, value] = Array.isArray(arg) ? arg : [undefined, arg];
        if (!value) continue;
        const within: LiquidMark[] = [];
        this.addValue(value, within);
        inside.push({ kind: 'argument', name: key, start: value.begin, end: this.#endOf(value), marks: within });
      }
    }
  }

  addValue(token: Token | undefined, marks: LiquidMark[]): void {
    if (TypeGuards.isRangeToken(token)) {
      this.addValue(token.lhs, marks);
      this.addValue(token.rhs, marks);
    } else if (TypeGuards.isPropertyAccessToken(token)) {
      this.#addVariable(token, marks);
    } else if (TypeGuards.isQuotedToken(token) || TypeGuards.isNumberToken(token) || TypeGuards.isLiteralToken(token)) {
      marks.push({ kind: 'literal', start: token.begin, end: token.end, marks: [] });
    }
  }

  addLocal(token: NameToken, marks: LiquidMark[]): void {
    if (!this.#names.has(token.content)) this.#names.set(token.content, this.#names.size);
    this.#pushLocal(token, marks);
  }

  openLoop(token: NameToken, marks: LiquidMark[]): void {
    // Liquid itself provides a name in loops.
    this.#loops.push(new Set([token.content, 'forloop']));
    this.#pushLocal(token, marks);
  }

  openChoice(): void {
    this.#choices.push(this.#names.size);
  }

  closeChoice(): void {
    this.#choices.pop();
  }

  asChosen(read: () => void): void {
    this.#known = this.#choices.at(-1) ?? Infinity;
    try {
      read();
    } finally {
      this.#known = Infinity;
    }
  }

  closeLoop(): void {
    this.#loops.pop();
  }

  #pushLocal({ content, begin, end }: NameToken, marks: LiquidMark[]): void {
    marks.push({ kind: 'local', name: content, start: begin, end, marks: [] });
  }

  #output(content: readonly [number, number]): LiquidMark[] {
    const marks: LiquidMark[] = [];
    asFarAsItGoes(() => this.readFiltered(this.#tokenizer(content), marks));
    return marks;
  }

  #tokenizer([start, end]: readonly [number, number]): Tokenizer {
    return new PartTokenizer(this.#text, defaultOperators, undefined, [start, end]);
  }

  /** A property of a literal, such as `"a".size`, is not a variable, but there may be variables in its brackets. */
  #addVariable(token: PropertyAccessToken, marks: LiquidMark[]): void {
    const [root, ...rest] = token.props;
    const inside: LiquidMark[] = [];
    for (const prop of rest) this.addValue(TypeGuards.isPropertyAccessToken(prop) ? prop : undefined, inside);
    if (token.variable || !root || segmentsOf(token).join('') === '') {
      marks.push(...inside);
      return;
    }
    const segments = segmentsOf(token);
    const [first = ''] = segments;
    const isLocal = (this.#names.get(first) ?? Infinity) < this.#known || this.#loops.some((names) => names.has(first));
    const name = segments.join('.');
    const start = TypeGuards.isWordToken(root) ? root.begin : token.begin;
    marks.push({ kind: 'variable', name, isLocal, start, end: this.#endOf(token), marks: inside });
  }

  /** Liquid takes a trailing dot as part of the name. */
  #endOf(token: Token): number {
    const written = this.#text.slice(token.begin, token.end);
    return token.begin + (TypeGuards.isPropertyAccessToken(token) ? written.replace(/\.\s*$/, '') : written).length;
  }

  #withoutSpace(start: number, end: number): number {
    return start + this.#text.slice(start, end).trimEnd().length;
  }
}

/**
 * The names that make up a variable. Names in brackets that are variables themselves are left out, except at the
 * beginning.
 */
function segmentsOf({ props }: PropertyAccessToken): string[] {
  return props.flatMap((prop, index) => {
    if (TypeGuards.isQuotedToken(prop) || TypeGuards.isWordToken(prop)) return [prop.content];
    return index === 0 && TypeGuards.isPropertyAccessToken(prop) ? segmentsOf(prop) : [];
  });
}

/** Liquid throws at half-written parts; what was read before them stays. */
function asFarAsItGoes(read: () => void): void {
  try {
    read();
  } catch {
    // Checking the template reports what is wrong with it.
  }
}
