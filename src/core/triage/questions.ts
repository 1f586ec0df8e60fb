import type { Reason } from './reasons';

interface Suggested {
  readonly confidence: number;
  readonly reasons: readonly Pick<Reason, 'phrase'>[];
}

/** Nobody asks two things at once unless both are likely. */
const likely = 0.5;

/**
 * The two suggestions for a message that asks two things: both are likely, and what speaks for one stands apart from what
 * speaks for the other. In the order in which the message asks.
 * @param suggestions the surest first.
 */
export function twoQuestions<T extends Suggested>(suggestions: readonly T[]): readonly [T, T] | undefined {
  const [first, ...others] = suggestions.filter(({ confidence }) => confidence >= likely);
  const second = first && others.find((other) => !overlap(first, other));
  if (!first || !second) return undefined;
  return beginning(first) <= beginning(second) ? [first, second] : [second, first];
}

function overlap(one: Suggested, other: Suggested): boolean {
  return one.reasons.some(({ phrase: a }) => other.reasons.some(({ phrase: b }) => a.start < b.end && b.start < a.end));
}

function beginning({ reasons }: Suggested): number {
  return Math.min(...reasons.map(({ phrase }) => phrase.start));
}
