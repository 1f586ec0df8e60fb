import fc from 'fast-check';
import { isThorough } from './effort';
import { isSearching, seed } from './seed';

/** How many times as much to try: `FUZZ=100 npx mocha --timeout 0`. */
const more = Number(process.env['FUZZ'] ?? 0);

/** How much of it a run after each change tries, so that it takes seconds; and the slow lane, so that all lanes are done in half an hour. */
const quick = 0.1;
const thorough = 0.5;

/**
 * Fails unless something holds for all values that are tried. The failure names the seed that finds it again.
 * @param numRuns of how many a part is tried.
 * @returns how many were tried.
 */
export function holds<T>(values: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 100): number {
  const chosen = settings(numRuns);
  fc.assert(fc.property(values, check), chosen);
  return chosen.numRuns;
}

/** The same for something that takes its time. */
export async function eventuallyHolds<T>(
  values: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
  numRuns = 100,
): Promise<void> {
  await fc.assert(fc.asyncProperty(values, check), settings(numRuns));
}

function settings(numRuns: number): { seed: number; numRuns: number } {
  return { seed, numRuns: Math.ceil(numRuns * (isSearching ? more : isThorough ? thorough : quick)) };
}
