import type { Failure } from './failure';
import type { TestResult, TestRun } from './result';

/** A failure of a test, in all the runs that have the same. */
export interface ToldFailure {
  readonly failure: Failure;
  /** In which languages and by which channels; none where all runs have it. */
  readonly labels: readonly string[];
}

/** What a run of a test is called: in which language and by which channel. */
export function labelOf({ lang, channel }: Pick<TestRun, 'lang' | 'channel'>): string {
  return [lang, channel].filter((one) => one !== undefined).join(', ');
}

/** The failures of a test, each once, with the runs that it is in. */
export function failuresOf({ runs }: TestResult): ToldFailure[] {
  const found = new Map<string, { failure: Failure; labels: string[] }>();
  for (const run of runs)
    for (const failure of run.failures) {
      const key = JSON.stringify([failure.code, failure.range, failure.args, failure.compared]);
      const told = found.get(key) ?? { failure, labels: [] };
      told.labels.push(labelOf(run));
      found.set(key, told);
    }
  return [...found.values()].map(({ failure, labels }) => ({
    failure,
    labels: labels.length === runs.length ? [] : labels.filter((one) => one !== ''),
  }));
}
