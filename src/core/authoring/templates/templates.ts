import { account } from './account';
import { complaint } from './complaint';
import { delivery } from './delivery';

import { outgoing } from './outgoing';
import { question } from './question';
import { refund } from './refund';
import { safety } from './safety';
import { other } from './words';

/** What new SOPs begin with, by what customers write about; in the order in which people choose. */
export const templates = { question, delivery, refund, complaint, account, safety, outgoing, other } as const;

export type Scenario = keyof typeof templates;

export const scenarios = Object.keys(templates) as Scenario[];
