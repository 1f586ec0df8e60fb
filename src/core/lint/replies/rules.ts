import type { Rule } from '../rule';
import { replyAttachments } from './attachments';
import { replyConditions } from './conditions';
import { replyIdleLiquid } from './idle-liquid';
import { replyLinks } from './links';
import { replyMarkup } from './markup';
import { replyNearlySame } from './nearly-same';
import { replyPersonal } from './personal';
import { replyPromiseMissing } from './promise-missing';
import { replyTitleRepeated } from './title-repeated';
import { replyTooLong } from './too-long';
import { replyVariableNotCollected } from './not-collected';

/** Every rule about what customers would read, in the order they are checked. */
export const replyRules: readonly Rule<'library'>[] = [
  replyTitleRepeated,
  replyPromiseMissing,
  replyVariableNotCollected,
  replyConditions,
  replyIdleLiquid,
  replyTooLong,
  replyMarkup,
  replyLinks,
  replyAttachments,
  replyPersonal,
  replyNearlySame,
];
