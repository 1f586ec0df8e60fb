import type { Problem, ReadingCode } from '../../problem';
import { isPlainAnswer } from '../../sop/near-answers';
import type { TextEdit } from '../../text/edit';
import type { Position, Range } from '../../text/position';
import { replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import type { ProblemKind } from '../rule';

/** What is nearly one of the marks that SOPs are made of. */
export const markReading = {
  'sop.box-odd': {
    severity: 'information',
    message: 'This is read as a step, but other programs do not know this box. Write “- {0}” with a space behind it.',
    fix: straightenBox,
  },
  'sop.box-unread': {
    severity: 'warning',
    message:
      '“{0}” looks like a step but is none, so it cannot be ticked. Write “- [ ]” and the words, on a line of its own in a list.',
    fix: makeStep,
  },
  'sop.arrow-odd': {
    severity: 'information',
    message: '“{0}” is read as the arrow of an answer. Write “→” or “->”.',
    fix: ({ range }, { lines }) => {
      const { start, end } = range;
      const before = /\S$/.test(lines[start.line]?.slice(0, start.character) ?? '') ? ' ' : '';
      const after = /^\S/.test(lines[end.line]?.slice(end.character) ?? '') ? ' ' : '';
      return [{ ...replacement(range, '→'), edits: [{ range, text: `${before}→${after}` }] }];
    },
  },
  'sop.answer-unread': {
    severity: 'warning',
    message:
      '“{0}” looks like an answer to a question, but nobody can choose it. Write each answer as a bullet below the question: “- Yes → [Section](#section)”.',
    fix: ({ range, suggestion }, file) =>
      suggestion === undefined
        ? addBullets(range.start, range.end, file)
        : [{ ...replacement(range, suggestion), isPreferred: isPlainAnswer(suggestion) }],
  },
  'sop.link-unread': {
    severity: 'warning',
    message:
      '“{0}” looks like a link but is none. Write “[words](file.md)” or “[words](#heading)”, with %20 for each space.',
    fix: ({ range, suggestion }) => (suggestion === undefined ? [] : [replacement(range, suggestion)]),
  },
  'sop.answer-beside': {
    severity: 'warning',
    message:
      '“{0}” looks like an answer to the question above, but stands beside it. Indent it, so that it can be chosen.',
    fix: indent,
  },
  'sop.answer-with-box': {
    severity: 'warning',
    message: '“{0}” looks like an answer, but has a box, so it is a step that must be ticked. Remove the box.',
    fix: ({ range }, { lines }) => {
      const { end } = range;
      const [gap = ''] = /^\s*/.exec(lines[end.line]?.slice(end.character) ?? '') ?? [];
      const behind = { line: end.line, character: end.character + gap.length };
      return [
        {
          title: 'remove-box',
          args: [],
          edits: [{ range: { start: range.start, end: behind }, text: '' }],
          isPreferred: true,
        },
      ];
    },
  },
  'sop.answer-second-link': {
    severity: 'warning',
    message:
      'The answer “{0}” leads to its first link only; “{1}” is just some of its words. Let a section lead on to both, or make two answers of it.',
  },
  'sop.step-tag-odd': {
    severity: 'information',
    message:
      '“{0}” is read as the tag of this step. Write it as one piece of code, in the words that tags are made of.',
    fix: ({ range, suggestion = '' }) => [replacement(range, suggestion)],
  },
  'sop.step-tag-unread': {
    severity: 'warning',
    message:
      '“{0}” looks like the tag of this step, but is read as some of its words. A tag is one piece of code at the end: “`#id 5m @role optional`”.',
    fix: ({ range, suggestion }) => (suggestion === undefined ? [] : [replacement(range, suggestion)]),
  },
  'sop.step-tag-twice': {
    severity: 'warning',
    message: 'The tag of this step says “{0}” and “{1}”. Only the last one counts. Remove the other.',
  },
  'sop.step-tag-word': {
    severity: 'information',
    message: '{0} is read as the tag of this step, so it is none of its words. If it is one, put it in quotes instead.',
    fix: ({ range, args: [code = ''] }) => [
      { ...replacement(range, `“${code.replace(/^`+ ?| ?`+$/g, '')}”`), isPreferred: false },
    ],
  },
  'reply.fence-unread': {
    severity: 'warning',
    message: '“{0}” does not make a reply of this block, so nobody can insert it. Write “reply”.',
    fix: ({ range, suggestion }, file) =>
      suggestion === undefined ? fence(range, file) : [replacement(range, suggestion)],
  },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;

/** White space, and what takes no room at all. */
const gapBehind = /^[\s\u200b\u200e\u200f\u2060]*/;

function straightenBox({ range, args: [box = ''] }: Problem, { lines }: FixFile): Fix[] {
  const { start, end } = range;
  const line = lines[start.line] ?? '';
  const before = /\S$/.test(line.slice(0, start.character)) ? ' ' : '';
  let behind: Position = { line: end.line, character: end.character + lengthOf(gapBehind, line.slice(end.character)) };
  // The words may begin on the next line.
  if (behind.character >= line.length) behind = { line: end.line + 1, character: indentOf(lines[end.line + 1] ?? '') };
  const edits = [{ range: { start, end: behind }, text: `${before}${box} ` }];
  return [{ ...replacement(range, box), edits }];
}

/** Where other programs have a box for what is cancelled, put off, begun, important or in doubt. */
const undecided = /\[[-/><?!~.]\]$/;

function makeStep({ range, args: [written = ''], suggestion }: Problem, { lines }: FixFile): Fix[] {
  if (suggestion !== undefined)
    return [
      {
        ...replacement(range, suggestion),
        edits: [{ range, text: `${suggestion} ` }],
        isPreferred: !undecided.test(written),
      },
    ];
  const { line } = range.start;
  const whole = lines[line] ?? '';
  // A box without words wants some first.
  if (/[\]\s☐☑]$/.test(whole)) return [];
  const step = (edits: readonly TextEdit[]): Fix[] =>
    edits.length === 0 ? [] : [{ title: 'add-box', args: [], edits, isPreferred: false }];
  if (/^\s*>/.test(whole)) return step(withoutQuote(lines, line));
  if (/^(?: {4}|\t)/.test(whole)) return step(withoutIndent(lines, line));
  // Markdown ends HTML at a blank line.
  const start = { line, character: 0 };
  return /^[ ]{0,3}(?:[-*+]|\d+[.)])\s/.test(whole) ? step([{ range: { start, end: start }, text: '\n' }]) : [];
}

/** Takes the marks of the quote off that a line stands in; an alert stays one. */
function withoutQuote(lines: readonly string[], line: number): TextEdit[] {
  const isQuoted = (at: number) => /^\s*>/.test(lines[at] ?? '');
  let first = line;
  while (isQuoted(first - 1)) first--;
  if (/^\s*>\s*\[!/.test(lines[first] ?? '')) return [];
  const edits: TextEdit[] = [];
  for (let at = first; isQuoted(at); at++) edits.push(removal(at, 0, lengthOf(/^\s*> ?/, lines[at] ?? '')));
  return edits;
}

function withoutIndent(lines: readonly string[], line: number): TextEdit[] {
  const by = indentOf(lines[line] ?? '');
  const edits: TextEdit[] = [];
  for (let at = line; at < lines.length && indentOf(lines[at] ?? '') > 0; at++)
    edits.push(removal(at, 0, Math.min(by, indentOf(lines[at] ?? ''))));
  return edits;
}

/** Makes bullets of lines, when nothing else stands in front of them. */
function addBullets(start: Position, end: Position, { lines }: FixFile): Fix[] {
  if (indentOf(lines[start.line] ?? '') < start.character) return [];
  const edits: TextEdit[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const place = { line, character: indentOf(lines[line] ?? '') };
    edits.push({ range: { start: place, end: place }, text: '- ' });
  }
  return [{ title: 'add-bullets', args: [], edits, isPreferred: true }];
}

/** Moves a list item below the one above it. */
function indent({ range: { start, end } }: Problem, { lines }: FixFile): Fix[] {
  const own = indentOf(lines[start.line] ?? '');
  const by = ' '.repeat(lengthOf(/^\s*(?:[-*+]|\d+[.)])\s/, lines[start.line] ?? '') - own || 2);
  const edits: TextEdit[] = [];
  for (let line = start.line; line < lines.length; line++) {
    if (line > end.line && indentOf(lines[line] ?? '') <= own) break;
    const place = { line, character: 0 };
    edits.push({ range: { start: place, end: place }, text: by });
  }
  return [{ title: 'indent', args: [], edits, isPreferred: true }];
}

/** Puts the marks of a fenced block in place of others, which stand at both ends. */
function fence({ start }: Range, { lines }: FixFile): Fix[] {
  const first = lines[start.line]?.slice(start.character) ?? '';
  const mark = /^[^\s\p{L}]+/u.exec(first)?.[0] ?? '';
  const end = lines.findIndex((line, at) => at > start.line && line.trim() === mark);
  if (mark === '' || end < 0) return [];
  const from = indentOf(lines[end] ?? '');
  const edits = [
    { range: { start, end: { line: start.line, character: start.character + mark.length } }, text: '```' },
    {
      range: { start: { line: end, character: from }, end: { line: end, character: from + mark.length } },
      text: '```',
    },
  ];
  return [{ title: 'make-reply', args: [], edits, isPreferred: true }];
}

function removal(line: number, from: number, to: number): TextEdit {
  return { range: { start: { line, character: from }, end: { line, character: to } }, text: '' };
}

function indentOf(line: string): number {
  return lengthOf(/^[ \t]*/, line);
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
