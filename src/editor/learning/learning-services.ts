import type { Services } from '../services/services';

/** The services that learning needs. */
export type LearningServices = Pick<
  Services,
  | 'context'
  | 'log'
  | 'library'
  | 'loader'
  | 'search'
  | 'files'
  | 'cases'
  | 'active'
  | 'draftCases'
  | 'readings'
  | 'clock'
  | 'atHand'
  | 'learnt'
>;
