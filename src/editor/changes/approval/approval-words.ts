import * as vscode from 'vscode';
import { lastOf } from '../../../core/lifecycle/approval/standing';
import { dayText } from '../../shared/wording';
import type { Candidate } from './candidate';

/** What the changes of an SOP are counted from. */
export function sinceText({ here: { sop }, before, changes, isSame, constants }: Candidate): string {
  const on = lastOf(sop.front.approvers)?.on;
  if (!before)
    return sop.front.approvers.length === 0
      ? vscode.l10n.t('Nobody has approved it before: read it as a whole')
      : vscode.l10n.t('What was approved is not in its history: read it as a whole');
  if (!before.isApproved) {
    if (changes.length > 0 || !isSame)
      return vscode.l10n.t('What was approved is not in its history: read it as a whole');
    return constants.length > 0
      ? vscode.l10n.t(
          'Its own words are those of the last commit, but it reads otherwise than what was approved. Look at the SOPs it leads to, and at these constants: {0}',
          constants.join(', '),
        )
      : vscode.l10n.t(
          'Its own words are those of the last commit, but it reads otherwise than what was approved. Look at the SOPs it leads to',
        );
  }
  if (isSame) return vscode.l10n.t('It reads the same as what was approved');
  if (changes.length === 0)
    return vscode.l10n.t('It reads otherwise than what was approved: compare the texts, or read it as a whole');
  return on === undefined
    ? vscode.l10n.t('What has changed since it was approved')
    : vscode.l10n.t('What has changed since it was approved on {0}', dayText(on));
}

/** Over the changes of an SOP in a list. */
export function changesTitle({ before }: Candidate): string {
  return before?.isApproved === true
    ? vscode.l10n.t('What has changed')
    : vscode.l10n.t('What has changed since an earlier commit');
}
