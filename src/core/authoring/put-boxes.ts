import { stepsOf } from '../sop/model';
import type { Branch, Sop, Step } from '../sop/model';
import { tagParts } from '../sop/step-tag';
import { isBefore } from '../text/position';
import type { Position } from '../text/position';
import type { TextEdit } from '../text/edit';

/** A longer id would be more than the words beside it; the id made from those stays the same as long as they do. */
const longestId = 60;

/**
 * Makes task items of the steps of an SOP whose steps are the items of numbered lists: with boxes, and with arrows where
 * words stand for them.
 * @param lines those of the SOP's text.
 * @param withIds whether they are given the ids that cases know them by.
 */
export function putBoxes(sop: Pick<Sop, 'sections'>, lines: readonly string[], withIds: boolean): TextEdit[] {
  return [...stepsOf(sop)].flatMap((step) => [
    ...boxOf(step, lines, withIds),
    ...step.branches.flatMap((branch) => arrowOf(branch, lines)),
  ]);
}

function boxOf({ id, idRange, text, range, textRange }: Step, lines: readonly string[], withIds: boolean): TextEdit[] {
  const { line, character } = range.start;
  const mark = /^(?:[-*+]|\d+[.)])[ \t]+(?=\S)/.exec(lines[line]?.slice(character) ?? '');
  // A box makes a step of words alone, and what has a box already has its words behind it.
  const behind = lines[line]?.slice(character + (mark?.[0].length ?? 0)) ?? '';
  if (!mark || text === '' || /^\[[ xX]\]\s|^#{1,6}\s|^[`~]{3}|^>/.test(behind)) return [];
  const place = { line, character: character + mark[0].length };
  const box: TextEdit = { range: { start: place, end: place }, text: '[ ] ' };
  return withIds && id.length <= longestId ? [box, ...idOf({ id, idRange, textRange }, lines)] : [box];
}

/** Writes the id that a step has by its words behind them, so that it stays when they change; nothing where it stands there already. */
export function idOf(
  { id, idRange, textRange }: Pick<Step, 'id' | 'idRange' | 'textRange'>,
  lines: readonly string[],
): TextEdit[] {
  const isExplicit = isBefore(textRange.start, idRange.start);
  const isId = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id);
  return isExplicit || !isId ? [] : [tagOf(id, textRange.end, lines)];
}

/** Writes an id behind a step: into the tag at its end, or as one. */
function tagOf(id: string, end: Position, lines: readonly string[]): TextEdit {
  const words = (lines[end.line] ?? '').slice(0, end.character);
  const [, marks = '', tag = ''] = /(`+)([^`]+)\1$/.exec(words) ?? [];
  const isTag = tag !== '' && tagParts(tag) !== undefined;
  const place = { line: end.line, character: end.character - (isTag ? marks.length : 0) };
  return { range: { start: place, end: place }, text: isTag ? ` #${id}` : ` \`#${id}\`` };
}

function arrowOf({ arrow, target }: Branch, lines: readonly string[]): TextEdit[] {
  const { start, end } = arrow;
  const written = start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
  return !target || /→|->/.test(written) ? [] : [{ range: arrow, text: ' → ' }];
}
