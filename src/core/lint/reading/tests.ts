import type { Problem, ReadingCode } from '../../problem';
import { labelFor, variableName } from '../../placeholder/meant';
import { respelling } from '../fix';
import type { Fix, FixFile } from '../fix';
import type { ProblemKind } from '../rule';
import { scalar } from '../../yaml/scalar';

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
    fix: nameSop,
  },
  'test.sop-unknown': {
    severity: 'error',
    message: 'There is no SOP with the id “{0}” in this library.',
    fix: writeMeant,
  },
  'test.sop-without-steps': {
    severity: 'error',
    message: '“{0}” has no steps to follow: only messages can be tested.',
  },
  'test.name-twice': {
    severity: 'warning',
    message: 'Another test in this file is called “{0}” too. Give this one a name of its own.',
    fix: (twice, file) => writeMeant({ ...twice, suggestion: twice.args[1] }, file),
  },
  'test.expects-nothing': {
    severity: 'warning',
    message: 'This test expects nothing, so it can hardly fail. Say below “expect:” what is to come of it.',
  },
  'test.question-unknown': {
    severity: 'error',
    message: '“{0}” is no question of “{1}”. Its questions: {2}.',
    fix: writeMeant,
  },
  'test.answer-unknown': {
    severity: 'error',
    message: '“{0}” is no answer to “{1}”. The answers: {2}.',
    fix: writeMeant,
  },
  'test.step-unknown': {
    severity: 'error',
    message: '“{0}” is no step of “{1}”. Write the id of one, or its words.',
    fix: writeMeant,
  },
  'test.place-unknown': {
    severity: 'error',
    message: '“{0}” is neither a section nor a step of “{1}”, nor an SOP that it leads to. Its sections: {2}.',
    fix: writeMeant,
  },
  'test.reply-unknown': {
    severity: 'error',
    message: '“{0}” is no reply of “{1}”. Its replies: {2}.',
    fix: writeMeant,
  },
  'test.fact-unknown': {
    severity: 'warning',
    message:
      'The library knows no “{0}”: neither a variable, nor a fact that a rule asks for. Correct the name, or add it to “variables” in library.yml.',
    fix: writeMeant,
    declares: ({ args: [name = ''] }) => (variableName(name) === name ? { name, label: labelFor(name) } : undefined),
  },
  'test.value-refused': {
    severity: 'error',
    message: '“{0}” cannot be the value of “{1}”. It may be: {2}.',
    fix: writeMeant,
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

/** Writes the name that was probably meant so that YAML reads it there as text, in the quotes that it stands in already. */
function writeMeant({ range, args: [wrong = ''], suggestion }: Problem, file: FixFile): Fix[] {
  const { start, end } = range;
  if (suggestion === undefined || start.line !== end.line) return [];
  const quote = /^(["'])[^]*\1$/.exec(file.cut(range))?.[1] as '"' | "'" | undefined;
  const inner = scalar(suggestion, { quote: quote ?? '', isFlow: true, isText: true });
  return [respelling(range, wrong, quote === undefined ? inner : `${quote}${inner}${quote}`)];
}

/** Says above all else which SOP is tested. */
function nameSop({ suggestion }: Problem, { lines }: FixFile): Fix[] {
  if (suggestion === undefined) return [];
  const said = `sop: ${scalar(suggestion, { quote: '', isFlow: false, isText: true })}`;
  const start = {
    line: Math.max(
      0,
      lines.findIndex((line) => /^[^\s#-]/.test(line)),
    ),
    character: 0,
  };
  const edits = [{ range: { start, end: start }, text: `${said}\n` }];
  return [{ title: 'rename-key', args: [said], edits, isPreferred: false }];
}
