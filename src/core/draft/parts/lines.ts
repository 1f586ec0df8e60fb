import { fold } from '../../text/fold';

/** What a line says. */
export interface WrittenLine {
  /** Its words, without marks of quoting and without white space around them; of a long line, how it begins. */
  readonly text: string;
  /** The same in lower case and without accents, as long as `text`. */
  readonly folded: string;
}

/** A line of a draft, or what a note leaves of it. */
export interface Line extends WrittenLine {
  /** Where it begins and ends in the draft, without its line ending. */
  readonly start: number;
  readonly end: number;
  /** Where its words begin in the draft. */
  readonly from: number;
  /** How many marks of quoting it begins with. */
  readonly depth: number;
  /** Whether it is a comment for colleagues, or a line of one. */
  readonly isNote: boolean;
}

/** So much of a line tells what it is. */
const mostRead = 400;
const quoting = /^\s*>[>\s]*/;
/** People draw arrows and faces with the mark of quoting, too. */
const noQuoting = /^\s*>(?:[:;=-]?[()DPp[\]/\\|]|\.<|_<)/;

/** The lines of a stretch of a text. */
export function linesOf(text: string, from: number, to: number): Line[] {
  const notes = notesIn(text, from, to);
  const lines: Line[] = [];
  let note = notes.next();
  for (let start = from; start < to;) {
    const [end, next] = lineEnd(text, start, to);
    let at = start;
    while (!note.done && note.value.start < end) {
      const { start: begun, end: ended } = note.value;
      if (begun > at) lines.push(lineAt(text, at, begun));
      at = Math.min(ended, end);
      const from = Math.max(begun, start);
      lines.push({ start: from, end: at, from, text: '', folded: '', depth: 0, isNote: true });
      if (ended > end) break;
      note = notes.next();
    }
    if (at < end || at === start) lines.push(lineAt(text, at, end));
    start = next;
  }
  return lines;
}

/** Whether nothing is written in a line. */
export function isBlank(line: Line): boolean {
  return line.text === '' && !line.isNote;
}

function lineAt(text: string, start: number, end: number): Line {
  const written = text.slice(start, Math.min(end, start + mostRead));
  const marks = noQuoting.test(written) ? '' : (quoting.exec(written)?.[0] ?? '');
  let depth = 0;
  for (const sign of marks) if (sign === '>') depth++;
  const said = written.slice(marks.length).trimStart();
  const from = start + written.length - said.length;
  const words = said.trimEnd();
  return { start, end, from, text: words, folded: fold(words), depth, isNote: false };
}

/** Where a line ends, and where the next one begins. */
function lineEnd(text: string, start: number, to: number): readonly [number, number] {
  let end = start;
  while (end < to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return [end, end + (isPair ? 2 : 1)];
}

/** The comments of a text; one that never ends is none. */
function* notesIn(
  text: string,
  from: number,
  to: number,
): Generator<{ readonly start: number; readonly end: number }, undefined> {
  for (let at = from; ;) {
    const start = text.indexOf('<!--', at);
    const close = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (close < 0 || close >= to) return undefined;
    at = close + 3;
    yield { start, end: at };
  }
}
