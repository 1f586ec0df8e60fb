import { isBound } from '../../../core/lifecycle/approval/bound';
import { lastOf } from '../../../core/lifecycle/approval/standing';
import { pairsOf } from '../../../core/lifecycle/history/pairs';
import type { Approval, Sop } from '../../../core/sop/model';
import { readSop } from '../../../core/sop/read';
import type { Services } from '../../services/services';
import { historyOf } from '../history/source';

/** So many commits of a file are looked at: the last approval is rarely older, and somebody waits. */
const mostCommits = 50;
/** So many older ones than the first that names the approval: what was approved was committed then, or a little before. */
const mostOlder = 5;

/** An SOP as it was before. */
export interface Before {
  readonly sop: Sop;
  /**
   * Whether that is what was last approved. Otherwise it is the first text that names the approval, or else the last commit: what was
   * approved is in no commit, or reads otherwise since, as constants and SOPs that it leads to are others.
   */
  readonly isApproved: boolean;
}

/**
 * The last approved text of an SOP, as far as its history has it; undefined where it was never approved, or there is no history.
 * @param signal ends the search, which then finds nothing.
 */
export async function lastApproved(
  services: Pick<Services, 'library' | 'realFile'>,
  sop: Sop,
  signal?: AbortSignal,
): Promise<Before | undefined> {
  const { library } = services;
  const approval = lastOf(sop.front.approvers);
  if (!approval && sop.status !== 'approved') return undefined;
  const place = await historyOf(services, sop);
  if (typeof place === 'string') return undefined;
  const above = place.path.length - sop.location.path.length;
  // Where a file was moved its links led from where it was.
  const read = (text: string, path: string) =>
    library.asRead(readSop(text, { ...sop.location, path: path.slice(Math.max(0, above)) }));
  const ended = new AbortController();
  const isEnded = () => signal?.aborted === true;
  let [looked, older]: [number, number] = [0, 0];
  let [first, named, found]: [Sop | undefined, Sop | undefined, Sop | undefined] = [undefined, undefined, undefined];
  for await (const { after } of pairsOf(place.source, { path: place.path, from: place.head }, read, ended.signal)) {
    if (isEnded()) return undefined;
    first ??= after;
    const namesIt = after !== undefined && isNamed(approval, after);
    if (namesIt) named = after;
    else if (named) older++;
    if (after && approval && isBound(approval, after, library)) found = after;
    // Without a hash, what was approved is the first text that names the approval.
    if (approval?.hash === undefined && named && !namesIt) found = named;
    if (found || older >= mostOlder || ++looked >= mostCommits) {
      ended.abort();
      break;
    }
  }
  found ??= approval?.hash === undefined ? named : undefined;
  if (found) return { sop: found, isApproved: true };
  const other = named ?? (first?.status === 'approved' ? first : undefined);
  return other && { sop: other, isApproved: false };
}

/** Whether a text names an approval; or is approved, where there is none to be named. */
function isNamed(approval: Approval | undefined, old: Sop): boolean {
  if (!approval) return old.status === 'approved';
  return old.front.approvers.some(
    ({ by, on, hash }) => by === approval.by && on === approval.on && hash === approval.hash,
  );
}
