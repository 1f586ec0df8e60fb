import { isBound } from '../../../core/lifecycle/approval/bound';
import { lastOf } from '../../../core/lifecycle/approval/standing';
import { pairsOf } from '../../../core/lifecycle/history/pairs';
import type { Approval, Sop } from '../../../core/sop/model';
import { readSop } from '../../../core/sop/read';
import type { Services } from '../../services/services';
import { historyOf } from '../history/source';

/** So many commits of a file are looked at: the last approval is rarely older, and somebody waits. */
const mostCommits = 50;

/** An SOP as it was before: as it was last approved, or as the last commit has it where that is not known. */
export interface Before {
  readonly sop: Sop;
  readonly isApproved: boolean;
}

/** The last approved text of an SOP, as far as its history has it; undefined where it was never approved, or there is no history. */
export async function lastApproved(
  services: Pick<Services, 'library' | 'realFile'>,
  sop: Sop,
): Promise<Before | undefined> {
  const { library } = services;
  const approval = lastOf(sop.front.approvers);
  if (!approval && sop.status !== 'approved') return undefined;
  const place = await historyOf(services, sop);
  if (typeof place === 'string') return undefined;
  const read = (text: string) => library.asRead(readSop(text, sop.location));
  const ended = new AbortController();
  let [looked, first, found]: [number, Sop | undefined, Sop | undefined] = [0, undefined, undefined];
  for await (const { after } of pairsOf(place.source, { path: place.path, from: place.head }, read, ended.signal)) {
    first ??= after;
    const isIt = after && isApprovedText(after, approval, library);
    if (isIt) found = after;
    // Without a hash, what was approved is the first text that names the approval.
    if ((found && (approval?.hash !== undefined || !isIt)) || ++looked >= mostCommits) {
      ended.abort();
      break;
    }
  }
  if (found) return { sop: found, isApproved: true };
  return first?.status === 'approved' ? { sop: first, isApproved: false } : undefined;
}

function isApprovedText(old: Sop, approval: Approval | undefined, library: Services['library']): boolean {
  if (!approval) return old.status === 'approved';
  if (approval.hash !== undefined) return isBound(approval, old, library);
  const theirs = lastOf(old.front.approvers);
  return theirs?.by === approval.by && theirs.on === approval.on;
}
