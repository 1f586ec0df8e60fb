import { isWhiteSpace } from '../../text/white-space';

const [tab, space] = [9, 32];
/** How far into a line it takes to know that a mark and a box stand there. */
const maxMark = 20;

/** What a line of equal marks begins and is. */
export interface OpeningFence {
  /** "`" or "~". */
  readonly mark: string;
  readonly length: number;
  /** The offsets of the words behind it. */
  readonly start: number;
  readonly end: number;
}

/** A heading with its marks in front. */
export interface OpeningHeading {
  readonly level: number;
  /** The offsets of its words. */
  readonly start: number;
  readonly end: number;
}

/** The mark of a list item. */
export interface ItemMark {
  /** What the marks of one list have in common: `-`, `.` and the like. */
  readonly sign: string;
  readonly isOrdered: boolean;
  readonly number: number;
  readonly length: number;
}

/** Where white space at the end of a line begins, not before an offset. */
export function endWithoutSpaces(line: string, from: number): number {
  let end = line.length;
  while (end > from && isWhiteSpace(line.charCodeAt(end - 1))) end--;
  return end;
}

function runLength(line: string, at: number): number {
  const code = line.charCodeAt(at);
  let end = at + 1;
  while (end < line.length && line.charCodeAt(end) === code) end++;
  return end - at;
}

function isSpace(code: number): boolean {
  return code === space || code === tab;
}

/** `## Words ##`. @param at the first mark. */
export function headingAt(line: string, at: number): OpeningHeading | undefined {
  const level = runLength(line, at);
  const behind = at + level;
  if (level > 6 || (behind < line.length && !isWhiteSpace(line.charCodeAt(behind)))) return undefined;
  let start = behind;
  while (start < line.length && isWhiteSpace(line.charCodeAt(start))) start++;
  const end = endWithoutSpaces(line, start);
  if (start === end) return { level, start: behind, end: behind };
  let marks = end;
  while (marks > start && line.charAt(marks - 1) === '#') marks--;
  // Marks at the end close the heading when a space stands before them.
  const isClosed = marks < end && (marks === start || isSpace(line.charCodeAt(marks - 1)));
  if (!isClosed) return { level, start, end };
  while (marks > start && isWhiteSpace(line.charCodeAt(marks - 1))) marks--;
  return { level, start, end: marks };
}

/** Three or more of "`" or "~" that open a block of code. @param at the first mark. */
export function fenceAt(line: string, at: number): OpeningFence | undefined {
  const length = runLength(line, at);
  const mark = line.charAt(at);
  if (length < 3 || (mark === '`' && line.includes('`', at + length))) return undefined;
  let start = at + length;
  while (start < line.length && isWhiteSpace(line.charCodeAt(start))) start++;
  return { mark, length, start, end: endWithoutSpaces(line, start) };
}

/** Whether a line closes a block of code. @param at its first mark. */
export function closesFence(line: string, at: number, { mark, length }: OpeningFence): boolean {
  if (line.charAt(at) !== mark) return false;
  const own = runLength(line, at);
  return own >= length && isBlankFrom(line, at + own);
}

/** Whether a line is a rule: three or more of `-`, `_` or `*`. */
export function isRule(line: string, at: number): boolean {
  const mark = line.charCodeAt(at);
  let count = 0;
  for (let index = at; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code === mark) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** The level of the heading above, if a line underlines one: `===` or `---`. */
export function underlineLevel(line: string, at: number): 1 | 2 | undefined {
  const mark = line.charAt(at);
  if (mark !== '=' && mark !== '-') return undefined;
  return isBlankFrom(line, at + runLength(line, at)) ? (mark === '=' ? 1 : 2) : undefined;
}

/** The mark of a list item: `-`, `*`, `+`, `1.` or `1)`, with white space or nothing behind it. */
export function itemMarkAt(line: string, at: number): ItemMark | undefined {
  const first = line.charAt(at);
  if (first === '-' || first === '*' || first === '+')
    return endsMark(line, at + 1) ? { sign: first, isOrdered: false, number: 1, length: 1 } : undefined;
  let end = at;
  while (end - at < 10 && isDigit(line.charCodeAt(end))) end++;
  const sign = line.charAt(end);
  if (end === at || end - at > 9 || (sign !== '.' && sign !== ')') || !endsMark(line, end + 1)) return undefined;
  return { sign, isOrdered: true, number: Number(line.slice(at, end)), length: end + 1 - at };
}

/** The mark of a list item that a box follows without a space, as in `-[ ] words`. */
export function markAtBox(line: string, at: number): ItemMark | undefined {
  const written = /^(?:[-*+]|\d{1,9}[.)])(?=\[[ xX]?\][ \t]+\S)/.exec(line.slice(at, at + maxMark))?.[0];
  return written === undefined ? undefined : itemMarkAt(`${written} `, 0);
}

function endsMark(line: string, at: number): boolean {
  return at >= line.length || isSpace(line.charCodeAt(at));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether nothing but spaces and tabs follows. */
function isBlankFrom(line: string, start: number): boolean {
  let at = start;
  while (isSpace(line.charCodeAt(at))) at++;
  return at >= line.length;
}
