import * as vscode from 'vscode';
import { commands, registerCommand } from '../shared/commands';
import type { Services } from '../services/services';
import type { CommandId } from '../shared/commands';
import type { ApprovalServices } from './approval/here';
import type { HistoryServices } from './history/show-history';
import type { ShowServices } from './show-changes';

/**
 * Tells what has changed since people read it, lets them confirm that they have, and shows what changed before. All of it is loaded
 * when it is used.
 */
export function registerChanges(
  services: ShowServices & HistoryServices & Pick<Services, 'submissions'> & Omit<ApprovalServices, 'texts'>,
): void {
  const { context, log, loader, whatChanged } = services;
  const tell = (error: unknown) => log.error(`What changed: ${String(error)}`);
  const load = async () => {
    const [{ ChangeTracker }, { OldTexts }, { tellChanged, tellToConfirm }] = await Promise.all([
      import('./tracker'),
      import('./old-texts'),
      import('./tell'),
    ]);
    const [tracker, texts] = [new ChangeTracker(services), new OldTexts()];
    whatChanged.noteRead = (sop) => tracker.noteRead(sop);
    context.subscriptions.push(
      tracker,
      texts,
      whatChanged.used.event((sop) => {
        tellChanged(services, tracker, sop).catch(tell);
      }),
      whatChanged.onDidChange(() => {
        tellToConfirm(services).catch(tell);
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) tellToConfirm(services).catch(tell);
      }),
    );
    return { tracker, texts };
  };
  let loaded: ReturnType<typeof load> | undefined;
  const parts = () =>
    (loaded ??= load().catch((error: unknown) => {
      // The next one may do better.
      loaded = undefined;
      throw error;
    }));
  services.submissions.find = async (sop) => (await import('./history/find-submission')).findSubmission(services, sop);
  /** What is done about the approval of SOPs. */
  const move = (command: CommandId, does: (own: ApprovalServices, ...called: unknown[]) => Promise<void>) =>
    registerCommand(command, log, async (...called: unknown[]) => {
      const { texts } = await parts();
      await does({ ...services, texts }, ...called);
    });
  context.subscriptions.push(
    move(commands.submitForReview, async (own, ...called) =>
      (await import('./approval/submit')).submitForReview(own, ...called),
    ),
    move(commands.approve, async (own, ...called) => (await import('./approval/approve')).approveSops(own, ...called)),
    move(commands.approveAll, async (own, root) => (await import('./approval/approve-all')).approveAll(own, root)),
    move(commands.requestChanges, async (own, ...called) =>
      (await import('./approval/request-changes')).askForChanges(own, ...called),
    ),
    move(commands.withdrawApproval, async (own, ...called) =>
      (await import('./approval/withdraw')).withdrawApproval(own, ...called),
    ),
    move(commands.reviewedToday, async (own, ...called) =>
      (await import('./approval/reviewed-today')).noteReviewed(own, ...called),
    ),
    move(commands.retire, async (own, ...called) => (await import('./approval/retire')).retireSop(own, ...called)),
    move(commands.sendForReview, async (own, ...called) =>
      (await import('./approval/send')).sendForReview(own, ...called),
    ),
    // There is nothing to compare before the library is read.
    loader.onDidProgress(({ loading }) => {
      if (!loading) parts().catch(tell);
    }),
    registerCommand(commands.showWhatChanged, log, async (argument: unknown) => {
      const [own, { showWhatChanged }] = await Promise.all([parts(), import('./show-changes')]);
      await showWhatChanged(services, own, argument);
    }),
    registerCommand(commands.showHistory, log, async (argument: unknown) => {
      const [{ texts }, { showHistory }] = await Promise.all([parts(), import('./history/show-history')]);
      await showHistory(services, texts, argument);
    }),
    registerCommand(commands.showStepHistory, log, async (argument: unknown) => {
      const [{ texts }, { showStepHistory }] = await Promise.all([parts(), import('./history/show-history')]);
      await showStepHistory(services, texts, argument);
    }),
    registerCommand(commands.whatsNew, log, async () => {
      const [{ tracker }, { showWhatsNew }] = await Promise.all([parts(), import('./whats-new')]);
      await showWhatsNew(services, tracker);
    }),
    registerCommand(commands.confirmRead, log, async (argument: unknown) => {
      const [{ tracker }, { confirmRead }] = await Promise.all([parts(), import('./confirm')]);
      await confirmRead(services, tracker, argument);
    }),
  );
}
