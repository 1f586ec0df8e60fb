import type { Range } from '../../text/position';
import type { AnyTest } from '../model';
import type { Failure } from './failure';

/** What came of one test. */
export interface TestResult {
  readonly test: AnyTest;
  /** One for each language and channel that it is run in. */
  readonly runs: readonly TestRun[];
}

/** What came of a test in one language and by one channel. */
export interface TestRun {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  /** None when all came as expected. */
  readonly failures: readonly Failure[];
}

/** Whether all came as expected. */
export function hasPassed({ runs }: TestResult): boolean {
  return runs.every(({ failures }) => failures.length === 0);
}

/** How many words of a message name its test. */
const mostNamed = 60;

/** What a test is called: a message by how it begins. */
export function nameOfTest(test: AnyTest): string {
  if (test.kind === 'case') return test.name.text;
  const line = test.text.text.replace(/\s+/g, ' ').trim();
  return line.length > mostNamed ? `${line.slice(0, mostNamed).trimEnd()}…` : line;
}

/** Where the name of a test stands. */
export function placeOfTest(test: AnyTest): Range {
  return test.kind === 'case' ? test.name.range : test.text.range;
}
