import { CST } from 'yaml';
import type { Parser } from 'yaml';
import type { ReadingCode } from '../problem';

/** How much some YAML may hold. People write far less: what goes over was made by a program, or to do harm. */
export interface YamlBounds {
  /** In characters. */
  readonly size: number;
  /** Lines, keys, values, marks such as `-` and `,`, and escapes in quotes. */
  readonly parts: number;
}

/** For the front matter of an SOP: about a thousand triggers. */
export const frontMatterBounds: YamlBounds = { size: 64 * 1024, parts: 20_000 };
/** For `library.yml`: thousands of variables and members. */
export const libraryBounds: YamlBounds = { size: 512 * 1024, parts: 150_000 };
/** For a file of tests: hundreds of them, and a thousand messages. */
export const testBounds: YamlBounds = { size: 512 * 1024, parts: 100_000 };
/** For the front matter of a draft, which is read while somebody types. */
export const draftBounds: YamlBounds = { size: 16 * 1024, parts: 4_000 };

/** How deep groups and lists may be nested. The deepest that means something here has six. */
export const mostDepth = 32;
/** How many anchors, aliases, tags and directives there may be in total: nothing here needs any. */
export const mostReferences = 100;
/** How many lines in a row may be empty: the parser goes through them again for each comment that follows. */
const mostEmptyLines = 200;

/** The bound that some YAML goes over. */
export interface Excess {
  readonly code: Extract<ReadingCode, `yaml.too-${string}`>;
  /** Where it does, in characters from the beginning. */
  readonly start: number;
  readonly end: number;
  /** What the placeholders of the code's text stand for. */
  readonly args: readonly string[];
}

/** Some YAML is too long to be looked at. */
export function sizeExcess(text: string, { size }: YamlBounds): Excess | undefined {
  if (text.length <= size) return undefined;
  const sizes = [Math.ceil(text.length / 1024), size / 1024].map(String);
  return { code: 'yaml.too-long', start: size, end: size, args: sizes };
}

/** Counts what YAML holds, lexeme by lexeme, before anything is made of it. */
export class Counter {
  readonly #bounds: YamlBounds;
  #isScalar = false;
  #offset = 0;
  #parts = 0;
  #references = 0;
  #emptyLines = 0;

  constructor(bounds: YamlBounds) {
    this.#bounds = bounds;
  }

  /** Where the next lexeme begins. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * Takes the next lexeme into account.
   * @returns the bound that is gone over by it.
   */
  add(lexeme: string): Excess | undefined {
    const type = this.#isScalar ? 'text' : CST.tokenType(lexeme);
    this.#isScalar = type === 'scalar';
    // These stand for no text.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') return undefined;
    const start = this.#offset;
    this.#offset += lexeme.length;
    if (type === 'space') return undefined;
    this.#emptyLines = type === 'newline' ? this.#emptyLines + 1 : 0;
    this.#parts += type === 'double-quoted-scalar' ? 1 + escapesIn(lexeme) : 1;
    if (type === 'anchor' || type === 'alias' || type === 'tag' || type === 'directive-line') this.#references++;
    if (this.#references > mostReferences) return this.#over('yaml.too-many-references', start, mostReferences);
    if (this.#emptyLines > mostEmptyLines) return this.#over('yaml.too-many-empty-lines', start, mostEmptyLines);
    if (this.#parts > this.#bounds.parts) return this.#over('yaml.too-many-parts', start, this.#bounds.parts);
    return undefined;
  }

  #over(code: Excess['code'], start: number, most: number): Excess {
    return { code, start, end: this.#offset, args: [String(most)] };
  }
}

/** Whether groups and lists are nested deeper than they may be. */
export function isTooDeep({ stack }: Pick<Parser, 'stack'>): boolean {
  // The document and at most one value come on top.
  return stack.length > mostDepth + 1 && stack.filter((token) => CST.isCollection(token)).length > mostDepth;
}

function escapesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) count++;
  return count;
}
