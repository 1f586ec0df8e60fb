import type { Block } from '../../sop/markdown/blocks';
import type { TextEdit } from '../../text/edit';
import { lineEdit } from './line-edit';

/** The first and the last line of something. */
type Span = readonly [first: number, last: number];

/** Blocks whose lines are kept to the letter. */
const verbatim: ReadonlySet<Block['kind']> = new Set(['fence', 'html', 'indented-code']);

/**
 * One blank line between the blocks of a body, none more in lists, and no white space at the end of lines. Lines of code and HTML stay
 * as they are, and so does what stands around HTML: comments may be about the next line.
 * @param bodyLine the line below the front matter.
 */
export function blankEdits(blocks: readonly Block[], lines: readonly string[], bodyLine: number): TextEdit[] {
  return [
    ...edgeEdits(blocks, lines, bodyLine),
    ...gapEdits(blocks, lines, true),
    ...spaceEdits(blocks, lines, bodyLine),
  ];
}

/** One blank line below the front matter, and a line break at the end. */
function edgeEdits(blocks: readonly Block[], lines: readonly string[], bodyLine: number): TextEdit[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  const [start] = spanOf(first);
  const top = bodyLine > 0 && areBlank(lines, bodyLine, start) ? linesEdit(bodyLine, start, 1, lines) : [];
  const [, end] = spanOf(last);
  const isTail = lines.length - end === 2 && lines.at(-1) === '';
  if (isTail || !areBlank(lines, end + 1, lines.length)) return top;
  const from = { line: end, character: (lines[end] ?? '').length };
  const to = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return [...top, { range: { start: from, end: to }, text: '\n' }];
}

/** @param isTop whether blank lines are put in where there is none. */
function gapEdits(blocks: readonly Block[], lines: readonly string[], isTop: boolean): TextEdit[] {
  const inside = blocks.flatMap((block) =>
    block.kind === 'list'
      ? [
          ...between(
            block.items.map(({ range }): Span => [range.start.line, range.end.line]),
            lines,
            () => 'fewer',
          ),
          ...block.items.flatMap((item) => gapEdits(item.blocks, lines, false)),
        ]
      : [],
  );
  const own = between(blocks.map(spanOf), lines, (at) => {
    const [one, other] = [blocks[at]?.kind, blocks[at + 1]?.kind];
    if (one === 'html' || other === 'html') return 'as-is';
    return !isTop || (one === 'definition' && other === 'definition') ? 'fewer' : 'one';
  });
  return [...own, ...inside];
}

function between(
  spans: readonly Span[],
  lines: readonly string[],
  wanted: (at: number) => 'one' | 'fewer' | 'as-is',
): TextEdit[] {
  return spans.slice(1).flatMap(([next], at) => {
    const [, last = 0] = spans[at] ?? [];
    const [from, to, want] = [last + 1, next, wanted(at)];
    if (want === 'as-is' || to < from || !areBlank(lines, from, to)) return [];
    return linesEdit(from, to, want === 'one' ? 1 : Math.min(1, to - from), lines);
  });
}

/** Puts so many blank lines in place of some lines that are blank. */
function linesEdit(from: number, to: number, count: number, lines: readonly string[]): TextEdit[] {
  if (to - from === count && lines.slice(from, to).every((line) => line === '')) return [];
  return [
    { range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } }, text: '\n'.repeat(count) },
  ];
}

/** White space at the end of lines, but where two spaces mean a line break. */
function spaceEdits(blocks: readonly Block[], lines: readonly string[], bodyLine: number): TextEdit[] {
  const kept = new Set<number>();
  const broken = new Set<number>();
  keep(blocks, kept, broken);
  return lines.flatMap((line, at) => {
    const [space = ''] = /[ \t]+$/.exec(line) ?? [];
    // Blank lines between blocks are written anew as a whole.
    if (at < bodyLine || space === '' || kept.has(at) || line.trim() === '') return [];
    const isBreak = broken.has(at) && space.endsWith('  ');
    return isBreak ? [] : lineEdit(at, line, line.slice(0, line.length - space.length));
  });
}

function keep(blocks: readonly Block[], kept: Set<number>, broken: Set<number>): void {
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) keep(item.blocks, kept, broken);
    else if (block.kind === 'quote') keep(block.blocks, kept, broken);
    else {
      const [first, last] = spanOf(block);
      const lines = verbatim.has(block.kind)
        ? [kept, last + 1]
        : block.kind === 'paragraph'
          ? [broken, last]
          : undefined;
      if (!lines) continue;
      const [set, end] = lines as [Set<number>, number];
      for (let at = first; at < end; at++) set.add(at);
    }
  }
}

function spanOf(block: Block): Span {
  if (block.kind !== 'list') return [block.range.start.line, block.range.end.line];
  return [block.items[0]?.range.start.line ?? 0, block.items.at(-1)?.range.end.line ?? 0];
}

function areBlank(lines: readonly string[], from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => line.trim() === '');
}
