import { isAskable, mostQuestions } from '../../sop/read-questions';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const answers: ProblemKind = {
  code: 'sop.read-question-answers',
  severity: 'warning',
  message:
    'Nobody is asked “{0}”: it needs two answers or more, and “right” must be one of them, word for word. Correct them.',
};

const many: ProblemKind = {
  code: 'sop.read-questions-many',
  severity: 'information',
  message: 'Only the first {0} questions are asked of those who confirm the SOP. Take this one out.',
};

const unasked: ProblemKind = {
  code: 'sop.read-question-unasked',
  severity: 'warning',
  message: 'Nobody is asked “{0}”, because nobody confirms this SOP. Say in “read-by” who does, or take it out.',
};

const version: ProblemKind = {
  code: 'sop.read-by-version',
  severity: 'information',
  message:
    'Without a version, every change but corrected typing mistakes asks people to confirm the SOP again. Give it a version.',
};

/** What those who confirm an SOP as read are asked must be something that can be answered. */
export const readQuestions: Rule<'sop'> = {
  kinds: [answers, many, unasked, version],
  *check({ front }) {
    const [reader] = front.readBy;
    if (reader && front.version === undefined) yield found(version, reader.range);
    for (const [at, one] of front.readQuestions.entries()) {
      if (!reader) yield found(unasked, one.range, [one.question]);
      else if (at >= mostQuestions) yield found(many, one.range, [String(mostQuestions)]);
      else if (!isAskable(one)) yield found(answers, one.range, [one.question]);
    }
  },
};
