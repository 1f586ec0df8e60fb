import type { ReadingCode } from '../../problem';
import { replacement } from '../fix';
import type { ProblemKind } from '../rule';
import { readHours } from './one-reading';

/** What keeps a part of `library.yml` from being read. */
export const libraryReading = {
  'library.too-large': {
    severity: 'error',
    message: 'This file has {0} KiB; library.yml may have at most {1} KiB.',
    isFatal: true,
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
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;
