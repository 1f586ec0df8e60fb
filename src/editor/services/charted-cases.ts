import * as vscode from 'vscode';
import { nextStep } from '../../core/case/model/next-step';
import type { CaseView } from '../../core/case/model/view';
import { isPractice } from '../../core/case/practice';
import type { Sop } from '../../core/sop/model';
import { numberedText } from '../../core/sop/model';
import type { FlowchartPage } from '../../pages/flowchart/messages';
import type { Services } from './services';
import { progressText, timeText } from '../shared/case-words';
import { partFor } from './chart-tree';

type CaseServices = Pick<Services, 'library' | 'cases' | 'active' | 'clock'>;

/** The open cases that go by an SOP: the active one first, then those that changed last, and those for practice. */
export function casesOn(sop: Sop, { library, cases, active }: CaseServices): CaseView[] {
  const now = active.view;
  return [...cases.cases, ...cases.practised]
    .filter((view) => !view.state.closed && partFor(view, sop, library) !== undefined)
    .sort((a, b) => Number(b.state.id === now?.state.id) - Number(a.state.id === now?.state.id));
}

/**
 * Which of them to lay over the flowchart where nobody chose: the first. While somebody practises, it is what they practise
 * on, and no customer's.
 */
export function caseToShow(views: readonly CaseView[], { active }: Pick<CaseServices, 'active'>): CaseView | undefined {
  const now = active.view?.state.id;
  if (now !== undefined && isPractice(now)) return views.find(({ state }) => state.id === now);
  return views.find(({ state }) => !isPractice(state.id));
}

/** What the page says of the cases that can be laid over a flowchart. */
export function casesShown(
  views: readonly CaseView[],
  shown: CaseView | undefined,
  { active, clock }: CaseServices,
): Pick<FlowchartPage, 'cases' | 'running'> {
  const now = clock.now();
  return {
    cases: views.map((view) => {
      const name = nameOf(view, now);
      const isActive = view.state.id === active.view?.state.id;
      return { id: view.state.id, label: isActive ? vscode.l10n.t('{0}, active', name) : name };
    }),
    running: shown && { id: shown.state.id, text: textOf(shown) },
  };
}

function nameOf({ state: { id, ticket, openedAt } }: CaseView, now: number): string {
  if (isPractice(id)) return vscode.l10n.t('Practice');
  return ticket ? vscode.l10n.t('Case {0}', ticket) : vscode.l10n.t('Case begun {0}', timeText(openedAt, now));
}

function textOf(view: CaseView): string {
  const next = nextStep(view);
  const progress = vscode.l10n.t('Done: {0}', progressText(view));
  return next
    ? `${progress} · ${vscode.l10n.t('Next: {0}', numberedText(next.step))}`
    : `${progress} · ${vscode.l10n.t('Nothing is left to do.')}`;
}

/** Says that a case goes by another text than the library has now; undefined where it does not. */
export function otherTextNotice(drawn: Sop, now: Sop): string | undefined {
  if (drawn === now) return undefined;
  return drawn.version === undefined || drawn.version === now.version
    ? vscode.l10n.t('This SOP has changed since the case began. The flowchart shows the text that the case goes by.')
    : vscode.l10n.t(
        'The case goes by version {0} of this SOP, and so does the flowchart. The library has {1} now.',
        drawn.version,
        now.version ?? '?',
      );
}
