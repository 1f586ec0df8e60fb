import type { Sop } from '../../sop/model';
import { tagParts } from '../../sop/step-tag';
import type { TagPart } from '../../sop/step-tag';
import { syntaxOf } from '../../sop/syntax';
import { allMarks } from '../../sop/syntax/mark';
import type { Mark } from '../../sop/syntax/mark';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/position';

/** What a tag says, in the order in which it is written. */
function placeOf(part: TagPart): string {
  switch (part.kind) {
    case 'id':
      return '0';
    case 'role':
      return '1';
    case 'duration':
      return '2';
    case 'keyword':
      return part.keyword === 'protocol' || part.keyword === 'discretion' ? '4' : '3';
    case 'unknown':
      return '5';
  }
}

/** One style of boxes, arrows and tags. What is only nearly one of these is left to its quick fix. */
export function markEdits(sop: Pick<Sop, 'text' | 'stepRule'>, lines: readonly string[]): TextEdit[] {
  return [...allMarks(syntaxOf(sop).body)].flatMap((mark) => editsOf(mark, lines));
}

function editsOf({ kind, range }: Mark, lines: readonly string[]): TextEdit[] {
  const { start, end } = range;
  const line = lines[start.line] ?? '';
  if (start.line !== end.line) return [];
  const [before, written, behind] = [
    line.slice(0, start.character),
    line.slice(start.character, end.character),
    line.slice(end.character),
  ];
  if (kind === 'box') {
    const [gap = ''] = /^[ \t]+(?=\S)/.exec(behind) ?? [];
    if (!/^\[[ xX]\]$/.test(written) || gap === '') return [];
    return changed(lines, grown(range, 0, gap.length), `${written.toLowerCase()} `);
  }
  if (kind === 'arrow' && /^(?:->|→)$/.test(written)) {
    const [gap = '', next = ''] = [/[ \t]*$/.exec(before)?.[0], /^[ \t]*/.exec(behind)?.[0]];
    const isFirst = before.trim() === '';
    const isLast = behind.trim() === '';
    const text = `${isFirst ? gap : ' '}→${isLast ? '' : ' '}`;
    return changed(lines, grown(range, gap.length, next.length), text);
  }
  return kind === 'step-tag' ? tagEdits(range, written, before, lines) : [];
}

function tagEdits(range: Range, written: string, before: string, lines: readonly string[]): TextEdit[] {
  const words = written.replace(/`/g, ' ').trim();
  const parts = tagParts(words, false) ?? [];
  const places = parts.map(placeOf);
  // What means nothing, or is said twice, is for its author.
  if (parts.length === 0 || places.includes('5') || new Set(places).size < places.length) return [];
  const sorted = [...parts].sort((a, b) => placeOf(a).localeCompare(placeOf(b)));
  const text = `\`${sorted.map(({ word }) => word).join(' ')}\``;
  const [gap = ''] = before.trim() === '' ? [] : (/[ \t]+$/.exec(before) ?? []);
  return changed(lines, grown(range, gap.length, 0), gap === '' ? text : ` ${text}`);
}

function grown({ start, end }: Range, before: number, behind: number): Range {
  return {
    start: { line: start.line, character: start.character - before },
    end: { line: end.line, character: end.character + behind },
  };
}

function changed(lines: readonly string[], range: Range, text: string): TextEdit[] {
  const now = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
  return now === text ? [] : [{ range, text }];
}
