import { namedLanguage } from '../../language/code';
import type { Problem, ReadingCode } from '../../problem';
import { replaceBySuggestion, replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import type { ProblemKind } from '../rule';
import { readDuration } from '../../text/near-duration';
import { readDay, readNumber, readVersion } from './one-reading';

/** What keeps a value of the front matter or of `library.yml` from being read. */
export const yamlReading = {
  'yaml.not-a-map': {
    severity: 'error',
    message: 'Keys and values are expected here, such as “title: …”.',
    isFatal: true,
  },
  'yaml.duplicate-key': {
    severity: 'error',
    message: 'The key “{0}” is written twice. Keep one of them.',
    fix: removeSameKey,
  },
  'yaml.unknown-key': { severity: 'warning', message: 'Unknown key “{0}”.', fix: replaceBySuggestion },
  'yaml.other-keys': {
    severity: 'information',
    message: 'These keys are for other programs, so SOP Guide does nothing with them: {0}.',
  },
  'yaml.not-text': { severity: 'error', message: '“{0}” must be text.' },
  'yaml.not-number': { severity: 'error', message: '“{0}” must be a number.', fix: rewritten(readNumber) },
  'yaml.not-flag': { severity: 'error', message: '“{0}” must be true or false.' },
  'yaml.not-texts': { severity: 'error', message: '“{0}” must be a list of text values.' },
  'yaml.not-text-lists': {
    severity: 'error',
    message: '“{0}” must be a list of lists of text values, such as “- [refund, money back]”.',
  },
  'yaml.not-group': { severity: 'error', message: '“{0}” must be a group of keys and values.' },
  'yaml.not-groups': { severity: 'error', message: '“{0}” must be a list of groups of keys and values.' },
  'yaml.not-date': {
    severity: 'error',
    message: '“{0}” must be a date such as 2026-08-01.',
    fix: rewritten(readDay),
  },
  'yaml.not-duration': {
    severity: 'error',
    message: '“{0}” must be a duration such as 30m, 2h, 5d or 12w.',
    fix: rewritten(readDuration),
  },
  'yaml.not-version': {
    severity: 'error',
    message: '“{0}” must be a version such as 1.2.0.',
    fix: rewritten(readVersion),
  },
  'yaml.not-hash': {
    severity: 'error',
    message: '“{0}” must be the beginning of a hash: 6 to 64 digits and letters from a to f.',
  },
  'yaml.not-identifier': {
    severity: 'error',
    message: '“{0}” may hold only letters, digits, “-”, “_” and “.”.',
  },
  'yaml.not-language': {
    severity: 'warning',
    message: '“{0}” is not a language. Write the code of one: es, ca or en, for example.',
    fix: ({ range, args: [written = ''], suggestion }) =>
      suggestion === undefined
        ? []
        : [{ ...replacement(range, suggestion), isPreferred: namedLanguage(written) === undefined }],
  },
  'yaml.language-odd': {
    severity: 'information',
    message: '“{0}” is read as the language “{1}”. Write its code, as other programs may not know it otherwise.',
    fix: ({ range, args: [, code = ''] }) => [replacement(range, code)],
  },
  'yaml.key-translated': {
    severity: 'information',
    message: '“{0}” is read as the key “{1}”. Keys are in English: write “{1}”.',
    fix: ({ range, args: [, key = ''] }) => [
      { title: 'rename-key', args: [key], edits: [{ range, text: key }], isPreferred: true },
    ],
  },
  'yaml.not-one-of': {
    severity: 'error',
    message: '“{1}” is not a valid value for “{0}”. Use one of: {2}.',
    fix: ({ range, suggestion }) => (suggestion === undefined ? [] : [replacement(range, suggestion)]),
  },
  'yaml.key-missing': { severity: 'error', message: '“{0}” is missing here. Add “{0}: …”.' },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;

/** Rewrites a value as it should be, when it can mean only one thing. */
function rewritten(read: (text: string) => string | undefined): (problem: Problem, file: FixFile) => Fix[] {
  return ({ range }, file) => {
    const text = read(unquoted(file.cut(range)));
    return text === undefined ? [] : [replacement(range, text)];
  };
}

function unquoted(text: string): string {
  return text
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/^[“”„«]\s*(.*?)\s*[“”»]$/s, '$1')
    .trim();
}

/** Removes the second of two equal keys when both lines say the same: then nothing is lost. */
function removeSameKey({ range, args: [key = ''] }: Problem, { lines }: FixFile): Fix[] {
  const { line, character: indent } = range.start;
  const written = lines[line]?.trimEnd() ?? '';
  const isAlone = written.slice(0, indent).trim() === '' && /:\s+\S/.test(written);
  const before = keyBefore(lines, line, indent, key);
  if (!isAlone || before === undefined || lines[before]?.trimEnd() !== written) return [];
  // The lines below belong to the key: a list or a group, which may differ from that of the first key.
  if (goesOn(lines, line, indent) || goesOn(lines, before, indent)) return [];
  const edit = { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' };
  return [{ title: 'remove-key', args: [key], edits: [edit], isPreferred: true }];
}

/** The last line above with the same key in the same group; other groups may have keys of that name too. */
function keyBefore(lines: readonly string[], line: number, indent: number, key: string): number | undefined {
  for (let at = line - 1; at >= 0; at--) {
    const text = lines[at] ?? '';
    if (isNothing(text) || indentOf(text) > indent) continue;
    if (indentOf(text) < indent) return undefined;
    if (/^\s*(["']?)(.*?)\1\s*:(\s|$)/.exec(text)?.[2] === key) return at;
  }
  return undefined;
}

function goesOn(lines: readonly string[], line: number, indent: number): boolean {
  const next = lines.slice(line + 1).find((text) => !isNothing(text)) ?? '';
  return indentOf(next) > indent || next.slice(indent).startsWith('- ');
}

function isNothing(text: string): boolean {
  return /^\s*(#|$)/.test(text);
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
