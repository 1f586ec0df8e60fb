import { replaceBySuggestion } from './fix';
import type { ProblemKind } from './rule';

// What can be wrong with settings for the checks themselves, in `library.yml` and in comments.

export const codeUnknown: ProblemKind = {
  code: 'lint.code-unknown',
  severity: 'warning',
  message: 'There is no check with the code “{0}”.',
  fix: replaceBySuggestion,
};

export const codeFatal: ProblemKind = {
  code: 'lint.code-fatal',
  severity: 'warning',
  message: 'A file with a “{0}” problem cannot be read, so this is always reported as an error.',
};

export const reasonMissing: ProblemKind = {
  code: 'lint.reason-missing',
  severity: 'warning',
  message: 'This comment has no effect until it says which check it means, and why: “{0}: reason”.',
};

export const suppressionUnused: ProblemKind = {
  code: 'lint.suppression-unused',
  severity: 'warning',
  message: 'Nothing is reported as “{0}” there, so this comment suppresses nothing. Remove it.',
  fix({ range }, file) {
    const { start, end } = range;
    const line = file.lines[start.line] ?? '';
    // A comment alone on its lines is removed with them; when a line has several codes, the author decides.
    const isAlone =
      line.slice(0, start.character).trim() === '' && (file.lines[end.line] ?? '').slice(end.character).trim() === '';
    if (!isAlone || /\bdisable-(next-line|file)[^:]*,/.test(file.cut(range))) return [];
    const whole = { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
    return [{ title: 'remove-comment', args: [], edits: [{ range: whole, text: '' }], isPreferred: true }];
  },
};

export const ruleFailed: ProblemKind = {
  code: 'lint.rule-failed',
  severity: 'warning',
  message:
    'The check “{0}” failed on this file, so it reports nothing here; all other checks do. Undo your last change, or make the text simpler. Reason: {1}',
};

export const leftOut: ProblemKind = {
  code: 'sop.left-out',
  severity: 'warning',
  message:
    'Search or suggestions leave out this SOP, or a part of it, because SOP Guide failed on its text. Undo your last change to it, or make it simpler. Reason: {0}',
};

export const lintKinds: readonly ProblemKind[] = [
  codeUnknown,
  codeFatal,
  reasonMissing,
  suppressionUnused,
  ruleFailed,
  leftOut,
];
