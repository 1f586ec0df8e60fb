import type { Rule } from '../rule';
import { answerWithoutArrow } from './answer-without-arrow';
import { answersSame } from './answers-same';
import { deadEnd } from './dead-end';
import { escalationNobody } from './escalation-nobody';
import { loop } from './loop';
import { questionAnswers } from './question-answers';
import { questionUnanswerable } from './question-unanswerable';
import { replyBeforeQuestion } from './reply-before-question';
import { requiredInOptional } from './required-in-optional';
import { roleOfNobody } from './roles';
import { sectionBetweenAnswers } from './section-between-answers';
import { sectionUnreachable } from './section-unreachable';
import { stepsBeyondSla } from './steps-beyond-sla';
import { targetStatus } from './target-status';
import { tooManySteps } from './too-many-steps';

/** Every rule about how an SOP runs, in the order they are checked. */
export const logicRules: readonly Rule<'library'>[] = [
  escalationNobody,
  roleOfNobody,
  targetStatus,
  stepsBeyondSla,
  tooManySteps,
  sectionUnreachable,
  sectionBetweenAnswers,
  deadEnd,
  loop,
  questionAnswers,
  questionUnanswerable,
  answersSame,
  answerWithoutArrow,
  requiredInOptional,
  replyBeforeQuestion,
];
