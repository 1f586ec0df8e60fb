import * as vscode from 'vscode';
import type { Outcome } from './outcome';

/** What may be asked after an answer, by what it was about. */
export function followUps(outcome: Outcome | undefined): vscode.ChatFollowup[] {
  const next = { prompt: '', command: 'next', label: vscode.l10n.t('What is the next step?') };
  const reply = { prompt: '', command: 'reply', label: vscode.l10n.t('Which reply is approved for this?') };
  const check = { prompt: '', command: 'check', label: vscode.l10n.t('Can the draft be sent?') };
  const suggest = { prompt: '', command: 'suggest', label: vscode.l10n.t('Which SOP handles the draft?') };
  switch (outcome) {
    case 'suggested':
      return [next, reply];
    case 'step':
      return [next, reply];
    case 'reply':
      return [check, next];
    case 'checked':
      return [next];
    case 'all-done':
    case 'answered':
    case 'not-covered':
    case 'nothing':
    case undefined:
      return [suggest];
  }
}
