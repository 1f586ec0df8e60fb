import { slug } from 'github-slugger';
import { headingAt } from '../../sop/markdown/block-starts';
import { spokenArrow } from '../../sop/spoken-arrow';
import { turnTable } from './activity-tables';
import { turnHtmlList } from './html-lists';
import { itemLineOf, stepNumber } from './item-marks';
import type { ItemLine } from './item-marks';
import { rowsOfMarks } from './rows-of-marks';

/**
 * Writes the lists of documents, e-mails and word processors as Markdown: what is numbered, lettered or called “Step 1” as
 * numbered items, what has a box as tasks, bullets as bullets of the item they stand below, tables of activities as
 * numbered items. All words stay.
 * @param lines without their line breaks.
 * @param first the line that the Markdown begins on.
 */
export function markdownItems(lines: readonly string[], first: number): string[] {
  return [...lines.slice(0, first), ...new Writer(lines.slice(first)).write()];
}

/** An item that others may stand in. */
interface OpenItem {
  /** How its mark is written: what has the same is on the same level. */
  readonly key: string;
  /** How far its mark is indented. */
  readonly indent: number;
  /** How far what stands in it is indented. */
  readonly inner: number;
  /** How far its mark was indented before. */
  readonly own: number;
  /** Its number, such as “4” and “4.1”; empty for those without. */
  readonly label: string;
}

class Writer {
  readonly #lines: readonly string[];
  /** Whether headings that name steps stay what they are. */
  readonly #areSections: boolean;
  readonly #done: string[] = [];
  /** The items that are open, from the outside in. */
  #open: OpenItem[] = [];

  /** Lines that begin an item only because the next of their kind follows. */
  readonly #rows: ReadonlyMap<number, ItemLine>;
  /** The next line that begins an item or a heading, by where it is looked for; made when it is first asked for. */
  #next: readonly number[] | undefined;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#rows = rowsOfMarks(lines);
    this.#areSections = this.#haveSections();
  }

  write(): string[] {
    for (let at = 0; at < this.#lines.length;) at += this.#writeFrom(at);
    return this.#done;
  }

  /** @returns how many lines were dealt with. */
  #writeFrom(at: number): number {
    const line = this.#lines[at] ?? '';
    const verbatim = verbatimLength(this.#lines, at);
    if (verbatim > 0) {
      this.#done.push(...this.#lines.slice(at, at + verbatim));
      return verbatim;
    }
    const table = turnTable(this.#lines, at);
    const list = table ? undefined : turnHtmlList(this.#lines, at);
    const turned = table ?? list;
    if (turned) {
      this.#close();
      // In HTML, words and lists may stand side by side.
      if (list && (this.#done.at(-1) ?? '').trim() !== '') this.#done.push('');
      this.#done.push(...turned.lines);
      if (list && (this.#lines[at + list.length] ?? '').trim() !== '') this.#done.push('');
      return turned.length;
    }
    const heading = line.startsWith('#') ? headingAt(line, 0) : undefined;
    if (heading) return this.#writeHeading(at, heading.level, line.slice(heading.start, heading.end));
    const item = this.#itemAt(at);
    if (item) this.#writeItem(item, line);
    else this.#writeText(line, at);
    return 1;
  }

  #itemAt(at: number): ItemLine | undefined {
    return this.#rows.get(at) ?? itemLineOf(this.#lines[at] ?? '');
  }

  /** A heading that names a step is one, with what stands below it, unless such headings are sections. */
  #writeHeading(at: number, level: number, words: string): number {
    this.#close();
    const number = stepNumber(words);
    const below = number === undefined ? [] : this.#below(at, level);
    const text = below.findIndex((line) => line.trim() !== '');
    const isText = text >= 0 && verbatimLength(below, text) === 0 && itemLineOf(below[text] ?? '') === undefined;
    if (number === undefined || isSection(below)) {
      this.#done.push(this.#lines[at] ?? '');
      return 1;
    }
    if (this.#areSections && isText) {
      const [heading = ''] = this.#lines.slice(at, at + 1);
      this.#done.push(heading, ...below.slice(0, text), `1. ${(below[text] ?? '').trim()}`, ...below.slice(text + 1));
      return 1 + below.length;
    }
    const mark = `${number}. `;
    // “Step 1” alone says nothing: what it is stands below.
    const isJoined = isText && !isNamed(words);
    this.#done.push(isJoined ? `${mark}${words}: ${(below[text] ?? '').trim()}` : `${mark}${words}`);
    const rest = isJoined ? below.slice(text + 1) : below;
    this.#done.push(...rest.map((line) => (line.trim() === '' ? line : ' '.repeat(mark.length) + line)));
    return 1 + below.length;
  }

  /** Whether headings that name steps stay: one of them has steps below it, or links lead to it. */
  #haveSections(): boolean {
    const all = this.#lines.join('\n');
    for (let at = 0; at < this.#lines.length; at += Math.max(1, verbatimLength(this.#lines, at))) {
      const line = this.#lines[at] ?? '';
      const heading = line.startsWith('#') ? headingAt(line, 0) : undefined;
      const words = heading ? line.slice(heading.start, heading.end) : '';
      if (heading === undefined || stepNumber(words) === undefined) continue;
      if (all.includes(`](#${slug(words)})`) || isSection(this.#below(at, heading.level))) return true;
    }
    return false;
  }

  /** The lines below a heading. */
  #below(at: number, level: number): string[] {
    let end = at + 1;
    while (end < this.#lines.length) {
      const marks = /^(#{1,6})[ \t]/.exec(this.#lines[end] ?? '')?.[1]?.length ?? 7;
      if (marks <= level) break;
      end += Math.max(1, verbatimLength(this.#lines, end));
    }
    return this.#lines.slice(at + 1, Math.min(end, this.#lines.length));
  }

  #writeItem(item: ItemLine, line: string): void {
    const { kind, words } = item;
    const key = keyOf(item);
    const own = widthOf(item.indent);
    // A bullet right below a number, and not indented, is meant to stand in it.
    const isMeantWithin =
      kind === 'bullet' && own === 0 && this.#isRightBelow() && this.#open.some((one) => one.key === 'number');
    if (item.isMarkdown && !isMeantWithin) {
      // It stays as it is, and what follows may stand in it.
      this.#open = this.#open.filter(({ indent }) => indent < own);
      this.#open.push({
        key,
        indent: own,
        inner: own + line.length - item.indent.length - words.length,
        own,
        label: labelOf(item),
      });
      this.#done.push(line);
      return;
    }
    const level = this.#levelOf(item, key, own);
    this.#open = this.#open.slice(0, level);
    const indent = this.#open.at(-1)?.inner ?? 0;
    const mark = markOf(item);
    this.#open.push({ key, indent, inner: indent + (/^\d/.test(mark) ? mark.length : 2), own, label: labelOf(item) });
    const isApart = this.#done.length > 0 && (this.#done.at(-1) ?? '').trim() !== '' && level === 0;
    // Numbers other than one do not end a paragraph.
    if (isApart && /^\d/.test(mark) && !mark.startsWith('1. ') && this.#isText) this.#done.push('');
    this.#done.push(`${' '.repeat(indent)}${mark}${words}`);
    this.#isText = false;
  }

  #isText = false;

  /** How many of the open items an item stands in. */
  #levelOf({ kind, words }: ItemLine, key: string, own: number): number {
    const same = this.#open.findIndex((one) => one.key === key && (kind === 'section-number' || own < one.own + 2));
    if (same >= 0) return same;
    // The same mark further in stands in those that are further out.
    if (this.#open.some((one) => one.key === key)) return this.#open.findLastIndex((one) => one.own < own) + 1;
    if (kind === 'section-number') {
      const depth = sectionDepth(words);
      const above = this.#open.findLastIndex(
        (one) => one.key.startsWith('section-') && Number(one.key.slice(8)) < depth,
      );
      return above >= 0 ? above + 1 : this.#open.some((one) => one.key === 'number') ? 1 : 0;
    }
    if (kind === 'letter' || kind === 'bullet') return this.#open.length;
    // Numbers in numbers are indented further.
    const outer = this.#open.findLastIndex(({ key: other, indent }) => other !== 'bullet' && own > indent + 1);
    return own > 0 ? outer + 1 : 0;
  }

  /** Whether the line above is an item, or goes on with one. */
  #isRightBelow(): boolean {
    return (this.#done.at(-1) ?? '').trim() !== '';
  }

  #writeText(line: string, at: number): void {
    // A paragraph at the edge ends the list, unless the numbers go on behind it: “4.1 …”, a paragraph, “4.2 …”.
    if (line.trim() !== '' && !/^[\s\u00a0]/.test(line) && (this.#done.at(-1) ?? '').trim() === '') {
      if (this.#goesOnBehind(at)) {
        this.#done.push(' '.repeat(this.#open.at(-1)?.inner ?? 0) + line);
        return;
      }
      this.#close();
    }
    if (line.trim() !== '') this.#isText = this.#open.length === 0;
    this.#done.push(line);
  }

  /** Whether the next item has a number that goes on with one that is open, as 4.2 goes on with 4. */
  #goesOnBehind(at: number): boolean {
    if (this.#open.length === 0) return false;
    this.#next ??= nextItems(this.#lines);
    const next = this.#itemAt(this.#next[at] ?? -1);
    if (next?.kind !== 'section-number') return false;
    const label = labelOf(next);
    return this.#open.some((one) => one.label !== '' && label.startsWith(`${one.label}.`));
  }

  #close(): void {
    this.#open = [];
    this.#isText = false;
  }
}

/** For each line, the next one from there that begins an item or a heading. */
function nextItems(lines: readonly string[]): number[] {
  const next = new Array<number>(lines.length);
  let last = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line.startsWith('#') || itemLineOf(line)) last = at;
    next[at] = last;
  }
  return next;
}

/** The number of an item as it is written. */
function labelOf({ kind, number, words }: ItemLine): string {
  if (kind === 'section-number') return /^\d+(?:\.\d+)*/.exec(words)?.[0] ?? '';
  return number > 0 ? String(number) : '';
}

/** Whether a heading says what its step is. */
function isNamed(words: string): boolean {
  const number = words.search(/\d/);
  return /\p{L}/u.test(words.slice(number));
}

function keyOf({ kind, words, sign }: ItemLine): string {
  switch (kind) {
    case 'section-number':
      return `section-${sectionDepth(words)}`;
    case 'bullet':
      return `bullet-${sign}`;
    case 'letter':
    case 'box':
      return kind;
    default:
      return 'number';
  }
}

/** How deep “5.1.2” is. */
function sectionDepth(words: string): number {
  return (/^[\d.]+/.exec(words)?.[0].match(/\d+/g) ?? []).length;
}

function markOf({ kind, number, isTicked, words }: ItemLine): string {
  switch (kind) {
    case 'box':
      return `${number > 0 ? `${number}.` : '-'} [${isTicked ? 'x' : ' '}] `;
    case 'number':
    case 'step':
      return `${number}. `;
    case 'bullet':
      return '- ';
    default:
      // Its letter or number is part of its words.
      return isAnswerInWords(words) ? '- ' : '- [ ] ';
  }
}

/** Whether words are a condition that leads to something: “a) If it is old, go to [Repair](#repair)”. */
function isAnswerInWords(words: string): boolean {
  const link = words.indexOf('[');
  return link > 0 && spokenArrow(words.slice(0, link)) !== undefined;
}

function widthOf(indent: string): number {
  return indent.replace(/\t/g, '    ').length;
}

/** Whether what stands below a heading is more than one step. */
function isSection(below: readonly string[]): boolean {
  return below.some((line) => line.startsWith('#')) || holdsSteps(below);
}

/** Whether some lines have steps of their own. */
function holdsSteps(lines: readonly string[]): boolean {
  for (let at = 0; at < lines.length; at += Math.max(1, verbatimLength(lines, at))) {
    if (verbatimLength(lines, at) > 0) continue;
    const kind = itemLineOf(lines[at] ?? '')?.kind;
    if ((kind !== undefined && kind !== 'bullet') || turnTable(lines, at)) return true;
  }
  return false;
}

/** How many lines from one on are code, or a comment, in which nothing is an item; 0 when it is neither. */
function verbatimLength(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const [, fence = ''] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})[^`]*$/.exec(line) ?? [];
  const isEnd = fence
    ? (one: string) => one.trim().startsWith(fence) && one.trim().replaceAll(fence.charAt(0), '') === ''
    : /^\s*<!--/.test(line)
      ? (one: string) => one.includes('-->')
      : undefined;
  if (!isEnd) return 0;
  if (!fence && isEnd(line)) return 1;
  const end = lines.findIndex((one, index) => index > at && isEnd(one));
  return (end < 0 ? lines.length - 1 : end) - at + 1;
}
