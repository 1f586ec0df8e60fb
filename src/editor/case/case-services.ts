import type { Services } from '../services/services';

/** What the commands about cases work with. */
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
  | 'replyUses'
  | 'drafts'
  | 'clock'
  | 'scales'
>;
