import type { Rule } from '../rule';
import { leftOpen } from './left-open';
import { lost } from './lost';
import { valueCutOff } from './value-cut-off';

/** Every rule of drafts, in the order they are checked. */
export const draftRules: readonly Rule<'draft'>[] = [lost, valueCutOff, leftOpen];
