import * as vscode from 'vscode';
import { numberText } from '../shared/wording';

/** How many problems were reported. */
export function countText(reports: number): string {
  return reports === 1 ? vscode.l10n.t('1 report') : vscode.l10n.t('{0} reports', numberText(reports));
}

/** In how many cases an SOP was followed; empty as long as that is not counted. */
export function usesText(uses: number | undefined): string {
  if (uses === undefined) return '';
  return uses === 1 ? vscode.l10n.t('1 case') : vscode.l10n.t('{0} cases', numberText(uses));
}

/** How long ago a day is. */
export function daysText(days: number): string {
  if (days === 0) return vscode.l10n.t('today');
  return days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', numberText(days));
}

/** How far a day is. */
export function inDaysText(days: number): string {
  if (days === 0) return vscode.l10n.t('today');
  return days === 1 ? vscode.l10n.t('tomorrow') : vscode.l10n.t('in {0} days', numberText(days));
}

/** What stands below a long list. */
export function moreText(count: number): string {
  return vscode.l10n.t('… and {0} more', numberText(count));
}
