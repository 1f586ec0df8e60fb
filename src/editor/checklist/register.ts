import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { followUpAt } from '../../core/case/after-closing/follow-up';
import { waitingSince } from '../../core/case/model/pauses';
import type { Services } from '../services/services';
import type { AnswerArgument, LeadArgument, SelectedArgument, StepArgument } from '../shared/case-arguments';
import { closedText, progressText, timeText } from '../shared/case-words';
import { commands, registerCommand, rowIsLost, tellError, views } from '../shared/commands';
import { onDidChangeSetting } from '../shared/settings';
import { whyNextTitled } from '../shared/next-words';
import { Throttle } from '../shared/throttle';
import { WakeUp } from '../shared/wake-up';
import { registerDimming } from './dimming';
import type { FromList } from './doing';
import { Elsewhere } from './elsewhere';
import type { ChecklistRow } from './row';
import { UpNext } from './up-next';
import { ChecklistView } from './view';
import { shown } from '../shared/shown';
import type { NextSop } from '../../core/case/next/coming';
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
  | 'whatFollowed'
  | 'feedback'
>;

/** Shows the active case as a tree of steps to tick. */
export function registerChecklist(services: ChecklistServices): ChecklistView {
  const { context, log, library, loader, clock, actions, escalations, clocks, selected } = services;
  const provider = new ChecklistView(services);
  const tree = vscode.window.createTreeView(views.checklist, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
  });
  const upNext = new UpNext(tree, provider, library, log);
  const show = () => {
    provider.update();
    describe(tree, services, provider);
    wakeUp.set(nextFollowUp(services));
    upNext.follow(services.active.view);
  };
  const wakeUp = new WakeUp(clock, show);
  // “Continue with …” names SOPs, and a case shows when its SOP has changed: both depend on the library.
  const followLibrary = new Throttle(show, 300);
  // What a draft says is known while somebody writes; a list that changes with each letter would be a nuisance.
  const followDraft = new Throttle(show, 500);
  const follow = (document: vscode.TextDocument) => {
    const shown = services.active.view;
    if (shown && services.drafts.isDraft(document) && services.draftCases.idsOf(document).includes(shown.state.id))
      followDraft.ask();
  };
  const loadNext = async () => new (await import('./next')).NextStep(services, tree, { provider, upNext, elsewhere });
  let next: ReturnType<typeof loadNext> | undefined;
  const elsewhere = new Elsewhere(tree);
  const loadDoing = async () => new (await import('./doing')).Doing(services, tree, { provider, upNext, elsewhere });
  let loaded: ReturnType<typeof loadDoing> | undefined;
  const doing = () => (loaded ??= loadDoing());
  show();
  context.subscriptions.push(
    wakeUp,
    followLibrary,
    followDraft,
    services.readings.onDidChange(() => followDraft.ask()),
    services.draftCases.onDidChange(() => followDraft.ask()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)),
    // Of several drafts of a case, the one that is written in counts.
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) follow(editor.document);
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
    elsewhere,
    registerCommand(commands.nextStep, log, async (from?: FromList) => (await (next ??= loadNext())).doNext(from)),
    registerCommand(commands.showNext, log, async () => {
      await vscode.commands.executeCommand(`${views.checklist}.focus`);
      if (services.active.view) await upNext.show(services.active.view, true);
    }),
    registerCommand(commands.selectRow, log, async (row: SelectedArgument, from?: { readonly elsewhere: true }) => {
      selected.show(row);
      // A row that was clicked is in sight; to bring it there again costs clicks.
      if (from && row.kind === 'step') await upNext.showSelected(row.step.key);
    }),
    registerCommand(commands.doStep, log, async (...pressed: [(StepArgument | LeadArgument | FromList)?]) => {
      const [row] = pressed;
      // The command palette passes nothing at all; a button whose row is lost passes that there is none.
      if (!row && pressed.length > 0) throw rowIsLost();
      await (await doing()).doRow(row);
    }),
    registerCommand(commands.chooseAnswer, log, async (row?: AnswerArgument) => {
      if (!row) throw rowIsLost();
      await (await doing()).doRow(row);
    }),
    clocks.onDidChange(show),
    services.whatFollowed.onDidCount(show),
    services.feedback.onDidChange(show),
    escalations.onDidChange(show),
    actions.onDidFail(() => provider.redraw()),
    tree.onDidChangeSelection(({ selection: [row] }) => {
      if (!upNext.isPassed(row)) selected.select(row && selectedBy(row));
    }),
    tree.onDidChangeCheckboxState(({ items }) => {
      for (const [row, state] of items)
        if (row.kind === 'step')
          doing()
            .then((list) => list.clicked(row, state))
            .catch((error: unknown) => tellError(log, views.checklist, error));
    }),
  );
  return provider;
}

/** What a row stands for, for whoever shows more of it. What an answer leads to belongs to its question. */
function selectedBy(row: ChecklistRow): SelectedArgument | undefined {
  if (row.kind === 'lead') return { kind: 'step', caseId: row.caseId, step: { key: row.step.key } };
  return row.kind === 'step' || row.kind === 'answer' || row.kind === 'section' ? row : undefined;
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
  { customer, next }: Pick<ChecklistView, 'customer' | 'next'>,
): void {
  tree.description = view ? progressText(view) : '';
  tree.message = view ? shown(messageOf(view, reading, customer, next[0])) : '';
}

function messageOf(
  view: CaseView,
  { now, shown: clocks }: ClockReading,
  customer: string | undefined,
  next: NextSop | undefined,
): string {
  const title = [caseTitle(view), customer].filter(Boolean).join(' · ');
  if (view.state.closed)
    return [`${title}. ${closedText(view.state.closed, now)}`, next && whyNextTitled(next)].filter(Boolean).join('. ');
  if (view.openRequired.length === 0)
    return vscode.l10n.t('{0}. All required steps are done: the case can be closed.', title);
  const waiting = waitingSince(view.state);
  // A clock row already says so; a message that comes and goes would move the rows under the mouse.
  return waiting && !clocks.some((clock) => clock.isHeld)
    ? vscode.l10n.t('{0}. Waiting for the customer since {1}.', title, timeText(waiting, now))
    : title;
}
