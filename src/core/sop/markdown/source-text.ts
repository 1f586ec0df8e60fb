import { lineAt } from '../../text/position';
import type { Position, Range } from '../../text/position';

/** One line of a source text. */
export interface SourceLine {
  readonly text: string;
  /** The line of the file that it is on. */
  readonly line: number;
  /**
   * The file's column of its first character, negative where spaces that make up for a tab come before it; or the columns
   * of all its characters and of its end, where some between them were removed.
   */
  readonly column: number | readonly number[];
}

/**
 * Markdown nests: the words of a block are read as a text of their own, without the marks and the indentation around
 * them. A source text is such a text that still knows where each of its characters is in the file.
 */
export class SourceText {
  readonly text: string;
  readonly #lines: readonly SourceLine[];
  #starts: readonly number[] | undefined;

  /** @param lines at least one. */
  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
    this.text = lines.length === 1 ? (lines[0]?.text ?? '') : lines.map(({ text }) => text).join('\n');
  }

  /** The place of an offset in the file. */
  positionAt(offset: number): Position {
    const [index, at] = this.#find(offset);
    return this.#position(index, at);
  }

  rangeAt(start: number, end: number): Range {
    const from = this.positionAt(start);
    return { start: from, end: end > start ? this.#endAt(end) : from };
  }

  /** Part of it, from one offset to another, which still knows where it is. */
  slice(start: number, end: number): SourceText {
    const lines: SourceLine[] = [];
    let at = 0;
    for (const { text, line, column } of this.#lines) {
      const [from, to] = [Math.max(0, start - at), Math.min(text.length, end - at)];
      at += text.length + 1;
      if (from > text.length || to < from) continue;
      const columns = typeof column === 'number' ? column + from : column.slice(from);
      lines.push({ text: text.slice(from, to), line, column: columns });
    }
    return new SourceText(lines.length > 0 ? lines : this.#lines.slice(0, 1).map((one) => ({ ...one, text: '' })));
  }

  /** Where the text before an offset ends: characters may have been removed after it. */
  #endAt(offset: number): Position {
    const [index, at] = this.#find(offset);
    if (typeof this.#lines[index]?.column === 'number' || at === 0) return this.#position(index, at);
    const { line, character } = this.#position(index, at - 1);
    return { line, character: character + 1 };
  }

  #position(index: number, at: number): Position {
    const { line = 0, column = 0 } = this.#lines[index] ?? {};
    const character = typeof column === 'number' ? column + at : (column[Math.min(at, column.length - 1)] ?? 0);
    return { line, character: Math.max(0, character) };
  }

  /** The line of an offset, and how far into it the offset is; one outside the text is moved to its nearest end. */
  #find(offset: number): [index: number, at: number] {
    const within = Math.min(Math.max(0, offset), this.text.length);
    if (this.#lines.length === 1) return [0, within];
    this.#starts ??= startsOf(this.#lines);
    const index = lineAt(this.#starts, within);
    return [index, within - (this.#starts[index] ?? 0)];
  }
}

function startsOf(lines: readonly SourceLine[]): number[] {
  let start = 0;
  return lines.map(({ text }) => {
    const here = start;
    start += text.length + 1;
    return here;
  });
}
