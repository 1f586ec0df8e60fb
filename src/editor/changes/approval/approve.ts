import * as vscode from 'vscode';
import { approve } from '../../../core/lifecycle/approval/moves';
import { approvedVersion } from '../../../core/lifecycle/approval/versions';
import { differenceOf } from '../../../core/lifecycle/changes/difference';
import { showDone } from '../../shared/dialogs';
import { approveOne } from './approve-one';
import { approveSeveral } from './approve-several';
import { moveContext, readHere, titlesOf, writeDeeds } from './here';
import type { Candidate } from './candidate';
import type { ApprovalServices, Deed, Here } from './here';
import { lastApproved } from './last-approved';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';
import { personHere } from './who';
import type { Person } from './who';

/** Lets a person approve SOPs: each is shown with what has changed in it, and all are written at once. */
export async function approveSops(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Approve which SOPs? Each is shown before.');
  const meant = await sopsMeant(services, called, { move: 'approve', placeHolder, isMany: true });
  const candidates: Candidate[] = [];
  const people = new Map<string, Person | undefined>();
  for (const here of await readHere(services, meant)) {
    const { root } = here.sop.location;
    if (!people.has(root)) people.set(root, await personHere(services, root));
    const person = people.get(root);
    if (!person) return;
    candidates.push(await candidateOf(services, here, person));
  }
  const [first, ...others] = candidates;
  if (!first) return;
  const deeds = others.length === 0 ? await one(services, first) : await approveSeveral(services, candidates);
  if (deeds.length === 0) return;
  await writeDeeds(deeds);
  showDone(vscode.l10n.t('$(check) Approved: {0}', titlesOf(deeds.map(({ here }) => here))), 6000);
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
  if (moved && 'code' in moved) void tellRefusal(services, here.sop, moved);
  return moved && 'after' in moved ? [{ here, moved }] : [];
}

async function candidateOf(services: ApprovalServices, here: Here, person: Person): Promise<Candidate> {
  const { library } = services;
  const { sop } = here;
  const before = await lastApproved(services, sop);
  const titleAt = (path: string) => library.atPath(sop.location.root, path)?.title;
  return {
    here,
    person,
    before,
    changes: before ? differenceOf(before.sop, sop, titleAt) : [],
    version: approvedVersion(before?.sop, sop, library),
    approved: (given) => approve(sop, { by: person.by, ...given }, moveContext(services)),
  };
}
