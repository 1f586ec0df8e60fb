import type { Rule } from '../rule';
import { replyConditions } from './conditions';
import { replyIdleLiquid } from './idle-liquid';
import { replyLinks } from './links';
import { replyMarkup } from './markup';
import { replyPersonal } from './personal';
import { replyTitleRepeated } from './title-repeated';

/** Every rule about what customers would read, in the order they are checked. */
export const replyRules: readonly Rule<'library'>[] = [
  replyTitleRepeated,
  replyConditions,
  replyIdleLiquid,
  replyMarkup,
  replyLinks,
  replyPersonal,
];
