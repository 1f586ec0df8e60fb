import type { Block, ListBlock, ListItem } from '../../sop/markdown/blocks';
import type { TextEdit } from '../../text/edit';
import { lineEdit } from './line-edit';

const marker = /^([-*+]|\d{1,9}[.)])( {1,4})(?=\S)/;
/** A tab in front of words reaches to the next column that four divides. */
const tabWidth = 4;

/** How a line of a list is written anew: what it began with, and what it begins with then. */
interface Begin {
  /** The column from which on its text is kept. */
  readonly from: number;
  readonly with: string;
}

/**
 * One style of lists: `-` for bullets, one space behind it, and what is nested stands where the words above begin. The edits of each
 * list go together.
 */
export function listEdits(blocks: readonly Block[], lines: readonly string[]): TextEdit[][] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    const begins = new Map<number, Begin>();
    if (!layOut(block, 0, lines, begins)) return [];
    const edits = [...begins].flatMap(([at, begin]) => lineEdit(at, lines[at] ?? '', begun(lines[at] ?? '', begin)));
    return edits.length > 0 ? [edits] : [];
  });
}

/** @returns false for a list in a form that is left alone. */
function layOut(list: ListBlock, column: number, lines: readonly string[], begins: Map<number, Begin>): boolean {
  return list.items.every((item) => layOutItem(item, column, lines, begins));
}

function layOutItem(
  { range, blocks }: ListItem,
  column: number,
  lines: readonly string[],
  begins: Map<number, Begin>,
): boolean {
  const { line, character } = range.start;
  const whole = lines[line] ?? '';
  const before = whole.slice(0, character);
  const [written = '', sign = ''] = marker.exec(whole.slice(character)) ?? [];
  // An item without words, or one on the line of the item around it.
  if (written === '' || before.trim() !== '') return false;
  const mark = /\d/.test(sign) ? sign : '-';
  const from = widthOf(before) + written.length;
  const to = column + mark.length + 1;
  begins.set(line, { from, with: `${' '.repeat(column)}${mark} ` });
  for (let at = line + 1; at <= range.end.line; at++) begins.set(at, { from, with: ' '.repeat(to) });
  return blocks.every((block) => block.kind !== 'list' || layOut(block, to, lines, begins));
}

function begun(line: string, begin: Begin): string {
  if (line.trim() === '') return '';
  const sign = begin.with.trim() !== '';
  const plain = withoutTabs(line);
  const width = plain.length - plain.trimStart().length;
  // Words may stand further out than the item that they go on in.
  const rest = sign ? plain.slice(begin.from) : plain.slice(Math.min(width, begin.from));
  return begin.with + rest;
}

/** A line with spaces for the tabs that it begins with. */
function withoutTabs(line: string): string {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return ' '.repeat(widthOf(indent)) + line.slice(indent.length);
}

function widthOf(indent: string): number {
  let width = 0;
  for (const sign of indent) width += sign === '\t' ? tabWidth - (width % tabWidth) : 1;
  return width;
}
