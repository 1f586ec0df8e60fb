import type { Reason } from './reasons';

interface Suggested {
  readonly confidence: number;
  readonly reasons: readonly Pick<Reason, 'phrase'>[];
}

/** Nobody asks two things at once unless both are likely. */
const likely = 0.45;

/**
 * The two suggestions for a message that asks two things: both are likely, and what speaks most for one does not speak for
 * the other. In the order in which the message asks.
 * @param suggestions the surest first, each with its strongest reason first.
 */
export function twoQuestions<T extends Suggested>(suggestions: readonly T[]): readonly [T, T] | undefined {
  const [first, ...others] = suggestions.filter(({ confidence }) => confidence >= likely);
  const second = first && others.find((other) => !overlap(first, other));
  if (!first || !second) return undefined;
  return beginning(first) <= beginning(second) ? [first, second] : [second, first];
}

/** Whether what speaks most for one of them speaks for the other as well. */
function overlap(one: Suggested, other: Suggested): boolean {
  return isAmong(one.reasons[0], other.reasons) || isAmong(other.reasons[0], one.reasons);
}

function isAmong(reason: Suggested['reasons'][number] | undefined, others: Suggested['reasons']): boolean {
  const own = reason?.phrase;
  return own === undefined || others.some(({ phrase }) => own.start < phrase.end && phrase.start < own.end);
}

function beginning({ reasons }: Suggested): number {
  return reasons[0]?.phrase.start ?? 0;
}
