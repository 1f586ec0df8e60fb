import type { Sop } from '../../src/core/sop/model';
import type { LabelledMessage } from '../../src/core/triage/evaluate';
import type { Method, Scores } from './methods/method';
import type { MakeMethods } from './methods/methods';

/** A message whose SOPs are known; none says that it is off topic. */
export interface Case extends LabelledMessage {
  /** As ISO 639-1. */
  readonly language: string;
}

/** Cases, and the library they are tried on. */
export interface Run {
  readonly sops: readonly Sop[];
  readonly cases: readonly Case[];
}

/** What a method answered to a message. */
export interface Answered {
  readonly one: Case;
  /** The best first, at most `mostAnswers`. */
  readonly answers: readonly { readonly sop: Sop; readonly confidence: number }[];
  /** Undefined where the time would say nothing. */
  readonly milliseconds: number | undefined;
}

/** All that a method answered in some runs; each case was answered by what was made of the library of its run. */
export interface Measured {
  readonly method: Pick<Method, 'name' | 'isProbability'>;
  readonly runs: readonly (readonly Answered[])[];
}

/** Of more answers than these, nothing is kept. */
export const mostAnswers = 10;

/** Has each method answer all cases of some runs, which are of different libraries. */
export function measured(runs: Iterable<Run>, make: MakeMethods): Measured[] {
  const found = new Map<string, { method: Method; runs: Answered[][] }>();
  for (const { sops, cases } of runs) {
    const methods = make(sops);
    for (const method of methods) {
      const entry = found.get(method.name) ?? { method, runs: [] };
      entry.runs.push([]);
      found.set(method.name, entry);
    }
    for (const one of cases)
      for (const [name, answered] of answersOf(one, sops, methods)) found.get(name)?.runs.at(-1)?.push(answered);
  }
  // Only what is told of a method is kept: its weights would be many megabytes.
  return [...found.values()].map(({ method: { name, isProbability }, runs: all }) => ({
    method: { name, isProbability },
    runs: all,
  }));
}

function answersOf(one: Case, sops: readonly Sop[], methods: readonly Method[]): Map<string, Answered> {
  const scores = new Map<string, Scores>();
  const answered = new Map<string, Answered>();
  for (const { name, of, isTimed, score } of methods) {
    const start = performance.now();
    const own = score(one.message, one.language, scores);
    const took = performance.now() - start;
    scores.set(name, own);
    answered.set(name, {
      one,
      answers: best(sops, own),
      milliseconds: isTimed ? of.reduce((all, part) => all + (answered.get(part)?.milliseconds ?? 0), took) : undefined,
    });
  }
  return answered;
}

function best(sops: readonly Sop[], scores: Scores): Answered['answers'] {
  return sops
    .map((sop, at) => ({ sop, confidence: scores[at]! }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostAnswers);
}
