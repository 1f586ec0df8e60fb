import * as vscode from 'vscode';
import { reviewedToday } from '../../../core/lifecycle/approval/moves';
import { writeAndTell } from './done';
import { moveContext, readHere, titlesOf } from './here';
import type { ApprovalServices, Deed } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Notes that somebody has looked through SOPs, and that they are right as they are. */
export async function noteReviewed(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Which SOPs have you looked through, and are right as they are?');
  const meant = await sopsMeant(services, called, { move: 'reviewed-today', placeHolder, isMany: true });
  const deeds: Deed[] = [];
  for (const here of await readHere(services, meant)) {
    const moved = reviewedToday(here.sop, moveContext(services));
    if ('code' in moved) void tellRefusal(services, here.sop, moved);
    else deeds.push({ here, moved });
  }
  if (deeds.length === 0) return;
  await writeAndTell(deeds, vscode.l10n.t('Reviewed today: {0}', titlesOf(deeds.map(({ here }) => here))));
}
