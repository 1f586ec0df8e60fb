import { YesOrNo } from '../ticket/values';

/** An answer to what a condition depends on: it both decides the condition, yes or no, and is printed as it was given. */
export function conditionAnswer(answer: string | null): string | YesOrNo | null {
  if (answer === null || answer === '') return null;
  if (/^(no|false)$/i.test(answer)) return new YesOrNo(answer, false);
  return /^(yes|sí|si|true)$/i.test(answer) ? new YesOrNo(answer, true) : answer;
}
