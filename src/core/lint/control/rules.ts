import type { Rule } from '../rule';
import { approvalInFuture } from './approval-in-future';
import { approvalMissing } from './approval-missing';
import { approvalRewritten } from './approval-rewritten';
import { approvalUnbound } from './approval-unbound';
import { basisChecked } from './basis';
import { changedSinceApproval } from './changed-since-approval';
import { effectiveBeforeApproval } from './effective-before-approval';
import { idChanged } from './id-changed';
import { idMissing } from './id-missing';
import { ownerMissing } from './owner-missing';
import { placeholderLeft } from './placeholder-left';
import { reviewDue } from './review-due';
import { translationBehind } from './translation-behind';
import { versionNotRaised } from './version-not-raised';

/** Every rule about who answers for an SOP, and since when, in the order they are checked. */
export const controlRules: readonly Rule<'library'>[] = [
  idMissing,
  idChanged,
  ownerMissing,
  approvalMissing,
  approvalInFuture,
  changedSinceApproval,
  approvalRewritten,
  approvalUnbound,
  effectiveBeforeApproval,
  versionNotRaised,
  reviewDue,
  basisChecked,
  translationBehind,
  placeholderLeft,
];
