import * as vscode from 'vscode';
import type { CasePart, Closing } from '../../core/case/model/state';
import type { CaseView } from '../../core/case/model/view';

/** Says that a case is closed, since when, and if not everything was done, why. */
export function closedText({ ts, how, reason = '' }: Closing, now: number): string {
  const time = timeText(ts, now);
  if (how === 'abandon') return vscode.l10n.t('Closed as not needed {0}: {1}', time, reason);
  if (how === 'override') return vscode.l10n.t('Closed with steps open {0}: {1}', time, reason);
  return vscode.l10n.t('Closed {0}', time);
}

/** How far a case is, by its required steps: skipped is not done. */
export function progressText({ progress: { done, skipped, total } }: CaseView): string {
  if (skipped === 0) return vscode.l10n.t('{0} of {1} required', done, total);
  return skipped === 1
    ? vscode.l10n.t('{0} of {1} required, 1 skipped', done, total)
    : vscode.l10n.t('{0} of {1} required, {2} skipped', done, total, skipped);
}

/** When something happened, in the format of the interface's language; only the time if it was today. */
export function timeText(ts: string, now: number): string {
  const date = new Date(ts);
  const isToday = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    vscode.env.language,
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(date);
}

/** The text of an SOP that a case follows: its version and the commit of its library. */
export function partText(part: CasePart): string {
  return [part.title, ...partFacts(part)].join('\n');
}

/** The version of an SOP that a case follows, and the commit of its library. */
export function partFacts({ version, commit }: CasePart): string[] {
  return [
    version === undefined ? '' : vscode.l10n.t('Version {0}', version),
    commit === undefined ? '' : vscode.l10n.t('Commit {0}', commit.slice(0, 8)),
  ].filter(Boolean);
}
