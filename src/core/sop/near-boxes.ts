import { problem } from '../problem';
import type { Problem } from '../problem';
import type { Range } from '../text/position';
import type { Block, ListBlock, ListItem, TableBlock } from './markdown/blocks';
import { boxAt } from './markdown/box';
import type { SourceText } from './markdown/source-text';

/** What may stand in front of a box that is no list item: nothing, or what was meant for the mark of one. */
const bullet = /^\s*(?:(?:[*+-]{2,6}(?=\s)|[-*+•·◦‣▪●○–—]|\d{1,3}(?:[.)]-?|[-ºª])|\(?[a-z][.)])\s*)?/;
/** How most lines begin, and none with a box. */
const words = /^[a-zà-öø-ÿ¿¡][^.)]/i;
/** What the lines of most paragraphs do not hold. */
const mayHoldBox = /[[［【〔\u2000-\u2fff\ue000-\uf8ff\ud83d]|&#|<input|:white_|:ballot_/i;
/** What somebody may have meant for a box, or for something else. */
const doubtful = /^(?:\(\s{0,3}[xX]?\s{0,3}\)|\{\s{0,3}[xX]?\s{0,3}\}|\[[-/><?!~.vVoO✗✘]\]|`\[[ xX]?\]`)\s+(?=\S)/u;
/** What says that something is done, or only that it is good. */
const tick = /^(?:[✅✔✓]\ufe0f?|:(?:white|heavy)_check_mark:)\s*(?=\S)/u;
const cross = /^(?:[❌✖✗✘🚫⛔👎⚠]|:x:)/u;
/** A line of a list with a box. */
const boxLine = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\\?\[|☐)/;
/** HTML in which lines are not Markdown to anybody. */
const verbatim = /^\s*<(?:!--|pre|script|style|textarea|code)/i;

/**
 * Tells what looks like the box of a step in a block, and is none or is one only here.
 * @param isQuoted whether the block stands in a quote.
 * @param unread the list items whose box is none are added to it.
 */
export function tellBoxes(block: Block, isQuoted: boolean, problems: Problem[], unread: Set<ListItem>): void {
  switch (block.kind) {
    case 'list':
      tellInList(block, isQuoted, problems, unread);
      break;
    case 'paragraph':
      tellInLines(block.words.source, problems);
      break;
    case 'heading': {
      const { source } = block.words;
      const found = boxAt(source.text);
      if (found && found.wordsAt < source.text.length)
        tellUnread(source.rangeAt(0, found.length), source.text, problems);
      break;
    }
    case 'table':
      tellInTable(block, problems);
      break;
    case 'indented-code':
      if (firstBoxLine(block.text) === 0) tellUnread(firstLineOf(block.range), block.text, problems);
      break;
    case 'html':
      tellInHtml(block.source, problems);
  }
}

function tellInList({ items }: ListBlock, isQuoted: boolean, problems: Problem[], told: Set<ListItem>): void {
  if (!isQuoted && items.every(({ box }) => box && !box.isOdd)) return;
  const words = items.map((item) => (item.box ? '' : (firstWords(item)?.text ?? '')));
  const isTicks = items.some(({ box }, at) => box || doubtful.test(words[at] ?? ''));
  const isChoice = words.some((text) => cross.test(text));
  for (const [at, item] of items.entries()) {
    const { box } = item;
    if (box && isQuoted) tellUnread(box.range, firstWords(item)?.text ?? '', problems);
    else if (box?.isOdd) problems.push(problem('sop.box-odd', box.range, box.isTicked ? '[x]' : '[ ]'));
    if (box) continue;
    const text = words[at] ?? '';
    const match = doubtful.exec(text) ?? (isTicks && !isChoice ? tick.exec(text) : null);
    const source = firstWords(item);
    if (!source) continue;
    if (!match) {
      if (!isBoxAlone(text)) continue;
      told.add(item);
      tellUnread(source.rangeAt(0, text.length), text, problems);
      continue;
    }
    told.add(item);
    tellMark(source, 0, match[0].length, /[xXvV✗✘✅✔✓_]/u.test(match[0]), '', problems);
  }
}

/** A box without words is none to anybody. */
function isBoxAlone(text: string): boolean {
  return text.length < 40 && boxAt(text)?.wordsAt === text.length;
}

function firstWords({ blocks: [first] }: ListItem): SourceText | undefined {
  return first?.kind === 'paragraph' ? first.words.source : undefined;
}

/** Lines that begin with a box and are no list items. */
function tellInLines(source: SourceText, problems: Problem[]): void {
  const { text } = source;
  if (!mayHoldBox.test(text)) return;
  for (let from = 0; from >= 0 && from < text.length;) {
    const end = text.indexOf('\n', from);
    if (!words.test(text.slice(from, from + 2))) {
      const line = text.slice(from, end < 0 ? text.length : end);
      const before = bullet.exec(line)?.[0].length ?? 0;
      const found = boxAt(line.slice(before));
      const to = before + (found?.wordsAt ?? 0);
      if (found && to < line.length)
        tellMark(source, from, from + to, found.isTicked, markFor(line.slice(0, before)), problems);
    }
    from = end < 0 ? -1 : end + 1;
  }
}

/** What must stand in front of a box in place of what does: `**` of a wiki is a bullet in a bullet. */
function markFor(before: string): string {
  const depth = /^([*+-])\1*(?=\s)/.exec(before)?.[0].length ?? 1;
  return `${'  '.repeat(depth - 1)}- `;
}

/** @param mark what must stand in front of the box. */
function tellMark(
  source: SourceText,
  start: number,
  end: number,
  isTicked: boolean,
  mark: string,
  problems: Problem[],
): void {
  const range = source.rangeAt(start, end);
  const written = source.text.slice(start, end).trim();
  problems.push({ ...problem('sop.box-unread', range, written), suggestion: `${mark}[${isTicked ? 'x' : ' '}]` });
}

/** A table with empty boxes is a list of what to do; one with ticks and crosses compares things. */
function tellInTable({ rows }: TableBlock, problems: Problem[]): void {
  for (const { source } of rows.slice(1).flat()) {
    const text = source.text.trim();
    const found = boxAt(text) ?? boxAt(`${text} x`);
    if (!found || found.isTicked) continue;
    tellUnread(source.rangeAt(0, source.text.length), text, problems);
    return;
  }
}

function tellInHtml(source: SourceText, problems: Problem[]): void {
  const { text } = source;
  if (!text.includes('[') && !text.includes('☐')) return;
  if (verbatim.test(text)) return;
  const at = firstBoxLine(text);
  if (at === undefined) return;
  const end = text.indexOf('\n', at);
  const line = text.slice(at, end < 0 ? text.length : end);
  tellUnread(source.rangeAt(at, at + line.trimEnd().length), line.trim(), problems);
}

/** The offset of the first line that is an item with a box. */
function firstBoxLine(text: string): number | undefined {
  for (let from = 0; ;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const before = boxLine.exec(line)?.[0].length;
    if (before !== undefined && boxAt(line.slice(before))) return from;
    if (end < 0) return undefined;
    from = end + 1;
  }
}

function firstLineOf({ start }: Range): Range {
  return { start, end: { line: start.line, character: start.character + 1 } };
}

function tellUnread(range: Range, written: string, problems: Problem[]): void {
  problems.push(problem('sop.box-unread', range, written.split('\n', 1)[0] ?? ''));
}
