import type { Rule } from '../rule';

/** Every rule about who answers for an SOP, and since when, in the order they are checked. */
export const controlRules: readonly Rule<'library'>[] = [];
