import type { Rule } from '../rule';
import { constantWrittenOut } from './written-out';
import { nameUnknown } from './name-unknown';

/** Every rule about what an SOP says of the shop's own facts, in the order they are checked. */
export const constantRules: readonly Rule<'library'>[] = [nameUnknown, constantWrittenOut];
