import { approverIsAuthor } from './approver-is-author';
import { brokenLink } from './broken-link';
import { duplicateId } from './duplicate-id';
import { escalationCondition } from './escalation-condition';
import { relatedMissing } from './related-missing';
import { replyTemplate } from './reply-template';
import { slaWithoutCalendar } from './sla-without-calendar';
import type { LibraryRule } from './rule';
import { unknownMember } from './unknown-member';

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
