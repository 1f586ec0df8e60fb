import { kindOf } from '../../lint/kinds';
import type { Finding } from '../../lint/finding';
import { readMarkdown } from '../../sop/markdown/block-reader';
import type { Sop } from '../../sop/model';
import { libraryRule, ParsedText } from '../../sop/parsed-text';
import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import { blankEdits } from './blank-lines';
import { keyOrder } from './front-matter';
import { lineEdit } from './line-edit';
import { listEdits } from './lists';
import { markEdits } from './marks';
import { readingOf } from './reading';

/** A text in the one style that SOPs have, or what keeps it from being read. */
export type Formatted = { readonly text: string } | { readonly refused: Finding };

/** Edits that go together. */
type Unit = readonly TextEdit[];

/** How many times a text is read to find out which edits change what it says: hundreds of marks, all of them odd, must not take long. */
const mostTries = 200;
/** Styling one thing may bring another in reach; then nothing is left to do. */
const mostRounds = 4;

/**
 * Writes an SOP in one style: keys in the order of the format, one form of lists, boxes, arrows and tags, one blank line between
 * blocks, no white space at the end of lines. What is read of it stays the same to the letter: an edit that would change that is left
 * out. Comments, replies, line breaks and a byte order mark stay.
 */
export function formatSop(sop: Sop): Formatted {
  const refused = sop.problems.find(({ code }) => kindOf(code).isFatal);
  if (refused) {
    const { severity, message } = kindOf(refused.code);
    return { refused: { ...refused, severity, message } };
  }
  const { text } = sop;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const plain = text.slice(mark.length).replace(/\r\n?/g, '\n');
  return { text: mark + new Formatter(plain, sop).done().replaceAll('\n', lineBreak) };
}

class Formatter {
  readonly #sop: Sop;
  readonly #reading: string;
  #text: string;
  #tries = 0;

  constructor(text: string, sop: Sop) {
    this.#sop = sop;
    this.#text = text;
    this.#reading = this.#read(text);
  }

  done(): string {
    for (let round = 0; round < mostRounds; round++) {
      const before = this.#text;
      for (const style of [keys, marks, lists, blanks]) this.#apply(style(this.#text, this.#sop));
      if (this.#text === before) break;
    }
    return this.#text;
  }

  /** Makes as many of the edits as leave what is read as it is. */
  #apply(units: readonly Unit[]): void {
    const good: Unit[] = [];
    this.#addGood(units, good);
    if (good.length > 0) this.#text = applyEdits(this.#text, good.flat());
  }

  #addGood(units: readonly Unit[], good: Unit[]): void {
    if (units.length === 0 || this.#tries >= mostTries) return;
    this.#tries++;
    if (this.#read(applyEdits(this.#text, [...good, ...units].flat())) === this.#reading) good.push(...units);
    else if (units.length > 1) {
      const half = units.length >> 1;
      this.#addGood(units.slice(0, half), good);
      this.#addGood(units.slice(half), good);
    }
  }

  #read(text: string): string {
    return readingOf(text, this.#sop, libraryRule(this.#sop.stepRule));
  }
}

function keys(text: string): Unit[] {
  const { frontMatter, lines } = new ParsedText(text);
  const { state, isMisplaced, yaml, firstLine, bodyLine } = frontMatter;
  if (state !== 'found' || isMisplaced) return [];
  const order = keyOrder(frontMatter);
  if (order.length > 0) return [order];
  // Spaces may belong to a text of several lines: then they are left out because what is read would change.
  return yaml === ''
    ? []
    : lines.slice(firstLine, bodyLine - 1).flatMap((line, at) => {
        const edits = lineEdit(firstLine + at, line, line.trimEnd());
        return edits.length > 0 ? [edits] : [];
      });
}

function marks(text: string, { stepRule }: Sop): Unit[] {
  return markEdits({ text, stepRule }, text.split('\n')).map((edit) => [edit]);
}

function lists(text: string): Unit[] {
  const { lines, frontMatter } = new ParsedText(text);
  return listEdits(readMarkdown(lines, frontMatter.bodyLine, true), lines);
}

function blanks(text: string): Unit[] {
  const { lines, frontMatter } = new ParsedText(text);
  const { bodyLine } = frontMatter;
  return blankEdits(readMarkdown(lines, bodyLine, true), lines, bodyLine).map((edit) => [edit]);
}
