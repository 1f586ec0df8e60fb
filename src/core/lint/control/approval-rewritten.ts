import { isBound } from '../../lifecycle/approval/bound';
import { keepsApproval } from '../../lifecycle/approval/carried';
import { wholeHashOf } from '../../lifecycle/approval/read-hash';
import type { Surroundings } from '../../lifecycle/approval/surroundings';
import type { Problem } from '../../problem';
import type { Approval, Sop } from '../../sop/model';
import { replacement } from '../fix';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';
import { approvalPlaceOf, approverName } from './front-places';

const rewritten: ProblemKind = {
  code: 'sop.approval-rewritten',
  severity: 'error',
  message:
    'The approval by {0} was given to another text: its hash was “{1}” before. Write “hash: {1}” again, and have this text approved anew, with a higher version.',
  fix: ({ range, args: [, hash = ''] }, file) =>
    isHash.test(file.cut(range)) ? [{ ...replacement(range, hash), isPreferred: false }] : [],
};
const bound: ProblemKind = {
  code: 'sop.approval-bound-later',
  severity: 'error',
  message:
    'The approval by {0} had no hash before, and the text was another. Take the hash out, and have this text approved anew, with a higher version.',
};

const isHash = /^[0-9a-f]{6,64}$/i;

/**
 * An approval says what somebody approved: whoever writes another hash beside it says what is not so, whatever the status is meanwhile
 * and whichever version it has. One of today is being given: whoever approves again on the same day says so in its place.
 */
export const approvalRewritten: Rule<'library'> = {
  kinds: [rewritten, bound],
  *check({ sop, committed, library, today }) {
    if (!committed) return;
    for (const now of sop.front.approvers) {
      if (now.on !== undefined && now.on === today) continue;
      const before = committed.front.approvers.filter((one) => one.by === now.by && one.on === now.on);
      const [old] = before;
      if (old && !before.some((one) => isSameHash(one, now)) && !isKept(old, now, { sop, committed, library }))
        yield problemOf(old, now, sop, library);
    }
  },
};

interface Texts {
  readonly sop: Sop;
  readonly committed: Sop;
  readonly library: Surroundings;
}

/** Whether it says of what it is given now what it said before. */
function isKept(old: Approval, now: Approval, { sop, committed, library }: Texts): boolean {
  if (now.hash === undefined || !isBound(now, sop, library)) return false;
  return old.hash
    ? isBound(old, committed, library) && keepsApproval(committed, sop, library)
    : wholeHashOf(committed, library) === wholeHashOf(sop, library);
}

function problemOf(old: Approval, now: Approval, sop: Sop, library: LibraryView): Problem {
  const place = approvalPlaceOf(sop, now, 'hash');
  const by = approverName(now, sop, library);
  // One that cannot be read is none.
  return old.hash ? found(rewritten, place, [by, old.hash]) : found(bound, place, [by]);
}

function isSameHash({ hash: a }: Approval, { hash: b }: Approval): boolean {
  if (!a || !b) return a === b;
  // Hashes may be shortened.
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}
