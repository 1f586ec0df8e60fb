import { lineAt } from '../text/position';
import type { Position, Range } from '../text/position';

/** The columns of a line's characters: that of the first one alone, or that of each one and of the end. */
type Columns = number | readonly number[];

/** A place in a text. */
export interface PlacedText {
  readonly source: SourceText;
  readonly start: number;
}

/**
 * Markdown nests: the content of a list item or quote is read as a text of its own, without markers and indentation. A
 * source text is such a text that still knows where each of its lines is in the file.
 */
export class SourceText {
  readonly text: string;
  readonly #fileLines: readonly string[];
  /** The line of the file that each line of the text is on. */
  readonly #lines: readonly number[];
  /**
   * The file's column for column 0 of each line of the text, negative where indentation was added; or the columns of
   * all its characters where they are not contiguous.
   */
  readonly #columns: readonly Columns[];
  readonly #lineStarts: readonly number[];

  private constructor(
    text: string,
    fileLines: readonly string[],
    lines: readonly number[],
    columns: readonly Columns[],
    lineStarts: readonly number[],
  ) {
    this.text = text;
    this.#fileLines = fileLines;
    this.#lines = lines;
    this.#columns = columns;
    this.#lineStarts = lineStarts;
  }

  /** The file's lines from a given line on, joined by `\n`. */
  static ofLines(fileLines: readonly string[], firstLine: number): SourceText {
    const lines: number[] = [];
    const columns: number[] = [];
    const starts: number[] = [];
    let start = 0;
    for (let line = firstLine; line < fileLines.length; line++) {
      lines.push(line);
      columns.push(0);
      starts.push(start);
      start += (fileLines[line]?.length ?? 0) + 1;
    }
    return new SourceText(fileLines.slice(firstLine).join('\n'), fileLines, lines, columns, starts);
  }

  /** The place in the file, always inside it. */
  positionAt(offset: number): Position {
    const line = this.#lineAt(offset);
    return this.#clamp(this.#lines[line] ?? 0, this.#columnAt(line, offset));
  }

  rangeAt(start: number, end: number): Range {
    const from = this.positionAt(start);
    return { start: from, end: end > start ? this.#endAt(end) : from };
  }

  /** Where the text before an offset ends: characters may have been removed after it. */
  #endAt(offset: number): Position {
    const line = this.#lineAt(offset);
    const isBehind = typeof this.#columns[line] !== 'number' && offset > (this.#lineStarts[line] ?? 0);
    const column = isBehind ? this.#columnAt(line, offset - 1) + 1 : this.#columnAt(line, offset);
    return this.#clamp(this.#lines[line] ?? 0, column);
  }

  /**
   * The content of a container: `raw` is its text here from `start` on, `content` the same lines without the
   * container's marker and indentation, or without backslash escapes.
   * @param isAdded recognises lines of the content that are not in `raw`.
   */
  inside(
    start: number,
    raw: string,
    content: string,
    isAdded?: (rawLine: string, contentLine: string) => boolean,
  ): SourceText {
    const lines: number[] = [];
    const columns: Columns[] = [];
    const lineStarts: number[] = [];
    let rawStart = 0;
    let rawEnd = endOfLine(raw, 0);
    for (let lineStart = 0; lineStart <= content.length;) {
      const lineEnd = endOfLine(content, lineStart);
      const rawLine = raw.slice(rawStart, rawEnd);
      const contentLine = content.slice(lineStart, lineEnd);
      const line = this.#lineAt(start + rawStart);
      lines.push(this.#lines[line] ?? 0);
      columns.push(this.#columnsInside(line, start + rawStart, takenOff(rawLine, contentLine)));
      lineStarts.push(lineStart);
      lineStart = lineEnd + 1;
      // Lines of the content after the last raw line are taken to be on that line.
      if (rawEnd === raw.length || isAdded?.(rawLine, contentLine)) continue;
      rawStart = rawEnd + 1;
      rawEnd = endOfLine(raw, rawStart);
    }
    return new SourceText(content, this.#fileLines, lines, columns, lineStarts);
  }

  #lineAt(offset: number): number {
    return this.#lineStarts.length < 2 ? 0 : lineAt(this.#lineStarts, offset);
  }

  #columnAt(line: number, offset: number): number {
    const columns = this.#columns[line] ?? 0;
    const at = offset - (this.#lineStarts[line] ?? 0);
    if (typeof columns === 'number') return columns + at;
    const last = columns.length - 1;
    return (columns[Math.min(Math.max(at, 0), last)] ?? 0) + Math.min(at, 0) + Math.max(at - last, 0);
  }

  /** The file's columns for a line whose characters are at the given columns after an offset of this text. */
  #columnsInside(line: number, offset: number, inner: Columns): Columns {
    if (typeof inner !== 'number') return inner.map((column) => this.#columnAt(line, offset + column));
    const own = this.#columns[line] ?? 0;
    if (typeof own === 'number') return this.#columnAt(line, offset) + inner;
    const from = offset + inner - (this.#lineStarts[line] ?? 0);
    return from < 0 ? this.#columnAt(line, offset) + inner : own.slice(Math.min(from, own.length - 1));
  }

  #clamp(line: number, character: number): Position {
    const lastLine = Math.max(0, this.#fileLines.length - 1);
    if (line > lastLine) return { line: lastLine, character: this.#fileLines[lastLine]?.length ?? 0 };
    return { line, character: Math.min(Math.max(character, 0), this.#fileLines[line]?.length ?? 0) };
  }
}

/** Where the line that begins at an offset ends. */
function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/**
 * How many columns of a raw line come before its content; if more than those are missing, the column of each character.
 */
function takenOff(rawLine: string, contentLine: string): Columns {
  const raw = rawLine.trimEnd();
  const content = contentLine.trimEnd();
  if (raw.endsWith(content)) return raw.length - content.length;
  // Tabs may have become spaces, so only the words must match.
  const words = content.trimStart();
  const at = raw.lastIndexOf(words);
  return at < 0 ? aligned(rawLine, contentLine) : at - (content.length - words.length);
}

/**
 * The column in a raw line of each character of its content, and of its end, when characters between them were removed.
 */
function aligned(raw: string, content: string): number[] {
  const columns: number[] = [];
  let column = 0;
  for (const character of content.split('')) {
    const found = /\s/.test(character) && raw[column] !== character ? -1 : raw.indexOf(character, column);
    columns.push(found < 0 ? column : found);
    if (found >= 0) column = found + 1;
  }
  columns.push(column);
  return columns;
}
