import type { Rule } from '../rule';

/** Every rule about plain language, in the order they are checked. */
export const plainRules: readonly Rule<'library'>[] = [];
