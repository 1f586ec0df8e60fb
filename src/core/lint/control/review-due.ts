import { reviewOf, soonDays } from '../../lifecycle/reviews/due';
import type { Sop } from '../../sop/model';
import type { Range } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { isWritten, placeOf } from './front-places';

const todo = 'Look through it, and write the day of that under “last-reviewed”.';

const overdue: ProblemKind = {
  code: 'sop.review-overdue',
  severity: 'information',
  message: `The review of this SOP was due on {0}. ${todo}`,
};
const undated: ProblemKind = {
  code: 'sop.review-undated',
  severity: 'information',
  message: `This SOP is to be reviewed regularly, but nothing says when it last was. ${todo}`,
};
const inWeek: ProblemKind = {
  code: 'sop.review-due-in-week',
  severity: 'information',
  message: `The review of this SOP is due within a week, on {0}. ${todo}`,
};
const inMonth: ProblemKind = {
  code: 'sop.review-due-in-month',
  severity: 'information',
  message: `The review of this SOP is due within a month, on {0}. ${todo}`,
};

/** What nobody looks through is wrong some day. This is told of the same SOPs as in the view of reviews. */
export const reviewDue: Rule<'library'> = {
  kinds: [overdue, undated, inWeek, inMonth],
  check({ sop, today }) {
    const review = today === undefined ? undefined : reviewOf(sop, today);
    if (!review) return [];
    if (review.due === undefined) return review.left < 0 ? [found(undated, placeIn(sop))] : [];
    const kind = review.left < 0 ? overdue : review.left <= 7 ? inWeek : review.left <= soonDays ? inMonth : undefined;
    return kind ? [found(kind, placeIn(sop), [review.due])] : [];
  },
};

function placeIn(sop: Sop): Range {
  return placeOf(sop, isWritten(sop, 'last-reviewed') ? 'last-reviewed' : 'review-every');
}
