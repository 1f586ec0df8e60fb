import * as vscode from 'vscode';
import type { Step } from '../../core/sop/model';

type Conduct = NonNullable<Step['conduct']>;

/** What it is called that a step is to be done exactly as written, or as people see fit. */
export function conductText(conduct: Conduct): string {
  return conduct === 'protocol' ? vscode.l10n.t('protocol') : vscode.l10n.t('discretion');
}

/** What that means for whoever does the step. */
export function conductMeaning(conduct: Conduct): string {
  return conduct === 'protocol'
    ? vscode.l10n.t('Done in every case, as written and in its order. Leaving it out needs a reason.')
    : vscode.l10n.t('You decide whether to do it, and how. No reason is needed.');
}
