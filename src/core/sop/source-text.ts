import { lineAt } from '../text/position';
import type { Position, Range } from '../text/position';

/**
 * Markdown nests: what stands in a list item or a quote is read as a text of its own, with markers and indentation
 * taken off. A source text is such a text that still knows where each of its lines stands in the file.
 */
export class SourceText {
  readonly text: string;
  readonly #fileLines: readonly string[];
  /** Where column 0 of each line of the text stands; the column may be negative where indentation was added. */
  readonly #places: readonly Position[];
  readonly #lineStarts: readonly number[];

  private constructor(text: string, places: readonly Position[], fileLines: readonly string[]) {
    this.text = text;
    this.#places = places;
    this.#fileLines = fileLines;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** The file's lines from one line on, joined by `\n`. */
  static ofLines(fileLines: readonly string[], firstLine: number): SourceText {
    const lines = fileLines.slice(firstLine);
    return new SourceText(lines.join('\n'), lines.map((_, index) => ({ line: firstLine + index, character: 0 })), fileLines);
  }

  /** The place in the file, always inside it. */
  positionAt(offset: number): Position {
    const index = lineAt(this.#lineStarts, offset);
    const place = this.#places[Math.min(index, this.#places.length - 1)] ?? { line: 0, character: 0 };
    return this.#clamp(place.line, place.character + offset - (this.#lineStarts[index] ?? 0));
  }

  rangeAt(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) };
  }

  /**
   * What is inside a container: `raw` as it stands here from `start` on, `content` the same lines with the container's
   * marker and indentation taken off.
   */
  inside(start: number, raw: string, content: string): SourceText {
    const rawLines = raw.split('\n');
    let offset = start;
    const rawStarts = rawLines.map((line) => {
      const at = offset;
      offset += line.length + 1;
      return at;
    });
    const places = content.split('\n').map((line, index) => {
      const last = Math.min(index, rawLines.length - 1);
      const outer = this.#unclamped(rawStarts[last] ?? start);
      return { line: outer.line, character: outer.character + takenOff(rawLines[last] ?? '', line) };
    });
    return new SourceText(content, places, this.#fileLines);
  }

  #unclamped(offset: number): Position {
    const index = lineAt(this.#lineStarts, offset);
    const place = this.#places[Math.min(index, this.#places.length - 1)] ?? { line: 0, character: 0 };
    return { line: place.line, character: place.character + offset - (this.#lineStarts[index] ?? 0) };
  }

  #clamp(line: number, character: number): Position {
    const lastLine = Math.max(0, this.#fileLines.length - 1);
    if (line > lastLine) return { line: lastLine, character: this.#fileLines[lastLine]?.length ?? 0 };
    return { line, character: Math.min(Math.max(character, 0), this.#fileLines[line]?.length ?? 0) };
  }
}

/** How many columns of a raw line stand before its content. Tabs may have become spaces, so only the words must agree. */
function takenOff(rawLine: string, contentLine: string): number {
  const raw = rawLine.trimEnd();
  const content = contentLine.trimEnd();
  if (raw.endsWith(content)) return raw.length - content.length;
  const words = content.trimStart();
  const at = raw.lastIndexOf(words);
  return at < 0 ? 0 : at - (content.length - words.length);
}
