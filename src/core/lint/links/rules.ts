import type { Rule } from '../rule';

/** Every rule about what links lead to, in the order they are checked. */
export const linkRules: readonly Rule<'library'>[] = [];
