/** An output or a tag of a template. */
export interface TemplatePiece {
  readonly isTag: boolean;
  readonly start: number;
  readonly end: number;
  /** Where the content between its delimiters begins and ends. */
  readonly content: readonly [number, number];
}

const opening = /\{[{%]/g;
const rawTag = /^\s*raw\s*$/;
const endOfRaw = /\{%-?\s*endraw\s*-?%\}/g;
const nextPiece = /\n|\{[{%]/g;

/**
 * Cuts a template into its outputs and tags. One that is never closed ends with its line, or where the next one begins.
 */
export function* templatePieces(text: string): Generator<TemplatePiece> {
  /** What a search to the end of the text did not find is not searched for again: that would take quadratic time. */
  const missing = new Set<boolean>();
  const outputs = new OutputEnds(text);
  for (let at = 0; ;) {
    const start = indexOf(text, opening, at);
    if (start < 0) return;
    const isTag = text[start + 1] === '%';
    const found = missing.has(isTag) ? -1 : isTag ? text.indexOf('%}', start + 2) : outputs.after(start + 2);
    if (found === -1) missing.add(isTag);
    const isClosed = found !== undefined && found >= 0;
    const open = isClosed ? found : indexOf(text, nextPiece, start + 2);
    const content = withoutDashes(text, start + 2, open < 0 ? text.length : open, isClosed);
    const end = isClosed ? open + 2 : content[1];
    yield { isTag, start, end, content };
    at = isTag && rawTag.test(text.slice(...content)) ? indexOf(text, endOfRaw, end) : end;
    if (at < 0) return;
  }
}

/** Where outputs end. It remembers what follows each quotation mark: outputs that overlap are not read twice. */
class OutputEnds {
  readonly #text: string;
  /** For a quotation mark that opens a text: what a search that comes by it finds. */
  readonly #found = new Map<number, number | undefined>();
  /** For each kind of quotation mark: the last one that was looked at, and the one that closes it. */
  readonly #quoted = new Map<string, { readonly from: number; readonly to: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the `}}` of an output is; one inside quotes is text.
   * @returns -1 when there is none, undefined when another output or tag begins before it.
   */
  after(start: number): number | undefined {
    const passed: number[] = [];
    const found = this.#search(start, passed);
    for (const at of passed) this.#found.set(at, found);
    return found;
  }

  #search(start: number, passed: number[]): number | undefined {
    const text = this.#text;
    for (let at = start; at < text.length; at++) {
      const character = text[at];
      const next = text[at + 1];
      if (character === '"' || character === "'") {
        if (this.#found.has(at)) return this.#found.get(at);
        passed.push(at);
        at = this.#endOfQuoted(at, character);
      } else if (character === '}' && next === '}') return at;
      else if (character === '{' && (next === '{' || next === '%')) return undefined;
    }
    return -1;
  }

  /** A mark between one that opens and the one that closes it stands behind a backslash: both end at the same place. */
  #endOfQuoted(start: number, quote: string): number {
    const known = this.#quoted.get(quote);
    if (known && known.from <= start && start < known.to) return known.to;
    const to = endOfQuoted(this.#text, start);
    this.#quoted.set(quote, { from: start, to });
    return to;
  }
}

function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The content between delimiters, without the dashes that strip white space and without white space at its ends. */
function withoutDashes(text: string, start: number, end: number, isClosed: boolean): [number, number] {
  let [from, to] = [start, end];
  if (text[from] === '-' && from < to) from++;
  if (isClosed && text[to - 1] === '-' && from < to) to--;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (from < to && /\s/.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
