import * as vscode from 'vscode';
import { requestChanges } from '../../../core/lifecycle/approval/moves';
import type { Report } from '../../../core/lifecycle/feedback/entry';
import type { Sop } from '../../../core/sop/model';
import { askReason } from '../../shared/ask-reason';
import { showDone, showWarning } from '../../shared/dialogs';
import { ownMember } from '../../shared/people';
import { settings } from '../../shared/settings';
import { moveContext, readHere, titlesOf, writeDeeds } from './here';
import type { ApprovalServices } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Gives an SOP in review back to its authors, and keeps why as feedback on it, where they read it. */
export async function askForChanges(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Request changes of which SOP?');
  const [meant] = await sopsMeant(services, called, { move: 'request-changes', placeHolder });
  if (!meant) return;
  const [first] = await readHere(services, [meant]);
  // Who cannot do it need not say why.
  const early = first && requestChanges(first.sop, '-', moveContext(services));
  if (early && 'code' in early) return void tellRefusal(services, meant, early);
  const reason = await askReason(
    vscode.l10n.t('Request Changes: {0}', meant.title),
    vscode.l10n.t('What is to be changed? The author reads it in the view “Reviews”.'),
  );
  if (reason === undefined) return;
  const [here] = await readHere(services, [meant]);
  if (!here) return;
  const moved = requestChanges(here.sop, reason, moveContext(services));
  if ('code' in moved) return void tellRefusal(services, here.sop, moved);
  const isSaved = await writeDeeds([{ here, moved }]);
  if ((await keep(services, here.sop, reason)) && isSaved)
    showDone(vscode.l10n.t('$(check) Changes requested: {0}', titlesOf([here])), 6000);
}

/** Keeps the reason as feedback. @returns whether it is kept. */
async function keep({ feedback, clock, library }: ApprovalServices, sop: Sop, text: string): Promise<boolean> {
  const { id, version, location } = sop;
  const own = ownMember(library.config(location.root));
  const report: Report = {
    does: 'report',
    id: globalThis.crypto.randomUUID().slice(0, 13),
    sop: id,
    version,
    step: undefined,
    words: undefined,
    kind: 'other',
    text,
    by: own?.name ?? (settings.agentName() || undefined),
    at: new Date(clock.now()).toISOString(),
  };
  for (;;) {
    try {
      await feedback.add(location.root, report);
      return true;
    } catch (error) {
      const [again, copy] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Copy My Words')];
      const reason = error instanceof Error ? error.message : String(error);
      const message = vscode.l10n.t(
        '“{0}” is a draft again, but why could not be saved. Check that you may write into the library. Reason: {1}',
        sop.title,
        reason,
      );
      const answer = await showWarning(message, again, copy);
      if (answer === copy) await vscode.env.clipboard.writeText(text);
      if (answer !== again) return false;
    }
  }
}
