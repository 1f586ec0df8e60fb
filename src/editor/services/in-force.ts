import * as vscode from 'vscode';
import { whyNotInForce } from '../../core/lifecycle/approval/in-force';
import type { NotInForce } from '../../core/lifecycle/approval/in-force';
import { standingOf } from '../../core/lifecycle/approval/standing';
import type { Surroundings } from '../../core/lifecycle/approval/surroundings';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import { statusIcon, statusText } from '../shared/wording';

/** The reason why an SOP is not in force, as text; undefined when it is. */
export function notInForce(sop: Sop, library: Surroundings, now: number): string | undefined {
  const why = whyNotInForce(sop, today(now), library);
  return why && notInForceText(why);
}

function notInForceText(why: NotInForce): string {
  switch (why) {
    case 'not-yet':
      return vscode.l10n.t('not in effect yet');
    case 'changed':
      return vscode.l10n.t('changed since it was approved');
    default:
      return statusText(why);
  }
}

/** What is to be known of an SOP whose approval holds, though it does not say of what; undefined when it does. */
export function approvalNote(sop: Sop, library: Surroundings): string | undefined {
  return sop.status === 'approved' && standingOf(sop, library) === 'unbound'
    ? vscode.l10n.t('the approval does not record the text')
    : undefined;
}

/** The icon of an SOP: of its status, or, when it says something else than what was approved, that nobody vouches for it. */
export function sopIcon(sop: Sop, library: Surroundings): string {
  return sop.status === 'approved' && standingOf(sop, library) === 'changed' ? 'unverified' : statusIcon(sop.status);
}

/** Whether an SOP has any steps to tick. */
export function hasSteps(sop: Sop): boolean {
  return sop.sections.some((section) => section.steps.length > 0);
}
