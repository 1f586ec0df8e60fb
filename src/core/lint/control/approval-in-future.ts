import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { dayPlaceOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.approval-in-future',
  severity: 'warning',
  message: 'This approval is dated {0}, a day that is still to come. Write the day on which it was given.',
  fix: ({ range, args: [, today = ''] }) => [{ ...replacement(range, today), isPreferred: false }],
};

/** An approval has been given: one that is dated in the future proves nothing. */
export const approvalInFuture: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop, today }) =>
    today === undefined
      ? []
      : sop.front.approvers.flatMap((approval) =>
          approval.on !== undefined && approval.on > today
            ? [found(kind, dayPlaceOf(sop, approval), [approval.on, today])]
            : [],
        ),
};
