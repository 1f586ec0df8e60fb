import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * How much of a size is tried: four times as much as the little shows what grows faster than it should, with room for what
 * a machine adds, such as garbage that is collected with the larger one only.
 */
const sizes = { little: 0.5, much: 2 } as const;
/** How much longer four times as much may take; what grows with the square takes sixteen times as long. */
const most = 7;
/**
 * Below so many milliseconds, how long the little took says nothing: on a busy machine the same work takes three times as
 * long now and then. What grows with the square takes seconds with much.
 */
const floor = 15;
/** How often it is tried before it counts as slow: what else the machine does only ever makes it slower. */
const rounds = 30;

/**
 * Fails when doing something with four times as much takes more than seven times as long. Only the time that this process
 * computes counts, each in its best round.
 * @param size large enough that what grows with its square takes seconds; half of it is tried, and twice as much.
 * @param make what to do it with; its own time does not count.
 */
export function assertGrowsEvenly<T>(size: number, make: (size: number) => T, run: (made: T) => unknown): void {
  const best = new Best(size);
  for (const { which, isClean } of tries()) {
    const made = make(best.sizeOf(which));
    if (isClean) collectGarbage();
    const spent = stopwatch();
    run(made);
    best.took(which, spent());
    if (best.isEven) return;
  }
  best.fail();
}

/** The same for what is done in several turns. */
export async function assertGrowsEvenlyInTurns<T>(
  size: number,
  make: (size: number) => T,
  run: (made: T) => Promise<unknown>,
): Promise<void> {
  const best = new Best(size);
  for (const { which, isClean } of tries()) {
    const made = make(best.sizeOf(which));
    if (isClean) collectGarbage();
    const spent = stopwatch();
    await run(made);
    best.took(which, spent());
    if (best.isEven) return;
  }
  best.fail();
}

/**
 * What is tried, one after the other: much as the process is, since most is done with it in a moment, and to collect the garbage of
 * other tests takes longer; then both in turn, without garbage.
 */
function* tries(): Generator<{ readonly which: keyof typeof sizes; readonly isClean: boolean }> {
  yield { which: 'much', isClean: false };
  for (let round = 0; round < rounds; round++) {
    yield { which: 'little', isClean: true };
    yield { which: 'much', isClean: true };
  }
}

/** The best times of some rounds, in milliseconds. */
class Best {
  private readonly times: { little?: number; much?: number } = {};

  constructor(private readonly size: number) {}

  sizeOf(which: keyof typeof sizes): number {
    return Math.round(sizes[which] * this.size);
  }

  took(which: keyof typeof sizes, time: number): void {
    this.times[which] = Math.min(this.times[which] ?? Infinity, time);
  }

  get isEven(): boolean {
    const { little = 0, much = Infinity } = this.times;
    return much <= most * Math.max(little, floor);
  }

  fail(): never {
    const told = (which: keyof typeof sizes) => `${this.sizeOf(which)}: ${this.times[which]?.toFixed(1)} ms`;
    assert.fail(`${told('little')}, ${told('much')}`);
  }
}

/** Milliseconds that this process computes from now on. */
function stopwatch(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** What others have thrown away is not to be collected in the time that is taken. */
function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
}
