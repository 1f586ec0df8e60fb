import * as vscode from 'vscode';
import { submit } from '../../../core/lifecycle/approval/moves';
import { commands, run } from '../../shared/commands';
import { showInformation } from '../../shared/dialogs';
import { moveContext, readHere, titlesOf, writeDeeds } from './here';
import type { ApprovalServices, Deed } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Hands drafts, and what has changed since it was approved, to those who approve. */
export async function submitForReview(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Submit which SOP for review?');
  const deeds: Deed[] = [];
  for (const here of await readHere(services, await sopsMeant(services, called, { move: 'submit', placeHolder }))) {
    const moved = submit(here.sop, moveContext(services));
    if ('code' in moved) void tellRefusal(services, here.sop, moved);
    else deeds.push({ here, moved });
  }
  const [first] = deeds;
  if (!first) return;
  await writeDeeds(deeds);
  const send = vscode.l10n.t('Send for Review…');
  const message = vscode.l10n.t(
    'In review now: {0}. Whoever approves it finds it in the view “Reviews”.',
    titlesOf(deeds.map(({ here }) => here)),
  );
  const isSent = (await showInformation(message, ...(deeds.length === 1 ? [send] : []))) === send;
  if (isSent) await run(commands.sendForReview, { uri: first.here.sop.location.uri });
}
