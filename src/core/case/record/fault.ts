/** What can be wrong with a case record: code -> what people read. The texts are also the keys of their translations in `l10n/`. */
export const recordTexts = {
  'record.unreadable': 'This case record cannot be read. Check that you may read the file.',
  'record.reading-failed':
    'SOP Guide failed on this case record, so its entries are not checked or shown; those of all other files are. Reason: {0}',
  'record.empty': 'This case record is empty: its entries were lost, in a crash or by hand.',
  'record.torn': 'This line is cut off: in a crash, by a full disk or by hand.',
  'record.no-event': 'This line is not an entry of a case record.',
  'record.edited': 'This line was changed after it was written: its hash does not hold.',
  'record.incomplete':
    'This line lacks something that every entry of its kind has. SOP Guide did not write it this way.',
  'record.foreign': 'This line belongs to another case: {0}.',
  'record.session':
    'This line belongs to another file of the case, that of the window {0}: a file was renamed, or a line moved.',
  'record.gap': 'Lines are missing before this one: it is entry {0}, and entry {1} should stand here.',
  'record.order': 'This line is out of order: entry {0} stands behind entry {1}.',
  'record.repeated': 'This line stands here a second time: it is entry {0}.',
  'record.twice': 'Another line has the same number as this one, {0}: one of the two was not written by SOP Guide.',
  'record.forerunner': 'The entry that this line follows is missing: a line or a whole file was removed.',
  'record.beginning': 'The beginning of this case is missing: a line or a whole file was removed.',
  'record.begins-again': 'The case starts a second time at this line.',
  'record.marked-closed':
    'The name of this file says that the case is closed, but its record says that it is open. Choose the case in the editor to correct this.',
  'record.marked-otherwise':
    'The name of this file says something else about the case than its record: when it was closed, or when its customer is to be asked again. Choose the case in the editor to correct this.',
  'record.gone': 'The record of this case is gone: all that is left is this file, which says how the case stood.',
} as const;

export type RecordCode = keyof typeof recordTexts;

/** Something wrong with a record. */
export interface RecordFault {
  readonly code: RecordCode;
  /** What the placeholders of the code’s text stand for. */
  readonly args: readonly string[];
}
