import type { Rule } from '../rule';
import { approverIsAuthor } from './approver-is-author';
import { brokenLink } from './broken-link';
import { duplicateId } from './duplicate-id';
import { escalationCondition } from './escalation-condition';
import { escalationTooLong } from './escalation-too-long';
import { learningUnknown } from './learning-unknown';
import { relatedMissing } from './related-missing';
import { replyPlaceholder } from './reply-placeholder';
import { replyTemplate } from './reply-template';
import { ruleWithoutCalendar, slaWithoutCalendar } from './sla-without-calendar';
import { synonymTooCommon } from './synonym-too-common';
import { unknownMember } from './unknown-member';
import { versionOld } from './version-old';

/** Every rule that needs more than the file itself, in the order they are checked. */
export const libraryRules: readonly Rule<'library'>[] = [
  duplicateId,
  brokenLink,
  relatedMissing,
  unknownMember,
  approverIsAuthor,
  replyTemplate,
  replyPlaceholder,
  escalationCondition,
  escalationTooLong,
  slaWithoutCalendar,
];

/** Every rule for `library.yml` itself. */
export const configRules: readonly Rule<'config'>[] = [
  versionOld,
  ruleWithoutCalendar,
  synonymTooCommon,
  learningUnknown,
];
