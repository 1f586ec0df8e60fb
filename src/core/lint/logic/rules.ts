import type { Rule } from '../rule';

/** Every rule about how an SOP runs, in the order they are checked. */
export const logicRules: readonly Rule<'library'>[] = [];
