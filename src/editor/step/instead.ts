import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { ShownInstead } from '../../pages/step/messages';
import { closedText, progressText } from '../shared/case-words';

/** What is shown of a case in which no step is up. */
export function nothingUp(view: CaseView, now: number): ShownInstead {
  const { state } = view;
  if (state.closed)
    return {
      kind: 'instead',
      id: `${state.id}/closed`,
      title: vscode.l10n.t('This case is closed'),
      text: `${caseTitle(view)}. ${closedText(state.closed, now)}.`,
      isError: false,
      buttons: [
        { deed: 'reopen', label: vscode.l10n.t('Reopen') },
        { deed: 'summary', label: vscode.l10n.t('Copy Summary') },
      ],
    };
  const optional = stepsInView(view).filter((one) => one.onPath && one.isTickable && one.state === 'open').length;
  return {
    kind: 'instead',
    id: `${state.id}/all-done`,
    title: vscode.l10n.t('All required steps are done'),
    text: [
      `${caseTitle(view)}: ${progressText(view)}.`,
      optional === 0
        ? ''
        : optional === 1
          ? vscode.l10n.t('1 optional step is still open.')
          : vscode.l10n.t('{0} optional steps are still open.', optional),
    ]
      .filter(Boolean)
      .join(' '),
    isError: false,
    buttons: [{ deed: 'close', label: vscode.l10n.t('Close Case') }],
  };
}

/** What is shown where there is no case. */
export function noCase(): ShownInstead {
  return {
    kind: 'instead',
    id: 'none',
    title: vscode.l10n.t('No case is open'),
    text: vscode.l10n.t('Start a checklist: its steps are shown here in full.'),
    isError: false,
    buttons: [{ deed: 'start', label: vscode.l10n.t('Start Checklist') }],
  };
}

/** What is shown when the step cannot be shown. The checklist goes on without. */
export function failed(error: unknown): ShownInstead {
  return {
    kind: 'instead',
    id: 'failed',
    title: vscode.l10n.t('The step cannot be shown'),
    text: vscode.l10n.t(
      '{0} The checklist still works.',
      sentence(error instanceof Error ? error.message : String(error)),
    ),
    isError: true,
    buttons: [
      { deed: 'retry', label: vscode.l10n.t('Try Again') },
      { deed: 'log', label: vscode.l10n.t('Show Log') },
    ],
  };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
