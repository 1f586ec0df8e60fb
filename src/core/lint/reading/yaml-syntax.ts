import type { Problem, ReadingCode } from '../../problem';
import type { Fix } from '../fix';
import type { ProblemKind } from '../rule';

/**
 * What YAML cannot read, or reads otherwise than it is written. Arguments are the words or the sign concerned, what
 * should be written, and the same for the fix, not cut off.
 */
export const yamlSyntax = {
  'yaml.syntax': {
    severity: 'error',
    message:
      '“{0}” is not read: it is neither a key with a value, such as “title: …”, nor an item of a list, such as “- …”. Correct it, or put what is meant as text in quotes.',
    isFatal: true,
  },
  'yaml.indent': {
    severity: 'error',
    message:
      '“{0}” is not read, because it is not indented like the lines that it belongs to. Put as many spaces before it as they have.',
    isFatal: true,
  },
  'yaml.sign': {
    severity: 'error',
    message: 'Put this text in quotes: in YAML, “{0}” at its beginning is no part of the text. Write {1}.',
    fix: (problem) => written('quote', problem),
  },
  'yaml.colon': {
    severity: 'error',
    message: 'Put this text in quotes: in YAML, a colon and a space begin something new. Write {0}.',
    fix: (problem) => written('quote', problem),
  },
  'yaml.backslash': {
    severity: 'error',
    message: 'In double quotes, YAML takes a backslash and what follows it for a sign of its own. Write {0}.',
    fix: (problem) => written('quote', problem),
  },
  'yaml.unclosed': {
    severity: 'error',
    message: '“{0}” is opened here but never closed. Write {1}.',
    fix: (problem) => written('close', problem),
  },
  'yaml.comment': {
    severity: 'warning',
    message:
      'In YAML, “{0}” is a comment and no part of the value. If it belongs to the text, write {1}; if not, give it a line of its own.',
    fix: (problem) => written('quote', problem).map((fix) => ({ ...fix, isPreferred: false })),
  },
  'yaml.odd-space': {
    severity: 'warning',
    message:
      'The spaces here are not those that YAML needs: there is a tab or a no-break space, or too many. Replace them.',
    fix: (problem) => written('plain-spaces', problem),
  },
  'yaml.space-missing': {
    severity: 'warning',
    message: 'YAML needs a colon and a space behind a key. Write “{0} …”.',
    fix: (problem) => written('space-behind-colon', problem),
  },
  'yaml.key-case': {
    severity: 'warning',
    message: '“{0}” is read as the key “{1}”: keys are written in small letters, with hyphens. Write “{1}”.',
    fix: (problem) => written('rename-key', problem),
  },
  'yaml.item-sign': {
    severity: 'warning',
    message: 'This is read as an item of a list, but to YAML “{0}” begins none. Write “- …”.',
    fix: (problem) => written('item-sign', problem),
  },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;

/** Writes what should stand there. */
function written(title: Fix['title'], { range, args: [, shown = '', text] }: Problem): Fix[] {
  return text === undefined ? [] : [{ title, args: [shown], edits: [{ range, text }], isPreferred: true }];
}
