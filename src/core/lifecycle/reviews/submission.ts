import type { Pair } from '../history/pairs';

/** Who handed an SOP to those who approve it, and when. */
export interface Submission {
  /** The name that Git has of them. */
  readonly by: string;
  /** ms since 1970 UTC. */
  readonly at: number;
}

/** More commits are not looked through: who works on it while it is in review makes a handful. */
const mostLooked = 50;

/**
 * Finds the commit with which an SOP came into review the last time; undefined when it is not in review in the last commit, or when that is
 * not to be found, as in a clone that was cut off.
 * @param pairs its changes, the newest first: only as many are read as it takes.
 */
export async function submissionIn(pairs: AsyncIterable<Pair>): Promise<Submission | undefined> {
  let looked = 0;
  for await (const { revision, before, after } of pairs) {
    if (after?.status !== 'in-review' || ++looked > mostLooked) return undefined;
    if (before?.status === 'in-review') continue;
    if (revision?.time === undefined || revision.isCutOff) return undefined;
    return { by: revision.author, at: revision.time };
  }
  return undefined;
}
