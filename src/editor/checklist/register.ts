import * as vscode from 'vscode';
import { followUpAt } from '../../core/case/after-closing/follow-up';
import { waitingSince } from '../../core/case/model/pauses';
import { refTo } from '../../core/case/model/view';
import type { Services } from '../services/services';
import { caseTitle, closedText, progressText, timeText } from '../shared/case-words';
import { tellError, views } from '../shared/commands';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { WakeUp } from '../shared/wake-up';
import { registerDimming } from './dimming';
import type { ChecklistRow } from './row';
import { ChecklistView } from './view';

type ChecklistServices = Pick<
  Services,
  | 'context'
  | 'log'
  | 'library'
  | 'loader'
  | 'clock'
  | 'active'
  | 'actions'
  | 'changes'
  | 'escalations'
  | 'clocks'
  | 'selected'
>;

/** Shows the active case as a tree of steps to tick. */
export function registerChecklist(services: ChecklistServices): ChecklistView {
  const { context, log, library, loader, clock, actions, escalations, clocks, selected } = services;
  const provider = new ChecklistView(services);
  const tree = vscode.window.createTreeView(views.checklist, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
  });
  const show = () => {
    provider.update();
    describe(tree, services);
    wakeUp.set(nextFollowUp(services));
  };
  const wakeUp = new WakeUp(clock, show);
  // “Continue with …” names SOPs, and a case shows when its SOP has changed: both depend on the library.
  const followLibrary = new Throttle(show, 300);
  show();
  context.subscriptions.push(
    wakeUp,
    followLibrary,
    library.onDidChange(() => followLibrary.ask()),
    // Only after reading everything is it known what is missing.
    loader.onDidProgress(({ loading }) => {
      if (!loading) followLibrary.ask();
    }),
    onDidChangeSetting(['agent.name', 'agent.member'], show),
    registerDimming(),
    tree,
    clocks.onDidChange(show),
    escalations.onDidChange(show),
    actions.onDidFail(() => provider.redraw()),
    tree.onDidChangeSelection(({ selection: [row] }) => {
      selected.current = row?.kind === 'step' ? row : undefined;
    }),
    tree.onDidChangeCheckboxState(async ({ items }) => {
      for (const [row, state] of items) {
        if (row.kind !== 'step') continue;
        const event = state === vscode.TreeItemCheckboxState.Checked ? 'tick' : 'untick';
        await actions
          .act(row.view, { event, ...refTo(row.step) })
          .catch((error: unknown) => tellError(log, views.checklist, error));
      }
    }),
  );
  return provider;
}

/** When the row of a follow-up changes its look: when it becomes due, and then every day. */
function nextFollowUp({ active, clock }: Pick<Services, 'active' | 'clock'>): number | undefined {
  const due = active.view && followUpAt(active.view.state);
  const now = clock.now();
  return due === undefined || due > now ? due : new Date(now).setHours(24, 0, 0, 0);
}

function describe(
  tree: vscode.TreeView<ChecklistRow>,
  { active: { view }, clocks: { reading } }: Pick<Services, 'active' | 'clocks'>,
): void {
  const { now } = reading;
  const waiting = view && waitingSince(view.state);
  tree.description = view ? progressText(view) : '';
  if (!view) tree.message = '';
  else if (view.state.closed) tree.message = `${caseTitle(view)}. ${closedText(view.state.closed, now)}`;
  else if (view.openRequired.length === 0)
    tree.message = vscode.l10n.t('{0}. All required steps are done: the case can be closed.', caseTitle(view));
  // A clock row already says so; a message that comes and goes would move the rows under the mouse.
  else if (waiting && !reading.shown.some((clock) => clock.isHeld))
    tree.message = vscode.l10n.t('{0}. Waiting for the customer since {1}.', caseTitle(view), timeText(waiting, now));
  else tree.message = caseTitle(view);
}
