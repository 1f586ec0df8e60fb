import type { Problem } from '../../problem';
import { allSteps } from '../../sop/model';
import type { Guidance, Sop } from '../../sop/model';
import type { Fix, FixFile } from '../fix';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.fence-unclosed',
  severity: 'warning',
  message:
    'This block is not closed where it should be, so what follows is shown as code: no steps, no replies. End it with a line “{0}”.',
  fix: close,
};

const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(.*)$/;
/** What is hardly part of a block of code: a heading, a step, a reply. */
const beyond = /^ {0,3}(?:#{1,6}\s+\S|[-*+] \[[ xX]\] |(?:`{3,}|~{3,})\s*(?:reply|anticipate)\b)/;

/** A block of code that goes on to the end, or swallows the beginning of another one, was not meant to. */
export const fenceUnclosed: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    const { text } = sop;
    if (text.includes('```') || text.includes('~~~')) yield* upToMost(unclosed(sop, text.split(/\r\n|\r|\n/)));
  },
};

function* unclosed(sop: Sop, lines: readonly string[]): Generator<Problem> {
  for (const { kind: what, range } of guidanceOf(sop)) {
    if (what !== 'code') continue;
    const { start, end } = range;
    const first = start.line === end.line ? undefined : fence.exec((lines[start.line] ?? '').slice(start.character));
    const mark = first?.[1];
    if (mark === undefined) continue;
    const isClosed = closes(lines[end.line] ?? '', mark);
    const inside = lines.slice(start.line + 1, isClosed ? end.line : end.line + 1);
    // One that is only open at the very end has swallowed nothing but code.
    const swallows = inside.some((line) => opens(line, mark) || (!isClosed && beyond.test(line)));
    if (swallows || !isClosed) {
      const length = (lines[start.line] ?? '').length;
      yield found(kind, { start, end: { line: start.line, character: length } }, [mark]);
    }
  }
}

function* guidanceOf({ sections }: Sop): Generator<Guidance> {
  for (const { guidance, steps } of sections) {
    yield* guidance;
    for (const step of allSteps(steps)) yield* step.guidance;
  }
}

/** Whether a line ends a block that began with some marks. */
function closes(line: string, mark: string): boolean {
  const [, marks = '', rest = ''] = fence.exec(line) ?? [];
  return marks.startsWith(mark) && rest.trim() === '';
}

/** Whether a line begins another block, with as many marks: within code, it would have fewer. */
function opens(line: string, mark: string): boolean {
  const [, marks = '', rest = ''] = fence.exec(line) ?? [];
  return marks === mark && /^\s*[\p{L}{]/u.test(rest);
}

/** Ends it in front of what is hardly code; otherwise at the end. */
function close({ range: { start }, args: [mark = ''] }: Problem, { lines }: FixFile): Fix[] {
  const indent = (lines[start.line] ?? '').slice(0, start.character);
  if (indent.trim() !== '') return [];
  let last = start.line + 1;
  while (last < lines.length && !isBeyond(lines[last] ?? '', indent, mark)) last++;
  last--;
  while (last > start.line && (lines[last] ?? '').trim() === '') last--;
  const place = { line: last, character: (lines[last] ?? '').length };
  const edits = [{ range: { start: place, end: place }, text: `\n${indent}${mark}` }];
  return [{ title: 'close', args: [mark], edits, isPreferred: false }];
}

function isBeyond(line: string, indent: string, mark: string): boolean {
  const isLess = indent !== '' && line.trim() !== '' && !line.startsWith(indent);
  return isLess || beyond.test(line) || opens(line, mark);
}
