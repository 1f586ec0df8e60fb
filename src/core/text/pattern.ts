import { RE2JS, RE2JSException } from 're2js';

/**
 * A regular expression that an author wrote. Matching takes time in proportion to the text, whatever the pattern is.
 */
export class Pattern {
  readonly source: string;
  /** The size of its compiled program: a measure of what each character of a text may cost. */
  readonly size: number;
  readonly #compiled: RE2JS;

  constructor(source: string, size: number, compiled: RE2JS) {
    this.source = source;
    this.size = size;
    this.#compiled = compiled;
  }

  /** Whether it matches anywhere in a text; `^` and `$` anchor it to the ends of the text. */
  matches(text: string): boolean {
    return this.#compiled.test(text);
  }
}

/** Why something is not a usable pattern, and which part of it is at fault. */
export interface WrongPattern {
  readonly wrong: 'invalid' | 'unsupported' | 'too-large';
  readonly part: string;
}

/** The longest pattern, in characters. */
const maxLength = 500;
/** The largest program: `{100}` repeats what comes before it a hundred times. */
const maxSize = 2000;
/** What cannot be matched in linear time: lookahead, lookbehind and back-references. */
const unsupported = /\\[^]|(\(\?(?:[=!>]|<[=!]))|\[(?:\\[^]|[^\]\\])*\]/gu;
const backReference = /^\\[1-9k]/u;

/**
 * Reads a regular expression in JavaScript's syntax. Never throws.
 * @param room how large its program may be, if less than usual.
 */
export function compilePattern(source: string, room = maxSize): Pattern | WrongPattern {
  if (source.length > maxLength) return { wrong: 'too-large', part: `${source.length} > ${maxLength}` };
  const part = unsupportedIn(source);
  if (part !== undefined) return { wrong: 'unsupported', part };
  const size = sizeOf(source);
  const most = Math.max(0, Math.min(room, maxSize));
  if (size > most) return { wrong: 'too-large', part: `${size} > ${most}` };
  try {
    return new Pattern(source, size, RE2JS.compile(RE2JS.translateRegExp(source)));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { wrong: 'invalid', part: error.message.replace(/^error parsing regexp: /, '') };
  }
}

function unsupportedIn(source: string): string | undefined {
  for (const [found, look] of source.matchAll(unsupported)) {
    if (look !== undefined) return look;
    if (backReference.test(found)) return found;
  }
  return undefined;
}

const repeat = /\{(\d+)(?:,(\d*))?\}/uy;
const classLength = /\[\^?\]?(?:\\[^]|[^\]\\])*\]?/uy;
const escapeLength = /\\(?:[pPux]\{[^}]*\}|[^])?/uy;

/**
 * An upper bound for the size of a pattern's program, in which repeated parts count each time. Known before it is
 * built.
 */
function sizeOf(source: string): number {
  const groups: { sum: number; last: number }[] = [];
  let group = { sum: 0, last: 0 };
  for (let at = 0; at < source.length;) {
    const sign = source[at];
    if (sign === '(') {
      groups.push(group);
      group = { sum: 0, last: 0 };
      at++;
      continue;
    }
    repeat.lastIndex = at;
    const [counted, least = '', most = ''] = (sign === '{' && repeat.exec(source)) || [];
    if (counted !== undefined) {
      const once = group.last;
      // A copy that is optional, or repeats without end, needs a step of its own.
      group.last = (once + 1) * Math.max(1, Number(least), Number(most)) + 1;
      group.sum += group.last - once;
      at += counted.length;
      continue;
    }
    let cost = 1;
    const outer = sign === ')' ? groups.pop() : undefined;
    if (outer) {
      cost = group.sum + 2;
      group = outer;
    }
    const stretch = sign === '[' ? classLength : sign === '\\' ? escapeLength : undefined;
    if (stretch) stretch.lastIndex = at;
    at += stretch?.exec(source)?.[0].length ?? 1;
    group.sum += cost;
    if (sign !== '*' && sign !== '+' && sign !== '?') group.last = cost;
  }
  return groups.reduce((sum, one) => sum + one.sum, group.sum);
}
