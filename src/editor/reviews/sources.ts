import type { CasePlace } from '../../core/case/record/place';
import type { Services } from '../services/services';
import type { ReviewSource } from './section';
import { commentsOfCustomers } from './sections/comments';
import { reportedProblems } from './sections/reports';
import { sopsToReview } from './sections/to-review';
import { sopsUnconfirmed } from './sections/unconfirmed';
import { sopsWanted } from './sections/wanted';

export type ReviewServices = Pick<
  Services,
  | 'library'
  | 'cases'
  | 'search'
  | 'feedback'
  | 'clock'
  | 'log'
  | 'whatFollowed'
  | 'whatChanged'
  | 'sinceApproval'
  | 'submissions'
>;

/**
 * All that is to be reviewed, in the order in which it is shown.
 * @param place where cases are kept now. @param changed is called when a source knows more.
 */
export function reviewSources(services: ReviewServices, place: () => CasePlace, changed: () => void): ReviewSource[] {
  const toReview = sopsToReview(services);
  return [
    toReview.first,
    reportedProblems(services, toReview.reported),
    toReview.later,
    sopsUnconfirmed(services, changed),
    sopsWanted(services),
    commentsOfCustomers(services, place, changed),
  ];
}
