import type { ReadQuestion } from './model';

/** How many questions of an SOP are asked: who confirms many SOPs reads no more. */
export const mostQuestions = 2;

/** Whether a question can be asked: there is something to choose from, and what is right is in it. */
export function isAskable({ answers, right }: ReadQuestion): boolean {
  return new Set(answers).size > 1 && answers.includes(right);
}
