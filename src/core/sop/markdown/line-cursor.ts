import type { Position } from '../../text/position';
import { endWithoutSpaces } from './block-starts';
import type { SourceLine } from './source-text';

const [tab, space] = [9, 32];
const tabWidth = 4;

/** The line that is being read, and how far: what stands behind the marks of the lists and quotes around. */
export class LineCursor {
  text = '';
  number = 0;
  /** The first character that has not been taken; a tab may have been taken in part. */
  offset = 0;
  /** The first character that is neither space nor tab. */
  next = 0;
  #column = 0;
  #nextColumn = 0;
  #end: Position | undefined;

  /** Begins at the start of another line. */
  begin(text: string, number: number): void {
    this.text = text;
    this.number = number;
    this.offset = 0;
    this.#column = 0;
    this.#end = undefined;
    this.#look();
  }

  /** The place of the first character that has not been taken. */
  get place(): Position {
    return { line: this.number, character: this.offset };
  }

  /** The end of the line without white space. */
  get end(): Position {
    this.#end ??= { line: this.number, character: endWithoutSpaces(this.text, 0) };
    return this.#end;
  }

  /** Whether nothing but spaces and tabs is left. */
  get isBlank(): boolean {
    return this.next >= this.text.length;
  }

  /** How many columns of white space come next. */
  get indent(): number {
    return this.#nextColumn - this.#column;
  }

  /** The code of the first character that is neither space nor tab; NaN at the end of the line. */
  get code(): number {
    return this.text.charCodeAt(this.next);
  }

  /** Takes white space and some characters behind it. */
  take(characters: number): void {
    this.offset = this.next + characters;
    this.#column = this.#nextColumn + characters;
    this.#look();
  }

  /** Takes columns of white space, at most those there are. */
  takeColumns(most: number): void {
    let left = Math.min(most, this.indent);
    while (left > 0) {
      const isTab = this.text.charCodeAt(this.offset) === tab;
      const width = isTab ? tabWidth - (this.#column % tabWidth) : 1;
      const taken = Math.min(width, left);
      this.#column += taken;
      left -= taken;
      if (taken === width) this.offset++;
    }
  }

  /** What is left of the line, with spaces for what is left of a tab; and its column in the file. */
  rest(): SourceLine & { readonly column: number } {
    const isCut = this.#column % tabWidth > 0 && this.text.charCodeAt(this.offset) === tab && this.#isTabCut();
    if (!isCut) return { text: this.text.slice(this.offset), line: this.number, column: this.offset };
    const width = tabWidth - (this.#column % tabWidth);
    const text = ' '.repeat(width) + this.text.slice(this.offset + 1);
    return { text, line: this.number, column: this.offset + 1 - width };
  }

  /** Whether part of the tab that comes next has been taken. */
  #isTabCut(): boolean {
    let column = 0;
    for (let at = 0; at < this.offset; at++)
      column += this.text.charCodeAt(at) === tab ? tabWidth - (column % tabWidth) : 1;
    return column < this.#column;
  }

  #look(): void {
    let at = this.offset;
    let column = this.#column;
    for (; ; at++) {
      const code = this.text.charCodeAt(at);
      if (code === space) column++;
      else if (code === tab) column += tabWidth - (column % tabWidth);
      else break;
    }
    this.next = at;
    this.#nextColumn = column;
  }
}
