/** A place in a text, counted as VS Code counts: zero-based line, zero-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range of a text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Whether one place in a text comes before another. */
export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

const lineBreak = /\r\n|\r|\n/g;

/** The line an offset is on, given where each line begins. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Translates between offsets and positions of one text. Lines end at `\r\n`, `\r` or `\n`, as in VS Code, so a
 * position is the same whichever of them a file uses.
 */
export class LineIndex {
  /** Offset of the first character of each line. */
  readonly #starts: number[] = [0];
  /** Offset just after the last character of each line, not counting its line break. */
  readonly #ends: number[] = [];

  constructor(text: string) {
    lineBreak.lastIndex = 0;
    for (let match = lineBreak.exec(text); match; match = lineBreak.exec(text)) {
      this.#ends.push(match.index);
      this.#starts.push(match.index + match[0].length);
    }
    this.#ends.push(text.length);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Length of a line without its line break; 0 for a line that does not exist. */
  lineLength(line: number): number {
    return (this.#ends[line] ?? 0) - (this.#starts[line] ?? 0);
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const line = lineAt(this.#starts, offset);
    const character = Math.max(0, offset - (this.#starts[line] ?? 0));
    return { line, character: Math.min(character, this.lineLength(line)) };
  }

  /** The range between two offsets, never outside the text and never reversed. */
  rangeAt(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) };
  }

  /** The offset of a position; a column past the end of its line becomes that end. */
  offsetAt(position: Position): number {
    const line = Math.min(Math.max(position.line, 0), this.lineCount - 1);
    return (this.#starts[line] ?? 0) + Math.min(Math.max(position.character, 0), this.lineLength(line));
  }
}
