import * as vscode from 'vscode';
import { isOffered } from '../../core/reply/choose';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import { statusText } from '../shared/wording';

/** The reason why an SOP is not in force, as text; undefined when it is. */
export function notInForce(sop: Sop, now: number): string | undefined {
  if (isOffered(sop, today(now))) return undefined;
  return sop.status === 'approved' ? vscode.l10n.t('not in effect yet') : statusText(sop.status);
}

/** Whether an SOP has any steps to tick. */
export function hasSteps(sop: Sop): boolean {
  return sop.sections.some((section) => section.steps.length > 0);
}
