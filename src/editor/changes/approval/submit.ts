import * as vscode from 'vscode';
import { lacksAuthor, submit } from '../../../core/lifecycle/approval/moves';
import { commands, run } from '../../shared/commands';
import { writeAndTell } from './done';
import { failingOf } from './failing-of';
import { moveContext, readHere, titlesOf } from './here';
import type { ApprovalServices, Deed } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';
import { personHere } from './who';

/** Hands drafts, and what has changed since it was approved, to those who approve. */
export async function submitForReview(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Submit which SOP for review?');
  const deeds: Deed[] = [];
  const meant = await sopsMeant(services, called, { move: 'submit', placeHolder, isMany: true });
  for (const here of await readHere(services, meant)) {
    const failing = await failingOf(services, here.sop);
    const context = { ...moveContext(services), failing };
    // Whoever submits it is its author where it names none; who cannot submit it is not asked for their name.
    const early = submit(here.sop, context);
    const isNameless = !('code' in early) && lacksAuthor(here.sop, context);
    const person = isNameless ? await personHere(services, here.sop.location.root) : undefined;
    if (isNameless && !person) return;
    const moved = person ? submit(here.sop, context, person.by) : early;
    if ('code' in moved) void tellRefusal(services, here.sop, moved);
    else deeds.push({ here, moved });
  }
  const [first] = deeds;
  if (!first) return;
  const send = vscode.l10n.t('Send for Review…');
  const message = vscode.l10n.t(
    'In review now: {0}. Whoever approves it finds it in “Reviews” once they have this change.',
    titlesOf(deeds.map(({ here }) => here)),
  );
  if ((await writeAndTell(deeds, message, ...(deeds.length === 1 ? [send] : []))) === send)
    await run(commands.sendForReview, { uri: first.here.sop.location.uri });
}
