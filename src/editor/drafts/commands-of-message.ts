import * as vscode from 'vscode';
import type { Suggestion } from '../../core/triage/triage-index';
import { hasSteps } from '../services/in-force';
import { commands } from '../shared/commands';
import { shown } from '../shared/shown';
import { reasonText, sureText } from '../shared/suggestion-words';

/** Starts the checklist of an SOP for a draft, or opens the SOP where there is nothing to tick. */
export function startCommand(draft: string, { sop, confidence, reasons }: Suggestion): vscode.Command {
  const title = hasSteps(sop) ? vscode.l10n.t('Start: {0}', sop.title) : vscode.l10n.t('Open: {0}', sop.title);
  return {
    command: commands.startSuggested,
    title: withIcon(hasSteps(sop) ? 'checklist' : 'book', title),
    tooltip: [sureText(confidence), ...reasons.map(reasonText)].map(shown).join('\n'),
    arguments: [draft, [sop.location.uri]],
  };
}

/** Starts the checklists of two SOPs for a draft. */
export function bothCommand(draft: string, both: readonly Suggestion[]): vscode.Command {
  return {
    command: commands.startSuggested,
    title: withIcon('run-all', vscode.l10n.t('Start both')),
    tooltip: shown(both.map(({ sop }) => sop.title).join('\n')),
    arguments: [draft, both.map(({ sop }) => sop.location.uri)],
  };
}

/** A title with an icon before it. A space that is not broken stays: others are left out behind icons. */
export function withIcon(icon: string, title: string): string {
  return `$(${icon})\u00a0${shown(title)}`;
}

/** The title alone: menus show no icons. */
export function withoutIcon(title: string): string {
  return title.replace(/^\$\([a-z-]+\)\u00a0/, '');
}
