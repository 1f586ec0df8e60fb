import type { FrontMatter, ReadQuestion } from './model';

/** How many questions of an SOP are asked: who confirms many SOPs reads no more. */
export const mostQuestions = 2;

/** Whether a question can be asked: there is something to choose from, and what is right is in it. */
export function isAskable({ answers, right }: ReadQuestion): boolean {
  return new Set(answers).size > 1 && answers.includes(right);
}

/** The questions that somebody answers who confirms an SOP as read. */
export function askedQuestions({ readQuestions }: Pick<FrontMatter, 'readQuestions'>): ReadQuestion[] {
  return readQuestions.slice(0, mostQuestions).filter(isAskable);
}
