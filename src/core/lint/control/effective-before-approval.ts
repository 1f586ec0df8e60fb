import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.effective-before-approval',
  severity: 'warning',
  message:
    'This SOP is in force from {0}, but was first approved on {1}. Write a day from then on, or correct the day of the approval.',
  fix: ({ range, args: [, approved = ''] }) => [{ ...replacement(range, approved), isPreferred: false }],
};

/** Nobody is to follow what nobody has approved yet. */
export const effectiveBeforeApproval: Rule<'library'> = {
  kinds: [kind],
  check({ sop }) {
    const { effective, approvers } = sop.front;
    const days = approvers.map(({ on }) => on);
    const [first] = days.filter((day) => day !== undefined).sort();
    // One without a day may have been the first.
    if (effective === undefined || first === undefined || days.includes(undefined)) return [];
    return effective < first ? [found(kind, placeOf(sop, 'effective'), [effective, first])] : [];
  },
};
