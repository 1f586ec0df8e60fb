import * as vscode from 'vscode';
import { waitingSince } from '../../core/case/model/pauses';
import { TimeScales } from '../../core/time/time-scales';
import { tellError, views } from '../shared/commands';
import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { registerCaseCommands } from '../case/commands';
import { ActiveCase } from '../services/active-case';
import { ClockReader } from '../services/clock-reader';
import type { ClockReading } from '../services/clock-reader';
import { ClockAlarm } from '../clocks/alarm';
import { CaseChanges } from '../services/case-changes';
import { Escalations } from '../services/escalations';
import { FollowUps } from '../case/after-closing/follow-ups';
import { registerDimming } from './dimming';
import type { ChecklistNode } from './node';
import { registerPinnedTexts } from '../case/changes/pinned-text';
import { RepliesInCase } from '../case/replies-in-case';
import { CaseStatus } from '../clocks/status';
import { toggle } from '../case/steps';
import { ChecklistView } from './view';
import { caseTitle, closedText, progressText, timeText } from '../shared/case-words';

/** Shows the checklist, its progress in the status bar, and follows what other windows do to the same cases. */
export function registerChecklist(
  services: Pick<Services, 'context' | 'log' | 'library' | 'loader' | 'search' | 'cases' | 'clock' | 'drafts' | 'used'>,
): ChecklistView {
  const { context, log, cases, clock } = services;
  const active = new ActiveCase(cases, context.workspaceState);
  const changes = new CaseChanges(services);
  const scales = new TimeScales();
  const clocks = new ClockReader(active, clock, scales);
  const alarm = new ClockAlarm({ ...services, active, memory: context.workspaceState });
  const escalations = new Escalations({ ...services, scales });
  const provider = new ChecklistView(services, active, changes, clocks, escalations);
  const tree = vscode.window.createTreeView(views.checklist, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
  });
  const status = new CaseStatus(services.library);
  const sources = {
    ...services,
    active,
    changes,
    escalations,
    scales,
    redraw: () => provider.redraw(),
    selected: () => tree.selection[0],
  };
  const replies = new RepliesInCase(sources, services.used);

  const show = () => {
    const reading = clocks.read();
    provider.update();
    describe(tree, active, reading);
    status.show(active.view, reading);
    alarm.look(reading);
  };
  // “Go on with …” names SOPs, and a case says when its own has changed: both depend on the library.
  const followLibrary = new Throttle(show, 300);
  show();
  context.subscriptions.push(
    followLibrary,
    services.library.onDidChange(() => followLibrary.ask()),
    // Only once everything is read is it known what is not there.
    services.loader.onDidProgress(({ loading }) => {
      if (!loading) followLibrary.ask();
    }),
    onDidChangeSetting(['agent.name', 'agent.member'], show),
    registerPinnedTexts(cases),
    registerDimming(),
    tree,
    status,
    clocks,
    active.onDidChange(show),
    clocks.onDidChange(show),
    escalations,
    escalations.onDidChange(show),
    new FollowUps(sources, show),
    tree.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items) {
        if (node.kind !== 'step') continue;
        await toggle(sources, node, state === vscode.TreeItemCheckboxState.Checked).catch((error: unknown) =>
          tellError(log, views.checklist, error),
        );
      }
    }),
    replies,
    ...registerCaseCommands(sources, replies),
  );
  return provider;
}

function describe(tree: vscode.TreeView<ChecklistNode>, active: ActiveCase, reading: ClockReading): void {
  const { now } = reading;
  const { view } = active;
  const waiting = view && waitingSince(view.state);
  tree.description = view ? progressText(view) : '';
  if (!view) tree.message = '';
  else if (view.state.closed) tree.message = `${caseTitle(view)}. ${closedText(view.state.closed, now)}`;
  else if (view.openRequired.length === 0)
    tree.message = vscode.l10n.t('{0}. All required steps are done: the case can be closed.', caseTitle(view));
  // A clock says so itself; a message that comes and goes moves the rows under the mouse.
  else if (waiting && !reading.shown.some((clock) => clock.isHeld))
    tree.message = vscode.l10n.t('{0}. Waiting for the customer since {1}.', caseTitle(view), timeText(waiting, now));
  else tree.message = caseTitle(view);
  void vscode.commands.executeCommand(
    'setContext',
    'sopGuide.case',
    view ? (view.state.closed ? 'closed' : 'open') : 'none',
  );
  void vscode.commands.executeCommand('setContext', 'sopGuide.casePaused', waiting !== undefined);
}
