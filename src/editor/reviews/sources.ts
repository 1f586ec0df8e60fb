import type { Services } from '../services/services';
import type { ReviewSource } from './section';
import { reportedProblems } from './sections/reports';
import { sopsToReview } from './sections/to-review';
import { sopsUnconfirmed } from './sections/unconfirmed';
import { sopsWanted } from './sections/wanted';

export type ReviewServices = Pick<
  Services,
  'library' | 'search' | 'feedback' | 'clock' | 'log' | 'whatFollowed' | 'whatChanged'
>;

/** All that is to be reviewed, in the order in which it is shown. @param changed is to be called when a source knows more. */
export function reviewSources(services: ReviewServices, changed: () => void): ReviewSource[] {
  return [reportedProblems(services), sopsWanted(services), sopsToReview(services), sopsUnconfirmed(services, changed)];
}
