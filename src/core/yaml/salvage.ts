import { isScalar } from 'yaml';
import type { ErrorCode } from 'yaml';
import type { MendedText } from './mended-text';
import type { Rereader } from './rereader';
import { indentOf, isNothing } from './yaml-line';

/** Lines that cannot be read, so that they are left out. */
export interface Lost {
  readonly first: number;
  readonly last: number;
  /** Why, as the parser calls it. */
  readonly error: ErrorCode;
}

/**
 * Leaves out of some YAML what cannot be read, so that all else can: each key by itself, then each of what stands in it.
 * @param text loses the lines.
 * @returns what was left out, from the top down; undefined, and the text as it was, when that took too much reading.
 */
export function salvage(text: MendedText, rereader: Rereader): readonly Lost[] | undefined {
  return new Salvage(text, rereader).run();
}

class Salvage {
  readonly #text: MendedText;
  readonly #rereader: Rereader;
  readonly #lost: Lost[] = [];
  #isOver = false;

  constructor(text: MendedText, rereader: Rereader) {
    this.#text = text;
    this.#rereader = rereader;
  }

  run(): readonly Lost[] | undefined {
    const { lines } = this.#text;
    const indents = lines.flatMap((line) => (isNothing(line) ? [] : [indentOf(line)]));
    this.#section(
      lines,
      0,
      indents.reduce((least, indent) => Math.min(least, indent), Infinity),
    );
    if (this.#isOver) return undefined;
    for (const { first, last } of this.#lost) for (let line = first; line <= last; line++) this.#text.blank(line);
    return this.#lost;
  }

  /**
   * @param lines with the sign of an item before them taken for a space.
   * @param start the first of them in the text.
   * @param indent how many spaces stand before what belongs together.
   */
  #section(lines: readonly string[], start: number, indent: number): void {
    const outer = lines.filter((line) => !isNothing(line) && begins(line, indent));
    const isList = isItem(outer[0] ?? '');
    // Items may stand right below the key that they belong to.
    const starts = lines.flatMap((line, at) =>
      isNothing(line) || !begins(line, indent) || (isItem(line) && !isList) ? [] : [at],
    );
    const first = starts[0] ?? lines.length;
    if (!lines.slice(0, first).every(isNothing)) this.#lose(start, start + first - 1);
    for (const [index, at] of starts.entries()) {
      if (this.#isOver) return;
      const piece = lines.slice(at, starts[index + 1] ?? lines.length);
      if (indentOf(piece[0] ?? '') < indent || isItem(piece[0] ?? '') !== isList)
        this.#lose(start + at, start + at + piece.length - 1);
      else this.#piece(piece, start + at);
    }
  }

  #piece(lines: readonly string[], start: number): void {
    if (!this.#errorIn(lines)) return;
    const [head = '', ...below] = lines;
    const last = start + lines.length - 1;
    if (below.every(isNothing) || this.#errorIn([head])) this.#lose(start, last);
    else if (/^\s*-[ \t]+\S/.test(head)) {
      const within = head.replace('-', ' ');
      this.#section([within, ...below], start, indentOf(within));
    } else if (/(?:-|:)[ \t]*(?:#.*)?$/.test(head))
      this.#section(below, start + 1, indentOf(below.find((line) => !isNothing(line)) ?? ''));
    else this.#lose(start + 1, last);
  }

  /** What is wrong with lines that should be keys with values, or items. */
  #errorIn(lines: readonly string[]): ErrorCode | undefined {
    const reading = this.#rereader.read(lines.join('\n'));
    if (!reading) {
      this.#isOver = true;
      return undefined;
    }
    const { document, excess } = reading;
    if (excess) return 'RESOURCE_EXHAUSTION';
    const isText = isScalar(document.contents) && document.contents.value !== null;
    return document.errors[0]?.code ?? (isText ? 'UNEXPECTED_TOKEN' : undefined);
  }

  /** Leaves lines out. When there is nothing wrong with the first in itself, it stands in the wrong place. */
  #lose(first: number, last: number): void {
    const lines = this.#text.lines.slice(first, last + 1);
    const from = first + lines.findIndex((line) => !isNothing(line));
    const found = this.#errorIn([this.#text.lines[from] ?? '']);
    // Of a bracket that is never closed the parser says that the next line is not indented enough.
    const error = found === 'BAD_INDENT' ? 'MISSING_CHAR' : (found ?? 'BAD_INDENT');
    let to = last;
    while (to > from && isNothing(this.#text.lines[to] ?? '')) to--;
    this.#lost.push({ first: from, last: to, error });
  }
}

/** Whether a line begins something of its own, rather than closing what stands above it. */
function begins(line: string, indent: number): boolean {
  return indentOf(line) <= indent && !/^\s*[\]}]/.test(line);
}

function isItem(line: string): boolean {
  return /^\s*-(?:\s|$)/.test(line);
}
