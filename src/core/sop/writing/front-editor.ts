import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import type { TextEdit } from '../../text/edit';
import type { Position, Range } from '../../text/position';
import { yamlWord } from '../../yaml/plain-word';
import type { FrontMatterBlock } from '../locate-front-matter';
import type { FrontChange, FrontItem, FrontKey } from './front-change';
import { linesOf, onOneLine, placeOf, said } from './front-lines';
import { isIn, isNothing } from './front-yaml';
import type { FrontEntry, FrontList, FrontYaml } from './front-yaml';

/** Works out the edits of front matter, key by key. Whether they do what they should is for others to see. */
export class FrontEditor {
  readonly #front: FrontYaml;
  readonly #block: FrontMatterBlock;
  readonly #lines: readonly string[];
  readonly #where: 'in-order' | 'end';

  /** @param where new keys come. */
  constructor(front: FrontYaml, block: FrontMatterBlock, lines: readonly string[], where: 'in-order' | 'end') {
    this.#front = front;
    this.#block = block;
    this.#lines = lines;
    this.#where = where;
  }

  /** The edits of a change; undefined when what is there is of another kind. */
  editsOf(change: FrontChange): TextEdit[] | undefined {
    const entry = this.#front.entryOf(change.key);
    if (!entry) return this.#added(change);
    switch (change.does) {
      case 'set':
        return this.#set(entry, change.value);
      case 'remove':
        return [this.#withoutLines(entry.firstLine, entry.lastLine)];
      case 'add-item':
        return this.#addItem(entry, change.item);
      case 'replace-item':
      case 'remove-item':
        return this.#editItem(entry, change);
    }
  }

  #added(change: FrontChange): TextEdit[] | undefined {
    const indent = ' '.repeat(this.#front.entries[0]?.keyRange.start.character ?? 0);
    const lines = linesOf(change, indent);
    if (lines.length === 0) return change.does === 'remove' ? [] : undefined;
    return [this.#insertion(this.#lineFor(change.key), lines)];
  }

  /** The line at which a new key comes: below the last that the format names before it. */
  #lineFor(key: FrontKey): number {
    const end = this.#block.bodyLine - 1;
    if (this.#where === 'end') return end;
    const before = this.#front.entries.findLast((one) => placeOf(one.key) < placeOf(key));
    if (!before) return this.#front.entries.length === 0 ? end : this.#block.firstLine;
    return this.#belowComments(before.lastLine + 1, before.keyRange.start.character + 1);
  }

  /** The first line from one on that has no comment so far in, which is about the value above. */
  #belowComments(from: number, column: number): number {
    const isComment = new RegExp(`^\\s{${column},}#`);
    let line = from;
    while (line < this.#block.bodyLine - 1 && isComment.test(this.#lines[line] ?? '')) line++;
    return line;
  }

  #set(entry: FrontEntry, value: string): TextEdit[] | undefined {
    const { value: node } = entry;
    if (isNothing(node)) return [this.#insteadOfNothing(entry, ` ${yamlWord(value)}`)];
    if (isSeq(node) && node.flow === true && node.items.length === 0)
      return [{ range: this.#front.rangeOf(node), text: yamlWord(value) }];
    if (!isScalar(node) && !isAlias(node)) return undefined;
    const range = this.#front.rangeOf(node);
    // A comment may stand behind the sign that begins a block.
    if (isScalar(node) && /^BLOCK/.test(node.type ?? '') && this.#cut(range).includes('#')) return undefined;
    return [{ range, text: isScalar(node) ? quotedAlike(node, value) : yamlWord(value) }];
  }

  /** Writes behind the colon, in place of a sign that says that there is nothing. */
  #insteadOfNothing(entry: FrontEntry, text: string): TextEdit {
    const { range, text: written } = this.#behindColon(entry, text);
    const { value } = entry;
    const isWritten = isScalar(value) && value.source !== undefined && value.source !== '';
    return { range: isWritten ? { start: range.start, end: this.#front.rangeOf(value).end } : range, text: written };
  }

  #behindColon({ keyRange: { end } }: FrontEntry, text: string): TextEdit {
    const colon = (this.#lines[end.line] ?? '').slice(end.character).search(/[:：]/);
    const at = { line: end.line, character: end.character + colon + 1 };
    return { range: { start: at, end: at }, text };
  }

  #addItem(entry: FrontEntry, item: FrontItem): TextEdit[] | undefined {
    const { value } = entry;
    if (isNothing(value)) {
      const indent = ' '.repeat(entry.keyRange.start.character + 2);
      const line = this.#belowComments(entry.lastLine + 1, entry.keyRange.start.character + 1);
      return [this.#insteadOfNothing(entry, ''), this.#insertion(line, [`${indent}- ${onOneLine(item)}`])];
    }
    const list = this.#front.listOf(entry);
    if (list) return list.column === undefined ? this.#addInBrackets(list, item) : this.#addBelow(list, item);
    if (isScalar(value) && typeof item === 'string') return this.#addToOne(this.#front.rangeOf(value), true, item);
    return isMap(value) ? this.#addToOne(this.#front.rangeOf(value), value.flow === true, item) : undefined;
  }

  /** One entry without a list around it becomes the first of a list. */
  #addToOne({ start, end }: Range, isFlow: boolean, item: FrontItem): TextEdit[] {
    if (isFlow) return [insertion(start, '['), insertion(end, `, ${onOneLine(item)}]`)];
    const edits = [insertion(start, '- ')];
    for (let line = start.line + 1; line <= end.line; line++)
      if ((this.#lines[line] ?? '').trim() !== '') edits.push(insertion({ line, character: 0 }, '  '));
    return [...edits, this.#insertion(end.line + 1, [`${' '.repeat(start.character)}- ${onOneLine(item)}`])];
  }

  #addInBrackets({ node, items }: FrontList, item: FrontItem): TextEdit[] {
    const last = items.at(-1);
    if (last) return [insertion(last.range.end, `, ${onOneLine(item)}`)];
    const { line, character } = this.#front.rangeOf(node).start;
    return [insertion({ line, character: character + 1 }, onOneLine(item))];
  }

  #addBelow({ items, column = 0 }: FrontList, item: FrontItem): TextEdit[] {
    const indent = ' '.repeat(column);
    const last = items.at(-1);
    const isBlock = typeof item !== 'string' && isMap(last?.node) && last.node.flow !== true;
    const lines = isBlock ? said(item).map((one, at) => `${at === 0 ? '- ' : '  '}${one}`) : [`- ${onOneLine(item)}`];
    const line = this.#belowComments((last?.range.end.line ?? 0) + 1, column + 1);
    return [
      this.#insertion(
        line,
        lines.map((one) => `${indent}${one}`),
      ),
    ];
  }

  #editItem(
    entry: FrontEntry,
    change: FrontChange & { readonly does: 'replace-item' | 'remove-item' },
  ): TextEdit[] | undefined {
    const list = this.#front.listOf(entry);
    const items = list?.items ?? [{ node: entry.value, range: this.#front.rangeOf(entry.value) }];
    const at = items.findIndex(({ node, range }) => (isMap(node) || isScalar(node)) && isIn(change.at, range));
    const item = items[at];
    if (!item) return undefined;
    if (change.does === 'replace-item') return this.#replaced(item.range, change.item);
    if (items.length === 1) return this.#withoutAny(entry);
    if (list?.column !== undefined)
      return [this.#withoutLines(this.#hyphenLine(item.range, list), item.range.end.line)];
    const [before, after] = [items[at - 1], items[at + 1]];
    const range = before
      ? { start: before.range.end, end: item.range.end }
      : { start: item.range.start, end: after?.range.start ?? item.range.end };
    return [{ range, text: '' }];
  }

  #replaced(range: Range, item: FrontItem): TextEdit[] | undefined {
    // Comments within it would be lost.
    return /(?:^|\s)#/m.test(this.#cut(range)) ? undefined : [{ range, text: onOneLine(item) }];
  }

  /** Takes the only entry of a list out: with its key, unless a comment says something of that. */
  #withoutAny(entry: FrontEntry): TextEdit[] {
    const { start, end } = this.#front.rangeOf(entry.value);
    const line = this.#lines[entry.firstLine] ?? '';
    const behind = (this.#lines[end.line] ?? '').slice(end.character).trim();
    const isBelow = start.line > entry.firstLine;
    const between = isBelow
      ? line
          .slice(entry.keyRange.end.character)
          .replace(/^\s*[:：]/, '')
          .trim()
      : '';
    if (behind === '' && between === '') return [this.#withoutLines(entry.firstLine, entry.lastLine)];
    return isBelow
      ? [this.#behindColon(entry, ' []'), this.#withoutLines(entry.firstLine + 1, entry.lastLine)]
      : [{ range: { start, end }, text: '[]' }];
  }

  /** The line of the hyphen that an item stands behind. */
  #hyphenLine({ start }: Range, { column = 0 }: FrontList): number {
    let { line } = start;
    while (line > this.#block.firstLine && this.#lines[line]?.[column] !== '-') line--;
    return line;
  }

  #withoutLines(first: number, last: number): TextEdit {
    return { range: { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } }, text: '' };
  }

  #insertion(line: number, lines: readonly string[]): TextEdit {
    return insertion({ line, character: 0 }, `${lines.join('\n')}\n`);
  }

  #cut({ start, end }: Range): string {
    const lines = this.#lines.slice(start.line, end.line + 1);
    const cut = lines.map((line, at) => (at === lines.length - 1 ? line.slice(0, end.character) : line));
    return cut.map((line, at) => (at === 0 ? line.slice(start.character) : line)).join('\n');
  }
}

function insertion(at: Position, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

/** A text in quotes like those that a value has; a number that has none, such as a version, needs none afterwards. */
function quotedAlike({ type, value }: Scalar, text: string): string {
  if (type === 'PLAIN' && typeof value === 'number' && /^\d+(?:\.\d+)?$/.test(text)) return text;
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(text);
  return type === 'QUOTE_SINGLE' && !/['\p{Cc}]/u.test(text) ? `'${text}'` : yamlWord(text);
}
