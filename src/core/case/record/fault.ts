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
  'record.went-back':
    'This line follows an entry that its window had already gone past: it was added later, or moved here.',
  'record.no-heads':
    'This file does not say what its window had seen, as the other files of this case do: it was added by hand, or an older version of SOP Guide wrote it.',
  'record.heads':
    'This line does not name the entry that it follows among those that its window had seen: it was made by hand.',
  'record.head-gone':
    'An entry that was there when this file was begun is missing ({0}…): a line or a whole file was removed.',
  'record.too-early':
    'This line says that it was written at {0}, and the entry before it at {1}: it was added later, or the clock of a computer was wrong.',
  'record.future':
    'This line says that it was written at {0}, which is yet to come: it was made by hand, or the clock of a computer is wrong.',
  'record.unseen':
    'This line says that it was written at {0}, but a window that began at {1} had not seen it: it was added later, or came from another computer later.',
  'record.unknown-kind':
    'SOP Guide does not know this kind of entry, “{0}”: it was made by hand, or a newer version wrote it. Update SOP Guide and verify again.',
  'record.too-large':
    'This file is larger than {0} MB, alone or with the others of its case, so it is not read. Bring the record back from a backup or from Git.',
  'record.folder':
    'This is a folder, but has the name of a case record or of its marker. Bring the file back from a backup or from Git.',
  'record.link':
    'This is a link, but has the name of a case record or of its marker: what it leads to can be changed elsewhere. Put the file itself here.',
  'record.special': 'This is a pipe or a device, but has the name of a case record or of its marker. It is not read.',
  'record.other-name':
    'This file holds entries of the case {0}, but does not have the name of a record, so nobody reads it. If it was renamed, give it back its name: {1}.',
  'record.odd-marker':
    'The name of this file looks like that of a marker of the case {0}, but SOP Guide writes none like it. It says nothing; delete it.',
  'record.torn-otherwise':
    'This file should hold what a crash cut off the end of {0}, but does not: it was changed or made by hand.',
  'record.torn-alone': 'This file holds what a crash cut off the end of {0}, but that record is gone.',
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
