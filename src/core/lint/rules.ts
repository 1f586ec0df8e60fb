import type { Library } from '../library/library';
import type { Problem } from '../problem';
import type { Sop } from '../sop/model';
import { approverIsAuthor } from './approver-is-author';
import { brokenLink } from './broken-link';
import { duplicateId } from './duplicate-id';
import { escalationCondition } from './escalation-condition';
import { relatedMissing } from './related-missing';
import { replyTemplate } from './reply-template';
import { slaWithoutCalendar } from './sla-without-calendar';
import { unknownMember } from './unknown-member';

/** What a rule may ask of the library that an SOP belongs to. */
export type LibraryView = Pick<Library, 'withId' | 'linked' | 'config'>;

/** One thing that may be wrong with how an SOP fits its library. */
export interface LibraryRule {
  check(sop: Sop, library: LibraryView): Iterable<Problem>;
}

/** Every rule that needs more than the file itself. Each stands in a file of its own. */
export const libraryRules: readonly LibraryRule[] = [
  duplicateId,
  brokenLink,
  relatedMissing,
  unknownMember,
  approverIsAuthor,
  replyTemplate,
  escalationCondition,
  slaWithoutCalendar,
];
