import type { ReadingCode } from '../../problem';
import { replaceBySuggestion } from '../fix';
import type { ProblemKind } from '../rule';

/** What keeps the tests of an SOP, or a part of them, from being run. */
export const testReading = {
  'test.unreadable': {
    severity: 'error',
    message: 'This file cannot be read, so none of its tests is run. Check that you may read it. Reason: {0}',
    isFatal: true,
  },
  'test.reading-failed': {
    severity: 'error',
    message:
      'SOP Guide failed on this file, so none of its tests is run. Undo your last change to it, or make it simpler. Reason: {0}',
    isFatal: true,
  },
  'test.empty': {
    severity: 'warning',
    message: 'There are no tests in this file. Write some below “tests:” or “messages:”.',
  },
  'test.sop-missing': {
    severity: 'error',
    message:
      'There is no SOP “{0}” beside this file. Give both the same name, or write “sop: …” with the id of the SOP that is tested.',
  },
  'test.sop-unknown': {
    severity: 'error',
    message: 'There is no SOP with the id “{0}” in this library.',
    fix: replaceBySuggestion,
  },
  'test.sop-without-steps': {
    severity: 'error',
    message: '“{0}” has no steps to follow: only messages can be tested.',
  },
  'test.name-twice': {
    severity: 'warning',
    message: 'Another test in this file is called “{0}” too. Give this one a name of its own.',
  },
  'test.expects-nothing': {
    severity: 'warning',
    message: 'This test expects nothing, so it can hardly fail. Say below “expect:” what is to come of it.',
  },
  'test.question-unknown': {
    severity: 'error',
    message: '“{0}” is no question of “{1}”. Its questions: {2}.',
    fix: replaceBySuggestion,
  },
  'test.answer-unknown': {
    severity: 'error',
    message: '“{0}” is no answer to “{1}”. The answers: {2}.',
    fix: replaceBySuggestion,
  },
  'test.step-unknown': {
    severity: 'error',
    message: '“{0}” is no step of “{1}”. Write the id of one, or its words.',
    fix: replaceBySuggestion,
  },
  'test.place-unknown': {
    severity: 'error',
    message: '“{0}” is neither a section nor a step of “{1}”, nor an SOP that it leads to. Its sections: {2}.',
    fix: replaceBySuggestion,
  },
  'test.reply-unknown': {
    severity: 'error',
    message: '“{0}” is no reply of “{1}”. Its replies: {2}.',
    fix: replaceBySuggestion,
  },
  'test.fact-unknown': {
    severity: 'warning',
    message:
      'The library knows no “{0}”: neither a variable, nor a fact that a rule asks for. Correct the name, or add it to “variables” in library.yml.',
    fix: replaceBySuggestion,
  },
  'test.value-refused': {
    severity: 'error',
    message: '“{0}” cannot be the value of “{1}”. It may be: {2}.',
    fix: replaceBySuggestion,
  },
  'test.value-odd': {
    severity: 'error',
    message: '“{0}” cannot be the value of “{1}”: it does not match the pattern in library.yml.',
  },
  'test.first-odd': {
    severity: 'error',
    message: '“{0}” must be a whole number from 1 to {1}.',
  },
  'test.cells-too-many': {
    severity: 'error',
    message: 'This row has {0} cells, but there are only {1} columns. Put quotes around texts with commas in them.',
  },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;
