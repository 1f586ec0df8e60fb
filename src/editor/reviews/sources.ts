import type { Services } from '../services/services';
import type { ReviewSource } from './section';
import { reportedProblems } from './sections/reports';
import { sopsToReview } from './sections/to-review';

export type ReviewServices = Pick<Services, 'library' | 'feedback' | 'clock' | 'whatFollowed'>;

/** All that is to be reviewed, in the order in which it is shown. */
export function reviewSources(services: ReviewServices): ReviewSource[] {
  return [reportedProblems(services), sopsToReview(services)];
}
