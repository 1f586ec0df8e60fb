import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Below so many milliseconds, how long something took says nothing: on a busy machine the same work takes three times as
 * long now and then. What grows with the square takes seconds here.
 */
const floor = 40;
/** How often it is tried before it counts as slow: what else the machine does only ever makes it slower. */
const rounds = 30;
/** How much longer twice as much may take. */
const most = 2.5;

/**
 * Fails when doing something with twice as much takes more than two and a half times as long. Only the time that this
 * process computes counts, each in its best round.
 * @param size large enough that what grows with its square takes seconds.
 * @param make what to do it with; its own time does not count.
 */
export function assertGrowsEvenly<T>(size: number, make: (size: number) => T, run: (made: T) => unknown): void {
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    for (const [at, times] of [1, 2].entries()) {
      const made = make(times * size);
      const spent = stopwatch();
      run(made);
      best[at] = Math.min(best[at] ?? Infinity, spent());
    }
    if (isEven(best)) return;
  }
  fail(size, best);
}

/** The same for what is done in several turns. */
export async function assertGrowsEvenlyInTurns<T>(
  size: number,
  make: (size: number) => T,
  run: (made: T) => Promise<unknown>,
): Promise<void> {
  const best = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    for (const [at, times] of [1, 2].entries()) {
      const made = make(times * size);
      const spent = stopwatch();
      await run(made);
      best[at] = Math.min(best[at] ?? Infinity, spent());
    }
    if (isEven(best)) return;
  }
  fail(size, best);
}

/** Milliseconds that this process computes from now on. */
function stopwatch(): () => number {
  collectGarbage();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

function isEven(best: readonly number[]): boolean {
  const [once = 0, twice = 0] = best.map((time) => Math.max(time, floor));
  return twice <= most * once;
}

function fail(size: number, best: readonly number[]): never {
  assert.fail(`${size}: ${best[0]?.toFixed(1)} ms, ${2 * size}: ${best[1]?.toFixed(1)} ms`);
}

/** What others have thrown away is not to be collected in the time that is taken. */
function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
}
