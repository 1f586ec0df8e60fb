import type { Rule } from '../rule';

/** Every rule about what customers would read, in the order they are checked. */
export const replyRules: readonly Rule<'library'>[] = [];
