import { LineIndex } from '../text/position';
import type { Position, Range } from '../text/position';
import { draftBounds } from '../yaml/bounds';
import { readYaml } from '../yaml/document';
import type { YamlDocument } from '../yaml/document';

/** Some lines of a draft's front matter, all of them indented by as much. */
export class Section {
  readonly lines: readonly string[];
  /** The lines without their indentation. */
  readonly text: string;
  readonly #start: Position;
  #index: LineIndex | undefined;

  /**
   * @param lines without their indentation.
   * @param start where the first of them begins in the draft, behind its indentation.
   */
  constructor(lines: readonly string[], start: Position) {
    this.lines = lines;
    this.text = lines.join('\n');
    this.#start = start;
  }

  /** The lines as YAML; undefined when they are no YAML, or go over a bound. */
  get yaml(): YamlDocument | undefined {
    const { document } = readYaml(this.text, draftBounds);
    return document?.errors.length === 0 ? document : undefined;
  }

  /** Some of the lines. */
  slice(first: number, end: number): Section {
    return new Section(this.lines.slice(first, end), { ...this.#start, line: this.#start.line + first });
  }

  /** The lines below the first, taken to be indented like the first that is not empty. */
  get inner(): Section {
    const below = this.lines.slice(1);
    const indent = /^ */.exec(below.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const lines = below.map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line));
    return new Section(lines, { line: this.#start.line + 1, character: this.#start.character + indent });
  }

  /** The place in the draft between two offsets of the text. */
  rangeAt(from: number, to: number): Range {
    const { start, end } = this.#lineIndex().rangeAt(from, to);
    return { start: this.#placed(start), end: this.#placed(end) };
  }

  /** The line that an offset of the text is on. */
  lineAt(offset: number): number {
    return this.#lineIndex().positionAt(offset).line;
  }

  /** The place of a whole line in the draft, or of all lines from it on. */
  rangeOf(line: number, last = line): Range {
    return {
      start: this.#placed({ line, character: 0 }),
      end: this.#placed({ line: last, character: this.lines[last]?.length ?? 0 }),
    };
  }

  /** The sections that begin with a line that passes a test; lines before the first such line are one as well. */
  split(begins: (line: string) => boolean): Section[] {
    const starts = this.lines.flatMap((line, index) => (begins(line) ? [index] : []));
    if (starts[0] !== 0) starts.unshift(0);
    return starts.map((start, index) => this.slice(start, starts[index + 1] ?? this.lines.length));
  }

  #lineIndex(): LineIndex {
    return (this.#index ??= new LineIndex(this.text));
  }

  #placed({ line, character }: Position): Position {
    return { line: this.#start.line + line, character: this.#start.character + character };
  }
}
