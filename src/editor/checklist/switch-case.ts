import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/view';
import { views } from '../shared/commands';
import type { Sources } from './act';
import { caseTitle, progressText, timeText } from './wording';

/** Lets somebody choose the case to work on. */
export async function switchCase({ cases, active, clock }: Sources): Promise<void> {
  const now = clock.now();
  const open = cases.cases.filter((view) => !view.state.closed);
  const closed = cases.cases.filter((view) => view.state.closed);
  if (open.length + closed.length === 0) throw new Error(vscode.l10n.t('There are no cases yet. Start a checklist first.'));
  const row = (view: CaseView) => ({
    view,
    label: caseTitle(view),
    description: progressText(view),
    detail: vscode.l10n.t('last changed {0}', timeText(view.state.changedAt, now)),
    iconPath: new vscode.ThemeIcon(view.state.closed ? 'pass' : 'circle-large-outline'),
  });
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, view: undefined });
  const items = [heading(vscode.l10n.t('open')), ...open.map(row), ...(closed.length > 0 ? [heading(vscode.l10n.t('closed')), ...closed.slice(0, 50).map(row)] : [])];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which case do you want to work on?'), matchOnDetail: true });
  if (!picked?.view) return;
  await active.choose(picked.view.state.id);
  await vscode.commands.executeCommand(`${views.checklist}.focus`);
}
