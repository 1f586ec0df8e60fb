import * as vscode from 'vscode';
import { followUpAt } from '../../core/case/after-closing/follow-up';
import { InTurn } from '../../core/in-turn';
import { waitingSince } from '../../core/case/model/pauses';
import { refTo, stepsInView } from '../../core/case/model/view';
import type { Services } from '../services/services';
import type { StepArgument } from '../shared/case-arguments';
import { caseTitle, closedText, progressText, timeText } from '../shared/case-words';
import { commands, registerCommand, run, tellError, views } from '../shared/commands';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { WakeUp } from '../shared/wake-up';
import { registerDimming } from './dimming';
import type { ChecklistRow, Row } from './row';
import { UpNext } from './up-next';
import { ChecklistView } from './view';
import { shown } from '../shared/shown';
import type { CaseView } from '../../core/case/model/view';
import type { ClockReading } from '../services/clock-reader';

type ChecklistServices = Pick<
  Services,
  | 'context'
  | 'log'
  | 'library'
  | 'loader'
  | 'clock'
  | 'cases'
  | 'active'
  | 'actions'
  | 'changes'
  | 'escalations'
  | 'clocks'
  | 'selected'
  | 'readings'
  | 'drafts'
  | 'draftCases'
  | 'memory'
>;

/** Shows the active case as a tree of steps to tick. */
export function registerChecklist(services: ChecklistServices): ChecklistView {
  const { context, log, library, loader, clock, actions, escalations, clocks, selected } = services;
  const provider = new ChecklistView(services);
  const tree = vscode.window.createTreeView(views.checklist, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
  });
  const upNext = new UpNext(tree, provider, log);
  const show = () => {
    provider.update();
    describe(tree, services, provider.customer);
    wakeUp.set(nextFollowUp(services));
    upNext.follow(services.active.view);
  };
  const wakeUp = new WakeUp(clock, show);
  // “Continue with …” names SOPs, and a case shows when its SOP has changed: both depend on the library.
  const followLibrary = new Throttle(show, 300);
  // What a draft says is known while somebody writes; a list that changes with each letter would be a nuisance.
  const followDraft = new Throttle(show, 500);
  const loadNext = async () => new (await import('./next')).NextStep(services, tree, provider, upNext);
  let next: ReturnType<typeof loadNext> | undefined;
  // Whether a step is asked about depends on those before it: the clicks before must be written.
  const turns = new InTurn();
  const tick = async (step: StepArgument) => {
    // It may have to be asked for something first. A box that was not ticked after all shows that.
    await run(commands.completeStep, step);
    const view = services.cases.get(step.caseId);
    const isDone = view && stepsInView(view).find(({ key }) => key === step.step.key)?.state === 'done';
    if (!isDone) provider.redraw();
  };
  const clicked = ({ caseId, view, step }: Row<'step'>, state: vscode.TreeItemCheckboxState) => {
    // The row may stand for another case by the time it is its turn.
    const argument: StepArgument = { kind: 'step', caseId, step: { key: step.key } };
    const untick = async () => {
      await actions.act(view, { event: 'untick', ...refTo(step) });
    };
    return turns.run(state === vscode.TreeItemCheckboxState.Checked ? () => tick(argument) : untick);
  };
  show();
  context.subscriptions.push(
    wakeUp,
    followLibrary,
    followDraft,
    services.readings.onDidChange(() => followDraft.ask()),
    services.draftCases.onDidChange(() => followDraft.ask()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const shown = services.active.view;
      if (shown && services.drafts.isDraft(document) && services.draftCases.idsOf(document).includes(shown.state.id))
        followDraft.ask();
    }),
    vscode.workspace.onDidCloseTextDocument(() => followDraft.ask()),
    library.onDidChange(() => followLibrary.ask()),
    // Only after reading everything is it known what is missing.
    loader.onDidProgress(({ loading }) => {
      if (!loading) followLibrary.ask();
    }),
    onDidChangeSetting(['agent.name', 'agent.member'], show),
    registerDimming(),
    tree,
    registerCommand(commands.nextStep, log, async () => (await (next ??= loadNext())).doNext()),
    clocks.onDidChange(show),
    escalations.onDidChange(show),
    actions.onDidFail(() => provider.redraw()),
    tree.onDidChangeSelection(({ selection: [row] }) => {
      selected.select(row?.kind === 'step' || row?.kind === 'answer' || row?.kind === 'section' ? row : undefined);
    }),
    tree.onDidChangeCheckboxState(({ items }) => {
      for (const [row, state] of items)
        if (row.kind === 'step') clicked(row, state).catch((error: unknown) => tellError(log, views.checklist, error));
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
  customer: string | undefined,
): void {
  tree.description = view ? progressText(view) : '';
  tree.message = view ? shown(messageOf(view, reading, customer)) : '';
}

function messageOf(view: CaseView, { now, shown: clocks }: ClockReading, customer: string | undefined): string {
  const title = [caseTitle(view), customer].filter(Boolean).join(' · ');
  if (view.state.closed) return `${title}. ${closedText(view.state.closed, now)}`;
  if (view.openRequired.length === 0)
    return vscode.l10n.t('{0}. All required steps are done: the case can be closed.', title);
  const waiting = waitingSince(view.state);
  // A clock row already says so; a message that comes and goes would move the rows under the mouse.
  return waiting && !clocks.some((clock) => clock.isHeld)
    ? vscode.l10n.t('{0}. Waiting for the customer since {1}.', title, timeText(waiting, now))
    : title;
}
