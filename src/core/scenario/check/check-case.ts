import type { LibraryConfig } from '../../library/config';
import type { Problem } from '../../problem';
import type { TextWithRange } from '../../sop/model';
import { nearest } from '../../text/nearest';
import type { CaseTest, GivenAnswer } from '../model';
import type { CaseNames } from '../names/case-names';
import { nearWords } from '../names/near-words';
import { checkFacts, checkValue } from './check-facts';
import { listed, problemIn } from './problem-in';

/** What a test names that is not there, told where it stands. */
export function checkCase({ given, expected }: CaseTest, names: CaseNames, config: LibraryConfig): Problem[] {
  const steps = [...expected.steps, ...expected.notSteps, ...expected.required, ...expected.notRequired];
  const places = [...(expected.path ?? []), ...(expected.ends ? [expected.ends] : [])];
  return [
    ...given.channels.flatMap((channel) => checkValue('channel', channel, config)),
    ...checkFacts(given.facts, names.own, config),
    ...given.answers.flatMap((one) => checkAnswer(one, names)),
    ...places.flatMap((one) => checkPlace(one, names)),
    ...steps.flatMap((one) => checkStep(one, names)),
    ...expected.replies.flatMap((one) => checkReply(one, names)),
  ];
}

function checkAnswer({ question, answer }: GivenAnswer, names: CaseNames): Problem[] {
  const questions = names.questions(question.text);
  const [first] = questions;
  if (!first) {
    const ids = names.questionIds;
    const near = nearest(question.text.replace(/^#/, ''), ids);
    const unknown = problemIn('test.question-unknown', question, near, names.own.title, listed(ids));
    // Whoever corrects the question is not to be told of its answer only then.
    const meant = near === undefined ? [] : checkAnswer({ question: { ...question, text: near }, answer }, names);
    return [unknown, ...meant];
  }
  if (questions.some((one) => names.answer(one, answer.text) !== undefined)) return [];
  const answers = first.step.branches.map((branch) => branch.answer);
  const near = nearWords(names.filled(answer.text), answers);
  return [problemIn('test.answer-unknown', answer, near, first.step.text, listed(answers))];
}

function checkPlace(name: TextWithRange, names: CaseNames): Problem[] {
  if (names.place(name.text)) return [];
  const titles = names.own.sections.filter(({ steps }) => steps.length > 0).map(({ title }) => title);
  return [problemIn('test.place-unknown', name, names.nearPlace(name.text), names.own.title, listed(titles))];
}

function checkStep(name: TextWithRange, names: CaseNames): Problem[] {
  if (names.steps(name.text).length > 0) return [];
  return [problemIn('test.step-unknown', name, names.nearStep(name.text), names.own.title)];
}

function checkReply(name: TextWithRange, names: CaseNames): Problem[] {
  if (names.replies(name.text).length > 0) return [];
  const ids = names.own.replies.map(({ id }) => id);
  return [problemIn('test.reply-unknown', name, names.nearReply(name.text), names.own.title, listed(ids))];
}
