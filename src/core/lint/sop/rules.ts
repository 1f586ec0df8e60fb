import type { Problem } from '../../problem';
import type { Rule, SopFile } from '../rule';
import { findingsOf } from '../run-rules';
import { replyAnticipationLanguage } from './reply-anticipation-language';
import { answerWithoutSteps } from './answer-without-steps';
import { branchWithoutLink } from './branch-without-link';
import { frontMatterMissing } from './front-matter-missing';
import { replyAttributeUnknown } from './reply-attribute-unknown';
import { replyEmpty } from './reply-empty';
import { replyFenceOdd } from './reply-fence-odd';
import { replyLanguageMissing } from './reply-language-missing';
import { replyLanguageUnknown } from './reply-language-unknown';
import { replyTextMissing } from './reply-text-missing';
import { replyUnclosed } from './reply-unclosed';
import { sectionMissing } from './section-missing';
import { noSteps } from './no-steps';
import { readQuestions } from './read-questions';
import { stepDuplicate } from './step-duplicate';
import { stepNumberMissing } from './step-number-missing';
import { stepsNumbered } from './steps-numbered';
import { stepTagUnknown } from './step-tag-unknown';
import { summaryMissing } from './summary-missing';
import { titleMissing } from './title-missing';

/** Every rule that needs nothing but the file itself, in the order they are checked. */
export const sopRules: readonly Rule<'sop'>[] = [
  frontMatterMissing,
  titleMissing,
  summaryMissing,
  readQuestions,
  sectionMissing,
  stepsNumbered,
  noSteps,
  stepNumberMissing,
  stepDuplicate,
  stepTagUnknown,
  branchWithoutLink,
  answerWithoutSteps,
  replyFenceOdd,
  replyUnclosed,
  replyAttributeUnknown,
  replyLanguageMissing,
  replyLanguageUnknown,
  replyTextMissing,
  replyEmpty,
  replyAnticipationLanguage,
];

/**
 * What the rules find in a file. They run once, when the file is read and its Markdown is at hand. What they find stays
 * true as long as the text is the same, so it goes into the cache.
 */
export function checkSopFile(file: SopFile): Problem[] {
  return findingsOf(sopRules, file);
}
