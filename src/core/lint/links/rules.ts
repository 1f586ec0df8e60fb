import type { Rule } from '../rule';
import { appliesTo } from './applies-to';
import { channelUnknown } from './channel-unknown';
import { fenceUnclosed } from './fence-unclosed';
import { imageMissing } from './image-missing';

/** Every rule about what links lead to, in the order they are checked. */
export const linkRules: readonly Rule<'library'>[] = [appliesTo, imageMissing, fenceUnclosed, channelUnknown];
