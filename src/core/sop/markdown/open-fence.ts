import type { Position } from '../../text/position';
import { unescaped } from './addresses';
import { closesFence } from './block-starts';
import type { OpeningFence } from './block-starts';
import type { FenceBlock } from './blocks';
import type { LineCursor } from './line-cursor';
import { SourceText } from './source-text';
import type { SourceLine } from './source-text';

/** Code between fences, while it is read. */
export class OpenFence {
  readonly kind = 'fence';
  readonly #start: Position;
  readonly #opening: OpeningFence;
  readonly #head: string;
  readonly #indent: number;
  readonly #lines: SourceLine[] = [];
  /** Where the text begins: in the line below the fence, behind the marks around the block. */
  #textStart: Position;
  /** Where it ends: at the fence that closes it, otherwise behind the last line that is not blank. */
  #textEnd: Position;
  #end: Position;

  /** @param cursor at the line that opens it. */
  constructor(cursor: LineCursor, opening: OpeningFence) {
    this.#start = cursor.place;
    this.#opening = opening;
    this.#head = cursor.text;
    this.#indent = cursor.indent;
    this.#end = cursor.end;
    this.#textStart = { line: cursor.number, character: cursor.text.length };
    this.#textEnd = this.#textStart;
  }

  /** Takes a line. @returns whether it closes the block. */
  take(cursor: LineCursor): boolean {
    const { place } = cursor;
    if (this.#lines.length === 0) this.#textStart = this.#textEnd = place;
    const closes = cursor.indent < 4 && closesFence(cursor.text, cursor.next, this.#opening);
    if (!cursor.isBlank) {
      this.#end = cursor.end;
      this.#textEnd = closes ? place : cursor.end;
    }
    if (closes) return true;
    cursor.takeColumns(this.#indent);
    this.#lines.push(cursor.rest());
    return false;
  }

  finish(): FenceBlock {
    const { start, end } = this.#opening;
    const { line } = this.#start;
    const lines = this.#lines;
    const source = new SourceText(
      lines.length > 0 ? lines : [{ text: '', line: this.#textStart.line, column: this.#textStart.character }],
    );
    return {
      kind: 'fence',
      range: { start: this.#start, end: this.#end },
      info: new SourceText([infoLine(this.#head.slice(start, end), line, start)]),
      head: { start: this.#start, end: { line, character: this.#head.length } },
      textRange: { start: this.#textStart, end: this.#textEnd },
      text: lines.at(-1)?.text === '' ? `${source.text}\n` : source.text,
      source,
    };
  }
}

/** The words behind a fence without backslashes, and where each of their characters is. */
function infoLine(written: string, line: number, column: number): SourceLine {
  const text = unescaped(written);
  if (text === written) return { text, line, column };
  const columns: number[] = [];
  for (let at = 0, taken = 0; taken < text.length; at++, taken++) {
    // Only a backslash that is not itself escaped can be missing.
    if (
      written.charAt(at) === '\\' &&
      written.charAt(at + 1) === text.charAt(taken) &&
      unescaped(written.slice(at, at + 2)).length === 1
    )
      at++;
    columns.push(column + at);
  }
  return { text, line, column: [...columns, column + written.length] };
}
