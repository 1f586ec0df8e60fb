import * as vscode from 'vscode';
import { reportTexts } from '../../core/report/texts';
import type { ReportText } from '../../core/report/texts';

/** The texts of a report, in the language of the interface. */
export function reportText(text: ReportText, ...args: readonly (string | number)[]): string {
  return vscode.l10n.t(reportTexts[text], ...args);
}
