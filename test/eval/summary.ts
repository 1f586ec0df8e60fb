import { evaluate } from '../../src/core/triage/evaluate';
import type { Evaluation } from '../../src/core/triage/evaluate';
import type { Answered, Measured } from './measure';

/** How well a method did. Of messages that are off topic nothing counts but whether they get a suggestion. */
export interface Summary {
  readonly evaluation: Evaluation;
  /** Undefined where scores claim nothing. */
  readonly calibrationError: number | undefined;
  /** The time that 95 of 100 messages stay below, in milliseconds. */
  readonly p95: number | undefined;
  /** Share of the others that got no suggestion. */
  readonly withoutAnswer: number;
  readonly offTopic: { readonly cases: number; readonly suggested: number };
}

/**
 * Sums up what a method answered.
 * @param counts which cases count.
 */
export function summaryOf({ method, runs }: Measured, counts: (one: Answered) => boolean = () => true): Summary {
  const all = runs.flat().filter(counts);
  const [onTopic, offTopic] = [true, false].map((is) => all.filter(({ one }) => one.expected.length > 0 === is));
  const evaluation = evaluationOf(onTopic!);
  return {
    evaluation,
    calibrationError: method.isProbability ? evaluation.calibrationError : undefined,
    p95: percentile(
      all.flatMap(({ milliseconds }) => milliseconds ?? []),
      0.95,
    ),
    withoutAnswer: onTopic!.filter(({ answers }) => answers.length === 0).length / Math.max(1, onTopic!.length),
    offTopic: { cases: offTopic!.length, suggested: offTopic!.filter(({ answers }) => answers.length > 0).length },
  };
}

function evaluationOf(answered: readonly Answered[]): Evaluation {
  const queue = answered.values();
  return evaluate(
    answered.map(({ one }) => one),
    () => queue.next().value?.answers ?? [],
  );
}

/** The value that a share of some stays below; undefined of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
}
