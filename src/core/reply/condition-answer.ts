import { spokenValue } from '../ticket/values';
import type { YesOrNo } from '../ticket/values';

/** An answer to what a condition depends on: it both decides the condition, yes or no, and is printed as it was given. */
export function conditionAnswer(answer: string | null): string | YesOrNo | null {
  return answer === null || answer === '' ? null : spokenValue(answer);
}
