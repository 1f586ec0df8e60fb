import type { Rule } from '../rule';
import { passive } from './passive';
import { readability } from './readability';
import { sentenceLong } from './sentence-long';
import { stepActions } from './step-actions';
import { stepVerb } from './step-verb';

/** Every rule about plain language, in the order they are checked. */
export const plainRules: readonly Rule<'library'>[] = [stepVerb, stepActions, sentenceLong, readability, passive];
