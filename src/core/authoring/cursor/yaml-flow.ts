import type { Position } from '../../text/position';
import type { YamlTyped } from './yaml-word';

/** A `{…}` or `[…]` that is open. */
interface Open {
  readonly sign: '{' | '[';
  /** The key whose value is being read; undefined before its colon. */
  key: string | undefined;
  readonly keys: string[];
  readonly items: string[];
}

/**
 * What is being typed at a place that may be within `{…}` or `[…]`.
 * @param start where that begins: so does its path.
 * @returns undefined when it is closed before the place.
 */
export function flowAt(lines: readonly string[], start: Position, position: Position): YamlTyped | undefined {
  const open: Open[] = [];
  for (let number = start.line; number <= position.line; number++) {
    const isLast = number === position.line;
    const line = lines[number] ?? '';
    const from = number === start.line ? start.character : 0;
    const reader = new FlowLine(line, from, isLast ? position.character : line.length, open);
    if (!reader.read()) return undefined;
    if (isLast) return reader.typed(number);
  }
  return undefined;
}

/** Reads a line of something within `{…}` or `[…]` up to a place. */
class FlowLine {
  readonly #line: string;
  readonly #end: number;
  readonly #open: Open[];
  /** Where the word begins that is being read; undefined in the space before it. */
  #word: number | undefined;
  /** The quote that is open. */
  #quote: '' | '"' | "'" = '';
  #at: number;

  constructor(line: string, from: number, end: number, open: Open[]) {
    this.#line = line;
    this.#at = from;
    this.#end = end;
    this.#open = open;
  }

  /** @returns whether something is open at the end. */
  read(): boolean {
    for (; this.#at < this.#end; this.#at++) if (!this.#take(this.#line.charAt(this.#at))) return false;
    return this.#open.length > 0;
  }

  typed(number: number): YamlTyped | undefined {
    const inner = this.#open.at(-1);
    if (!inner) return undefined;
    const begin = this.#word ?? this.#end;
    const quote = /^["']/.exec(this.#line.slice(begin))?.[0] as '"' | "'" | undefined;
    const start = quote && this.#word !== undefined ? begin + 1 : begin;
    const rest = this.#line.slice(start);
    const length = (quote ? /^[^"']*/ : /^(?:[^,:[\]{}]|:(?!\s|$))*/).exec(rest)?.[0].trimEnd().length ?? 0;
    const end = Math.max(start + length, this.#end);
    const text = this.#line.slice(start, end);
    const behind = this.#line.slice(end).replace(/^["']/, '');
    const isKey = inner.sign === '{' && inner.key === undefined;
    const path = this.#open.flatMap(({ sign, key }, at) =>
      sign === '[' ? ['[]'] : key === undefined || (isKey && at === this.#open.length - 1) ? [] : [key],
    );
    const others = [...(inner.sign === '{' ? inner.keys : inner.items), ...behindOf(behind, inner.sign)];
    return {
      in: 'yaml',
      part: isKey ? 'key' : 'value',
      path,
      range: { start: { line: number, character: start }, end: { line: number, character: end } },
      text,
      quote: quote ?? '',
      isFlow: true,
      others: isKey || inner.sign === '[' ? others : [],
      needsSpace: !isKey && inner.sign === '{' && this.#line.charAt(start - 1) === ':',
      hasColon: isKey && /^\s*:/.test(behind),
    };
  }

  /** @returns whether anything is still open. */
  #take(sign: string): boolean {
    if (this.#quote !== '') {
      if (sign === this.#quote) this.#quote = '';
      return true;
    }
    const inner = this.#open.at(-1);
    const isStart = this.#word === undefined;
    if (isStart && (sign === '"' || sign === "'")) {
      this.#quote = sign;
      this.#word = this.#at;
    } else if (isStart && (sign === '{' || sign === '[')) {
      this.#open.push({ sign, key: undefined, keys: [], items: [] });
    } else if (sign === '}' || sign === ']' || sign === ',') {
      this.#endWord();
      if (sign === ',') this.#next();
      else {
        this.#open.pop();
        return this.#open.length > 0;
      }
    } else if (sign === ':' && inner?.sign === '{' && inner.key === undefined && !isStart && this.#isEndOfKey()) {
      inner.key = this.#wordText();
      inner.keys.push(inner.key);
      this.#word = undefined;
    } else if (isStart && sign.trim() !== '') this.#word = this.#at;
    return true;
  }

  /** Whether a colon ends a key: a space follows, or nothing does, or the key is in quotes. */
  #isEndOfKey(): boolean {
    const next = this.#line.charAt(this.#at + 1);
    return next === '' || /[\s,}\]]/.test(next) || /["']$/.test(this.#line.slice(0, this.#at));
  }

  #wordText(): string {
    return this.#word === undefined
      ? ''
      : this.#line
          .slice(this.#word, this.#at)
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2');
  }

  #endWord(): void {
    const text = this.#wordText();
    const inner = this.#open.at(-1);
    if (text !== '' && inner?.sign === '[') inner.items.push(text);
    this.#word = undefined;
  }

  #next(): void {
    const inner = this.#open.at(-1);
    if (inner) inner.key = undefined;
  }
}

/** The further keys or items on a line, up to where it closes. */
function behindOf(rest: string, sign: '{' | '['): string[] {
  const found: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of `${rest},`) {
    if (depth === 0 && (letter === ',' || letter === '}' || letter === ']')) {
      found.push(part.trim());
      part = '';
      if (letter !== ',') break;
    } else {
      if (letter === '{' || letter === '[') depth++;
      if (letter === '}' || letter === ']') depth--;
      part += letter;
    }
  }
  // What stands before the first comma belongs to the place itself.
  return found.slice(1).flatMap((text) => {
    const word =
      sign === '{' ? (/^["']?([^:"']+)["']?\s*:/.exec(text)?.[1] ?? '') : text.replace(/^(["'])(.*)\1$/, '$2');
    return word === '' ? [] : [word];
  });
}
