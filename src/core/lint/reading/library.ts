import type { ReadingCode } from '../../problem';
import { replacement } from '../fix';
import type { ProblemKind } from '../rule';
import { readHours } from './one-reading';

/** What keeps a part of `library.yml` from being read. */
export const libraryReading = {
  'library.unreadable': {
    severity: 'error',
    message:
      'This file cannot be read, so the library goes on without it, or with what it said before. Check that it is a file and that you may read it. Reason: {0}',
    isFatal: true,
  },
  'library.encoding': {
    severity: 'information',
    message:
      'library.yml seems to be written in {0}. It is read, but no fix is made in it. Save it as UTF-8: in VS Code, “Reopen with Encoding” and then “Save with Encoding”.',
  },
  'library.reading-failed': {
    severity: 'error',
    message:
      'SOP Guide failed on this file, so nothing in it applies; all SOPs are there. Undo your last change to it, or make it simpler. Reason: {0}',
    isFatal: true,
  },
  'library.too-large': {
    severity: 'error',
    message: 'This file has {0} KiB; library.yml may have at most {1} KiB.',
    isFatal: true,
  },
  'library.link-not-followed': {
    severity: 'error',
    message:
      'The SOPs in these folders are left out: {0}. They are links that lead out of the library, or SOP Guide cannot tell where. Put the folders themselves here, or delete the links.',
    isFatal: true,
  },
  'library.folder-unreadable': {
    severity: 'error',
    message:
      'The SOPs in these folders are left out, because the folders cannot be read: {0}. Check that you may open them. Reason: {1}',
    isFatal: true,
  },
  'library.folder-too-deep': {
    severity: 'error',
    message:
      'The SOPs in these folders are left out: {0}. Categories may be nested at most {1} deep. Move the folders up.',
    isFatal: true,
  },
  'library.name-wrong': {
    severity: 'error',
    message:
      'Nothing in {0} applies, because the file that describes the library must be called library.yml. Rename it; if there is a library.yml too, move what it says there and delete it.',
    isFatal: true,
  },
  'library.file-passed-over': {
    severity: 'warning',
    message: 'These files are passed over, because names of SOPs end in .md: {0}. Rename them.',
  },
  'library.too-many-files': {
    severity: 'error',
    message:
      'Some SOPs are left out, because reading stopped in {0}: a library may have at most {1} SOPs, {2} folders, and {3} files and folders in all. Move what is not an SOP out of the library, or split it.',
    isFatal: true,
  },
  'library.version-invalid': {
    severity: 'error',
    message: '“{0}” is not a version of the format of this file. Write “version: {1}”.',
    fix: ({ range, args: [, version = ''] }) => [{ ...replacement(range, version), isPreferred: false }],
  },
  'library.version-newer': {
    severity: 'error',
    message:
      'This file is in format {0}, but this version of SOP Guide knows formats only up to {1}. Update SOP Guide. Until then, it reads what it can and never writes to this file.',
  },
  'library.constant-empty': {
    severity: 'error',
    message: 'The constant “{0}” has no value. Write a text, a number, or a text for each language.',
  },
  'library.constant-language': {
    severity: 'error',
    message:
      '“{0}” is not a language such as es or en. Write the whole name of a constant, such as “{1}.{0}: …”, or a text for each language.',
  },
  'library.constant-is-variable': {
    severity: 'error',
    message:
      '“{0}” is both a constant and a variable. A constant has one value for everybody: give one of the two another name.',
  },
  'library.name-within': {
    severity: 'error',
    message: '“{0}” cannot have a value of its own, because other names begin with “{0}.”. Rename one of them.',
  },
  'library.name-reserved': {
    severity: 'error',
    message: 'Replies cannot read “{0}”, because “{1}” is a word of Liquid. Choose another name.',
  },
  'library.hours-invalid': {
    severity: 'error',
    message:
      '“{0}” is not a stretch of working hours. Write 09:00-14:00; 22:00-06:00 ends on the next day, and 00:00-24:00 is the whole day.',
    fix: ({ range, args: [text = ''] }) => {
      const hours = readHours(text);
      return hours === undefined ? [] : [{ ...replacement(range, `"${hours}"`), args: [hours] }];
    },
  },
  'library.timezone-unknown': {
    severity: 'error',
    message: '“{0}” is not a time zone. Use a name such as Europe/Madrid.',
  },
  'library.pattern-invalid': { severity: 'error', message: 'The pattern of “{0}” is not a regular expression: {1}' },
  'library.pattern-unsupported': {
    severity: 'error',
    message:
      'The pattern of “{0}” uses “{1}”, but patterns here can neither look ahead or behind nor refer back to a group. Describe the whole value instead, such as ^[A-Z]+-[0-9]+$.',
  },
  'library.pattern-too-large': {
    severity: 'error',
    message: 'The pattern of “{0}” is too large ({1}). Shorten it, or repeat a part fewer times.',
  },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;
