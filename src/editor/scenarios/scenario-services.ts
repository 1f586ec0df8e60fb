import type { Services } from '../services/services';

/** The services that tests of procedures need. */
export type ScenarioServices = Pick<Services, 'context' | 'log' | 'library' | 'loader' | 'files' | 'cases' | 'active'>;
