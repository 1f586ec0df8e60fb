import fc from 'fast-check';
import { isSearching, seed } from './seed';

/** How many times as much to try: `FUZZ=100 npx mocha --timeout 0`. */
const more = Number(process.env['FUZZ'] ?? 0);

/** The number that every run tries, so that the whole suite takes seconds. */
const quick = 0.4;

/** Fails unless something holds for all values that are tried. The failure names the seed that finds it again. */
export function holds<T>(values: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 100): void {
  fc.assert(fc.property(values, check), settings(numRuns));
}

/** The same for something that takes its time. */
export async function eventuallyHolds<T>(
  values: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
  numRuns = 100,
): Promise<void> {
  await fc.assert(fc.asyncProperty(values, check), settings(numRuns));
}

function settings(numRuns: number): fc.Parameters<unknown> {
  return { seed, numRuns: isSearching ? numRuns * more : Math.ceil(numRuns * quick) };
}
