import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { isAskedFor } from '../../core/case/asked-case';
import type { CaseView } from '../../core/case/model/view';
import { latestClocks, mostUrgent, slaClocks } from '../../core/case/terms/sla-clocks';
import type { SlaClock } from '../../core/case/terms/sla-clocks';
import { readClosedCases } from '../services/closed-cases';
import { factsOfCase } from '../services/case-facts';
import { closedText, progressText, timeText } from '../shared/case-words';
import { clockIcon, clockLabel } from '../shared/clock-words';
import { answerOf } from '../shared/quick-pick-answer';
import { keepOrder } from '../shared/quick-pick-order';
import { shownRow } from '../shared/shown';
import type { CaseServices } from './case-services';
import { showCase } from './show-case';

/** The most closed cases that are shown. */
const mostShown = 50;

interface CaseItem extends vscode.QuickPickItem {
  readonly id?: string;
}

/**
 * The open cases with the time that is left for each, the most urgent first; found by ticket, order number, name or procedure.
 * Closed ones are found by the same words. Opens the case and its draft.
 */
export async function myCases(services: CaseServices): Promise<void> {
  const { cases } = services;
  if (cases.cases.length + cases.closed.length === 0)
    throw new Error(vscode.l10n.t('There are no cases yet. Start a checklist first.'));
  const pick = vscode.window.createQuickPick<CaseItem>();
  pick.placeholder = vscode.l10n.t('Ticket, order number, name or procedure. Closed cases are found too');
  keepOrder(pick);
  let closed: readonly CaseView[] | undefined;
  let reading: Promise<void> | undefined;
  const show = () => {
    const open = byUrgency(
      cases.cases.filter((view) => !view.state.closed),
      services,
    );
    const rows = [
      ...section(
        vscode.l10n.t('open'),
        open.filter(({ view }) => isFound(services, view, pick.value)),
        services,
      ),
      ...section(vscode.l10n.t('closed'), foundClosed(services, closed ?? [], pick.value), services),
    ];
    pick.items = rows.length > 0 ? rows : [nothing(reading !== undefined && closed === undefined, pick.value)];
  };
  const readClosed = async () => {
    pick.busy = true;
    closed = await readClosedCases(cases);
    pick.busy = false;
    show();
  };
  const subscription = pick.onDidChangeValue((value) => {
    if (value.trim() !== '')
      reading ??= readClosed().catch((error: unknown) =>
        services.log.error(`Closed cases could not be read: ${String(error)}`),
      );
    show();
  });
  show();
  const id = await answerOf(pick, () => pick.activeItems[0]?.id, [subscription]);
  if (id !== undefined) await showCase(services, id);
}

interface CaseInTime {
  readonly view: CaseView;
  readonly clock: SlaClock | undefined;
}

/** The case whose time runs out first comes first; those without a promise come last, the one changed last first. */
function byUrgency(views: readonly CaseView[], { scales, clock }: CaseServices): CaseInTime[] {
  const now = clock.now();
  const timed = views.map((view) => ({ view, clock: mostUrgent(latestClocks(slaClocks(view.state, scales, now))) }));
  const due = ({ clock: one }: CaseInTime) =>
    one === undefined || one.stoppedAt !== undefined ? Infinity : one.isHeld ? Number.MAX_VALUE : (one.due ?? Infinity);
  return timed.sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
}

function isFound({ memory }: CaseServices, { state }: CaseView, query: string): boolean {
  return query.trim() === '' || isAskedFor({ ...state, entered: memory.get(state.id) }, query);
}

function foundClosed(services: CaseServices, closed: readonly CaseView[], query: string): CaseInTime[] {
  if (query.trim() === '') return [];
  const found = closed.filter((view) => isFound(services, view, query)).slice(0, mostShown);
  return found.map((view) => ({ view, clock: undefined }));
}

/** Icons by the way a case ended. */
const closedIcons = { complete: 'pass', override: 'warning', abandon: 'circle-slash' } as const;

function section(label: string, all: readonly CaseInTime[], services: CaseServices): CaseItem[] {
  if (all.length === 0) return [];
  const now = services.clock.now();
  const rows = all.map(({ view, clock }) => {
    const { closed } = view.state;
    const isRunning = clock && clock.stoppedAt === undefined;
    const icon = closed
      ? new vscode.ThemeIcon(closedIcons[closed.how])
      : isRunning
        ? clockIcon(clock)
        : new vscode.ThemeIcon('circle-large-outline');
    return shownRow<CaseItem>({
      id: view.state.id,
      label: caseTitle(view),
      description: [isRunning ? clockLabel(clock) : '', progressText(view)].filter(Boolean).join(' · '),
      detail: [
        ...factsOfCase(view, services),
        closed ? closedText(closed, now) : vscode.l10n.t('last changed {0}', timeText(view.state.changedAt, now)),
      ].join(' · '),
      iconPath: icon,
      alwaysShow: true,
    });
  });
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

function nothing(isReading: boolean, query: string): CaseItem {
  const label = isReading ? vscode.l10n.t('Looking through closed cases…') : vscode.l10n.t('No case for “{0}”', query);
  return shownRow({ label, iconPath: new vscode.ThemeIcon('info'), alwaysShow: true });
}
