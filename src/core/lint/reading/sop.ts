import type { Problem, ReadingCode } from '../../problem';
import { endOfKeys, locateFrontMatter } from '../../sop/locate-front-matter';
import type { Fix, FixFile } from '../fix';
import type { ProblemKind } from '../rule';

/** What keeps an SOP, or one of its replies, from being read. */
export const sopReading = {
  'sop.empty': {
    severity: 'error',
    message: 'This file is empty. Write front matter with a title, a summary and the steps.',
    isFatal: true,
  },
  'sop.binary': {
    severity: 'error',
    message:
      'This file cannot be read as text. If it is text, save it as UTF-8: in VS Code, “Reopen with Encoding” and then “Save with Encoding”. If not, move it out of the library.',
    isFatal: true,
  },
  'sop.encoding': {
    severity: 'information',
    message:
      'This file seems to be written in {0}. It is read, but other programs may show wrong letters, and no fix is made in it. Save it as UTF-8: in VS Code, “Reopen with Encoding” and then “Save with Encoding”.',
  },
  'sop.letters-lost': {
    severity: 'warning',
    message:
      'Letters are lost here: a program wrote this sign where it could not read one. Reopen the file in the encoding that it was saved in, or type the letters again.',
  },
  'sop.too-large': {
    severity: 'error',
    message: 'This file has {0} KiB; an SOP may have at most {1} KiB. Split it into several SOPs.',
    isFatal: true,
  },
  'sop.too-deep': {
    severity: 'error',
    message: 'This Markdown is nested too deeply to be read. Flatten its lists and quotes.',
    isFatal: true,
  },
  'sop.unreadable': {
    severity: 'error',
    message: 'This file cannot be read. Check that it is there and that you may read it. Reason: {0}',
    isFatal: true,
  },
  'sop.reading-failed': {
    severity: 'error',
    message:
      'SOP Guide failed on this file and left it out; all other files are there. Undo your last change to it, or make it simpler. Reason: {0}',
    isFatal: true,
  },
  'sop.too-many': {
    severity: 'error',
    message:
      'This SOP is left out, because the SOPs of a workspace may have at most {0} MiB together. Remove what is not an SOP, or split the library.',
    isFatal: true,
  },
  'sop.link-not-followed': {
    severity: 'error',
    message:
      'This file is a link that is not followed: it leads out of the library, to nothing, or SOP Guide cannot tell where. Put the file itself here, or delete the link.',
    isFatal: true,
  },
  'sop.not-a-file': {
    severity: 'error',
    message: 'This is not a file but a pipe, a device or the like, so it is not read. Put a file here, or delete it.',
    isFatal: true,
  },
  'sop.front-matter-unclosed': {
    severity: 'error',
    message: 'The front matter is never closed. End it with a line “---”.',
    isFatal: true,
    fix: (_, file) => closeFrontMatter(file),
  },
  'sop.struck-out': {
    severity: 'information',
    message: '“{0}” is struck out, so it does not count. Delete it when nobody needs it any more.',
  },
  'sop.step-without-box': {
    severity: 'warning',
    message:
      'This item stands among steps but has no box, so it is shown and cannot be ticked. If it is a step, write “- [ ] {0}”.',
    fix: addBox,
  },
  'sop.front-matter-place': {
    severity: 'warning',
    message:
      'This front matter is read, but other programs do not see it: it must begin on the first line of the file, between two lines “---”. Put it there.',
    fix: (_, { lines }) => moveFrontMatter(lines),
  },
  'reply.heading-missing': {
    severity: 'error',
    message: 'This reply has no heading above it. Its heading is its title and its id.',
  },
  'reply.duplicate': {
    severity: 'error',
    message: 'The reply “{0}” already has a text for this language and channel ({1}).',
  },
  'reply.anticipation-heading': {
    severity: 'error',
    message:
      'This text needs a heading of its own above it: the question that it answers before the customer asks. No reply and no step may stand there.',
  },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;

/** Puts a box behind the mark of a list item. */
function addBox({ range: { start } }: Problem, { lines }: FixFile): Fix[] {
  const mark = /^(?:[-*+]|\d+[.)])[ \t]+/.exec(lines[start.line]?.slice(start.character) ?? '');
  if (!mark) return [];
  const place = { line: start.line, character: start.character + mark[0].length };
  return [
    { title: 'add-box', args: [], edits: [{ range: { start: place, end: place }, text: '[ ] ' }], isPreferred: false },
  ];
}

/** Puts the front matter at the beginning, between lines as they should be, and what stood before it below. */
function moveFrontMatter(lines: readonly string[]): Fix[] {
  const { startLine, firstLine, bodyLine, state } = locateFrontMatter(lines);
  if (state !== 'found') return [];
  const before = lines.slice(0, startLine).filter((line) => line.trim() !== '');
  const yaml = lines.slice(firstLine, bodyLine - 1);
  const text = ['---', ...yaml, '---', ...(before.length > 0 ? ['', ...before] : []), ''].join('\n');
  const range = { start: { line: 0, character: 0 }, end: { line: bodyLine, character: 0 } };
  const isLast = bodyLine >= lines.length;
  const end = { line: bodyLine - 1, character: lines[bodyLine - 1]?.length ?? 0 };
  return [
    {
      title: 'move-front-matter',
      args: [],
      edits: [{ range: isLast ? { ...range, end } : range, text }],
      isPreferred: true,
    },
  ];
}

/** Puts a fence where the keys end. */
function closeFrontMatter({ lines }: FixFile): Fix[] {
  const end = endOfKeys(lines);
  const line = end < 0 ? lines.length - 1 : end;
  const place = { line, character: end < 0 ? (lines[line]?.length ?? 0) : 0 };
  const text = end < 0 ? '\n---\n' : '---\n';
  return [
    {
      title: 'close-front-matter',
      args: [],
      edits: [{ range: { start: place, end: place }, text }],
      isPreferred: true,
    },
  ];
}
