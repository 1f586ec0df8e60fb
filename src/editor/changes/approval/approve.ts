import * as vscode from 'vscode';
import { constantsAsked, namesAsked } from '../../../core/lifecycle/approval/constants-read';
import { approve } from '../../../core/lifecycle/approval/moves';
import { approvedVersion } from '../../../core/lifecycle/approval/versions';
import { whatIsRead } from '../../../core/lifecycle/approval/what-is-read';
import { differenceOf } from '../../../core/lifecycle/changes/difference';
import { approveOne } from './approve-one';
import { approveSeveral } from './approve-several';
import { writeAndTell } from './done';
import { failingOf } from './failing-of';
import { moveContext, readHere, titlesOf } from './here';
import { changedMeanwhile, isShown } from './shown-approval';
import type { Candidate } from './candidate';
import type { ApprovalServices, Deed, Here } from './here';
import { lastApproved } from './last-approved';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';
import { personHere } from './who';
import type { Person } from './who';

/** So many constants are named. */
const mostConstants = 5;

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

/** Looks up what each was before, and says how far it is; none when whoever waits has had enough. */
function lookedUp(
  services: ApprovalServices,
  all: readonly Here[],
  people: ReadonlyMap<string, Person>,
): Thenable<readonly Candidate[]> {
  const title = vscode.l10n.t('Looking up what was approved…');
  const location = all.length === 1 ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const ended = new AbortController();
    token.onCancellationRequested(() => ended.abort());
    const candidates: Candidate[] = [];
    for (const here of all) {
      progress.report({ message: here.sop.title, increment: 100 / all.length });
      const person = people.get(here.sop.location.root);
      if (person) candidates.push(await candidateOf(services, here, person, ended.signal));
      if (ended.signal.aborted) return [];
    }
    return candidates;
  });
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

async function candidateOf(
  services: ApprovalServices,
  here: Here,
  person: Person,
  signal: AbortSignal,
): Promise<Candidate> {
  const { library } = services;
  const { sop } = here;
  const before = await lastApproved(services, sop, signal);
  const titleAt = (path: string) => library.atPath(sop.location.root, path)?.title;
  const failing = await failingOf(services, sop);
  const asked = constantsAsked(namesAsked(sop.text), library.config(sop.location.root).constants);
  return {
    here,
    person,
    before,
    changes: before ? differenceOf(before.sop, sop, titleAt) : [],
    isSame: before !== undefined && whatIsRead(before.sop, library) === whatIsRead(sop, library),
    constants: asked.slice(0, mostConstants).map(([name]) => name),
    version: approvedVersion(before?.sop, sop, library),
    approved: (given) => approve(sop, { by: person.by, ...given }, { ...moveContext(services), failing }),
  };
}
