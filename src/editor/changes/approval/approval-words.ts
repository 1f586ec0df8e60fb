import * as vscode from 'vscode';
import { lastOf } from '../../../core/lifecycle/approval/standing';
import { dayText } from '../../shared/wording';
import type { Candidate } from './candidate';

/** What the changes of an SOP are counted from. */
export function sinceText({ here: { sop }, before, changes }: Candidate): string {
  const on = lastOf(sop.front.approvers)?.on;
  if (!before)
    return sop.front.approvers.length === 0
      ? vscode.l10n.t('Nobody has approved it before: read it as a whole')
      : vscode.l10n.t('What was approved is not in its history: read it as a whole');
  if (changes.length === 0) return vscode.l10n.t('It reads the same as what was approved');
  if (!before.isApproved) return vscode.l10n.t('What has changed since the last commit');
  return on === undefined
    ? vscode.l10n.t('What has changed since it was approved')
    : vscode.l10n.t('What has changed since it was approved on {0}', dayText(on));
}
