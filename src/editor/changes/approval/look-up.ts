import * as vscode from 'vscode';
import { constantsAsked, namesAsked } from '../../../core/lifecycle/approval/constants-read';
import { approve } from '../../../core/lifecycle/approval/moves';
import { approvedVersion } from '../../../core/lifecycle/approval/versions';
import { whatIsRead } from '../../../core/lifecycle/approval/what-is-read';
import { differenceOf } from '../../../core/lifecycle/changes/difference';
import type { Candidate } from './candidate';
import { failingOf, failingOfAll } from './failing-of';
import { moveContext } from './here';
import type { ApprovalServices, Here } from './here';
import { lastApproved } from './last-approved';
import type { Person } from './who';

/** So many constants are named. */
const mostConstants = 5;

/**
 * Looks up what each was before, and says how far it is; none when whoever waits has had enough.
 * @param how they are approved.
 */
export function lookedUp(
  services: ApprovalServices,
  all: readonly Here[],
  people: ReadonlyMap<string, Person>,
  how = approve,
): Thenable<readonly Candidate[]> {
  const title = vscode.l10n.t('Looking up what was approved…');
  const location = all.length === 1 ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const ended = new AbortController();
    token.onCancellationRequested(() => ended.abort());
    const candidates: Candidate[] = [];
    const sops = all.map(({ sop }) => sop);
    const failing = all.length > 1 ? await failingOfAll(services, sops, ended.signal) : undefined;
    for (const here of all) {
      progress.report({ message: here.sop.title, increment: 100 / all.length });
      const person = people.get(here.sop.location.root);
      if (person) candidates.push(await candidateOf({ ...services, failing, how }, here, person, ended.signal));
      if (ended.signal.aborted) return [];
    }
    return candidates;
  });
}

interface Looking {
  /** The tests that fail, by the URIs of their SOPs, where they were run already. */
  readonly failing: ReadonlyMap<string, readonly string[]> | undefined;
  readonly how: typeof approve;
}

async function candidateOf(
  services: ApprovalServices & Looking,
  here: Here,
  person: Person,
  signal: AbortSignal,
): Promise<Candidate> {
  const { library, how } = services;
  const { sop } = here;
  const before = await lastApproved(services, sop, signal);
  const titleAt = (path: string) => library.atPath(sop.location.root, path)?.title;
  const failing = services.failing?.get(sop.location.uri) ?? (services.failing ? [] : await failingOf(services, sop));
  const asked = constantsAsked(namesAsked(sop.text), library.config(sop.location.root).constants);
  return {
    here,
    person,
    before,
    changes: before ? differenceOf(before.sop, sop, titleAt) : [],
    isSame: before !== undefined && whatIsRead(before.sop, library) === whatIsRead(sop, library),
    constants: asked.slice(0, mostConstants).map(([name]) => name),
    version: approvedVersion(before?.sop, sop, library),
    approved: (given) => how(sop, { by: person.by, ...given }, { ...moveContext(services), failing }),
  };
}
