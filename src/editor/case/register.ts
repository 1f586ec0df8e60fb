import * as vscode from 'vscode';
import { waitingSince } from '../../core/case/model/pauses';
import type { Services } from '../services/services';
import { commands, registerCommand } from '../shared/commands';
import { FollowUps } from './after-closing/follow-ups';
import type { CaseServices } from './case-services';
import { registerPinnedTexts } from './changes/pinned-text';
import { caseCommands } from './command-names';
import { followDrafts } from './follow-draft';

/** Registers what people do in cases: commands and dialogs, the texts that cases follow, and follow-up reminders. */
export function registerCase(services: CaseServices & Pick<Services, 'context'>): void {
  const { context, active, cases, log } = services;
  // What commands do is half as much code as all views, so it is loaded with the first one.
  const handlers = async () => (await import('./commands')).caseHandlers(services);
  // Context keys for the `when` clauses of the manifest.
  const tellMenus = () => {
    const { view } = active;
    void vscode.commands.executeCommand(
      'setContext',
      'sopGuide.case',
      view ? (view.state.closed ? 'closed' : 'open') : 'none',
    );
    const isWaiting = view !== undefined && waitingSince(view.state) !== undefined;
    void vscode.commands.executeCommand('setContext', 'sopGuide.casePaused', isWaiting);
  };
  tellMenus();
  context.subscriptions.push(
    active.onDidChange(tellMenus),
    registerPinnedTexts(cases),
    followDrafts(services),
    new FollowUps(services),
    ...caseCommands.map((name) =>
      registerCommand(commands[name], log, async (...args: never[]) => (await handlers())[name](...args)),
    ),
  );
}
