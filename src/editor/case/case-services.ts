import type { Services } from '../services/services';

/** The services that the commands about cases need. */
export type CaseServices = Pick<
  Services,
  | 'log'
  | 'library'
  | 'search'
  | 'cases'
  | 'active'
  | 'actions'
  | 'changes'
  | 'escalations'
  | 'selected'
  | 'draftCases'
  | 'readings'
  | 'memory'
  | 'drafts'
  | 'clocks'
  | 'clock'
  | 'scales'
  | 'atHand'
  | 'happened'
  | 'whatChanged'
>;
