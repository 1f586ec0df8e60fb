import type { Sop } from '../../sop/model';
import type { GroupRow, ReplyRow, UnusedRow } from '../report';

/**
 * What is used in none of `n` cases is used in fewer than `3 / n` of them, 95 times in 100 (the rule of three, Hanley and
 * Lippman-Hand, 1983). With three cases for each of the things to choose from, that is less than what each would get were all
 * used alike.
 */
const enough = 3;
/** After all days. */
const nobodyKnows = '~';

export type UnusedSop = Pick<Sop, 'id' | 'title' | 'status' | 'front' | 'hasSteps' | 'replies'>;

/**
 * The approved SOPs that no case used, and the approved replies that none of the cases on their SOPs used.
 * @param used ids of the SOPs that a case was begun on, that joined one, or whose replies were used.
 * @param cases how many cases the report is about. @param bySop how many of them are on each SOP, as far as that is told.
 * @param since the first day of the report: what is not known to hold since then may have had less time, and is left out.
 */
export function unusedOf(
  sops: Iterable<UnusedSop>,
  used: ReadonlySet<string>,
  usedReplies: ReadonlySet<string>,
  cases: number,
  bySop: readonly GroupRow[],
  since: string,
): UnusedRow[] {
  const approved = [...sops].filter(({ status }) => status === 'approved');
  const followed = approved.filter(({ hasSteps }) => hasSteps);
  const cameInTime = ({ front }: UnusedSop) => (holdsSince(front) ?? nobodyKnows) <= since;
  const rows: UnusedRow[] = [];
  if (cases >= enough * followed.length)
    for (const sop of followed)
      if (!used.has(sop.id) && cameInTime(sop))
        rows.push({ kind: 'sop', sop: sop.id, sopTitle: sop.title, title: sop.title, cases });
  const casesOf = new Map(bySop.flatMap(({ kind, key, cases: own }) => (kind === 'group' ? [[key, own ?? 0]] : [])));
  for (const sop of approved) {
    const own = casesOf.get(sop.id) ?? 0;
    if (own === 0 || !cameInTime(sop) || own < enough * sop.replies.length) continue;
    for (const { id, title } of sop.replies)
      if (!usedReplies.has(replyKey(sop.id, id)))
        rows.push({ kind: 'reply', sop: sop.id, sopTitle: sop.title, reply: id, title, cases: own });
  }
  return rows;
}

/** The first day on which an SOP is known to have held. @returns undefined where it says none. */
function holdsSince({ effective, lastReviewed, approvers }: UnusedSop['front']): string | undefined {
  if (effective !== undefined) return effective;
  return [lastReviewed, ...approvers.map(({ on }) => on)].flatMap((day) => day ?? []).sort()[0];
}

/** Names a reply among those of all SOPs. */
export function replyKey(sop: string, reply: ReplyRow['reply']): string {
  return `${sop}#${reply}`;
}
