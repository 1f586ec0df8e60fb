import type { Rule } from '../rule';
import { quotesOfSop } from '../config/smart-quotes';
import { approverIsAuthor } from './approver-is-author';
import { brokenLink } from './broken-link';
import { duplicateId } from './duplicate-id';
import { escalationCondition } from './escalation-condition';
import { escalationTooLong } from './escalation-too-long';
import { relatedMissing } from './related-missing';
import { replyPlaceholder } from './reply-placeholder';
import { replyTemplate } from './reply-template';
import { slaWithoutCalendar } from './sla-without-calendar';
import { triggerFitsOther } from './trigger-fits-other';
import { unknownMember } from './unknown-member';
import { variablesUndeclared } from './variables-undeclared';

/** The rules that need more than the file itself and have no room of their own, in the order they are checked. */
export const libraryRules: readonly Rule<'library'>[] = [
  quotesOfSop,
  duplicateId,
  brokenLink,
  relatedMissing,
  unknownMember,
  approverIsAuthor,
  replyTemplate,
  replyPlaceholder,
  variablesUndeclared,
  escalationCondition,
  escalationTooLong,
  slaWithoutCalendar,
  triggerFitsOther,
];
