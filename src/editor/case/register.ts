import * as vscode from 'vscode';
import { waitingSince } from '../../core/case/model/pauses';
import type { Services } from '../services/services';
import { FollowUps } from './after-closing/follow-ups';
import type { CaseServices } from './case-services';
import { registerPinnedTexts } from './changes/pinned-text';
import { registerCaseCommands } from './commands';

/** What people do in a case: commands and their dialogs, the texts it goes by, and reminders of customers to ask again. */
export function registerCase(services: CaseServices & Pick<Services, 'context'>): void {
  const { context, active, cases } = services;
  // What the `when` clauses of the manifest ask for.
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
    new FollowUps(services),
    ...registerCaseCommands(services),
  );
}
