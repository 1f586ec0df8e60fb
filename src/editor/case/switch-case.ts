import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import type { CaseView } from '../../core/case/model/view';
import { answerOf } from '../shared/quick-pick-answer';
import type { CaseServices } from './case-services';
import { showCase } from './show-case';
import { factsOfCase } from '../services/case-facts';
import { closedText, progressText, timeText } from '../shared/case-words';
import { shownRow } from '../shared/shown';

/** The maximum number of closed cases shown, the most recently closed ones. */
const closedShown = 50;

interface CaseItem extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Lets people choose the active case. Shows the open cases at once, and the closed ones when they have been read. */
export async function switchCase(services: CaseServices): Promise<void> {
  const { cases } = services;
  const open = cases.cases.filter((view) => !view.state.closed);
  if (open.length + cases.closed.length === 0)
    throw new Error(vscode.l10n.t('There are no cases yet. Start a checklist first.'));
  const pick = vscode.window.createQuickPick<CaseItem>();
  pick.placeholder = vscode.l10n.t('Which case do you want to work on?');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const show = (closed: readonly CaseView[]) => {
    const chosen = pick.activeItems[0]?.id;
    pick.items = [
      ...section(vscode.l10n.t('open'), open, services),
      ...section(vscode.l10n.t('closed'), closed, services),
    ];
    pick.activeItems = pick.items.filter((item) => item.id !== undefined && item.id === chosen);
  };
  show([]);
  pick.busy = true;
  const answer = answerOf(pick, () => pick.activeItems[0]?.id);
  readClosed(services)
    .then(show, (error: unknown) => services.log.error(`Closed cases could not be read: ${String(error)}`))
    .finally(() => (pick.busy = false));
  const id = await answer;
  if (id === undefined) return;
  await showCase(services, id);
}

async function readClosed({ cases }: CaseServices): Promise<CaseView[]> {
  const read = await Promise.all(cases.closed.slice(0, closedShown).map(({ id }) => cases.load(id)));
  return read.flatMap((view) => (view?.state.closed ? [view] : []));
}

/** Icons by the way a case ended. */
const closedIcons = { complete: 'pass', override: 'warning', abandon: 'circle-slash' } as const;

function section(label: string, cases: readonly CaseView[], services: CaseServices): CaseItem[] {
  if (cases.length === 0) return [];
  const now = services.clock.now();
  const rows = cases.map((view) =>
    shownRow<CaseItem>({
      id: view.state.id,
      label: caseTitle(view),
      description: progressText(view),
      detail: [
        view.state.closed
          ? closedText(view.state.closed, now)
          : vscode.l10n.t('last changed {0}', timeText(view.state.changedAt, now)),
        ...factsOfCase(view, services),
      ].join(' · '),
      iconPath: new vscode.ThemeIcon(view.state.closed ? closedIcons[view.state.closed.how] : 'circle-large-outline'),
    }),
  );
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
