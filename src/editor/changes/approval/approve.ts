import * as vscode from 'vscode';
import { approveOne } from './approve-one';
import { approveSeveral } from './approve-several';
import { writeAndTell } from './done';
import { readHere, titlesOf } from './here';
import { changedMeanwhile, isShown } from './shown-approval';
import type { Candidate } from './candidate';
import type { ApprovalServices, Deed } from './here';
import { lookedUp } from './look-up';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';
import { personHere } from './who';
import type { Person } from './who';

/** Lets a person approve SOPs: each is shown with what has changed in it, and all are written at once. */
export async function approveSops(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Approve which SOPs? Each is shown before.');
  const meant = await sopsMeant(services, called, { move: 'approve', placeHolder, isMany: true });
  const all = await readHere(services, meant);
  const people = new Map<string, Person>();
  for (const { sop } of all) {
    const { root } = sop.location;
    const person = people.get(root) ?? (await personHere(services, root));
    if (!person) return;
    people.set(root, person);
  }
  const candidates = await lookedUp(services, all, people);
  const [first, ...others] = candidates;
  if (!first) return;
  const deeds = others.length === 0 ? await one(services, first) : await approveSeveral(services, candidates);
  if (deeds.length === 0) return;
  const titles = titlesOf(deeds.map(({ here }) => here));
  const message =
    deeds.length === 1
      ? vscode.l10n.t('Approved: {0}', titles)
      : vscode.l10n.t('{0} SOPs approved: {1}', deeds.length, titles);
  await writeAndTell(deeds, message);
}

async function one(services: ApprovalServices, candidate: Candidate): Promise<Deed[]> {
  const { here, version, approved } = candidate;
  const early = approved({ version });
  if ('code' in early) {
    void tellRefusal(services, here.sop, early);
    return [];
  }
  const given = await approveOne(services, candidate);
  const moved = given && approved(given);
  if (!moved) return [];
  if ('code' in moved) void tellRefusal(services, here.sop, moved);
  else if (isShown(early, moved)) return [{ here, moved }];
  else throw changedMeanwhile();
  return [];
}
