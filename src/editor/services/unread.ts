import type { ReadingCode } from '../../core/problem';
import { neverOpened } from './never-opened';

/** What keeps everything that an SOP says from being read. */
export const unread: readonly ReadingCode[] = [
  ...neverOpened,
  'sop.empty',
  'sop.binary',
  'sop.too-large',
  'sop.too-deep',
  'sop.too-many',
  'sop.unreadable',
  'sop.reading-failed',
];
