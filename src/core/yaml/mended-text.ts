import type { Position } from '../text/position';

/** Some characters of a line that are read as others. */
interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How many lines in a row are made empty: fewer than YAML may have within its bounds. */
const mostEmpty = 100;

/** Some YAML in which lines are read otherwise than they are written; a place in it is a place in what was written. */
export class MendedText {
  readonly #lines: string[];
  /** Line -> its edits, from left to right. */
  readonly #edits = new Map<number, LineEdit[]>();

  constructor(lines: readonly string[]) {
    this.#lines = [...lines];
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  get isMended(): boolean {
    return this.#edits.size > 0;
  }

  /** Reads some characters of a line, behind all that were replaced in it before, as others. */
  replace(line: number, from: number, to: number, text: string): void {
    const edits = this.#edits.get(line) ?? [];
    const shift = edits.reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
    const now = this.#lines[line] ?? '';
    this.#lines[line] = now.slice(0, from + shift) + text + now.slice(to + shift);
    this.#edits.set(line, [...edits, { from, to, text }]);
  }

  /** Leaves a line out. */
  blank(line: number): void {
    const length = this.#lines[line]?.length ?? 0;
    // More are too many. A comment between them means as little.
    const before = this.#lines.slice(Math.max(0, line - mostEmpty), line);
    const text = before.length === mostEmpty && before.every((one) => one === '') ? '#' : '';
    this.#lines[line] = text;
    this.#edits.set(line, [{ from: 0, to: length, text }]);
  }

  /** Where a place in this text is in what was written. */
  written({ line, character }: Position): Position {
    let shift = 0;
    for (const { from, to, text } of this.#edits.get(line) ?? []) {
      const start = from + shift;
      if (character <= start) break;
      if (character < start + text.length) return { line, character: Math.min(to, from + character - start) };
      shift += text.length - (to - from);
    }
    return { line, character: character - shift };
  }
}
