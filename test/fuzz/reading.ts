// The process that reads hostile input: what never ends, or takes all memory, ends this one alone. `fuzz.ts` starts it.
import { random } from '../bench/random';
import type { Generator } from './generator';
import { generators } from './list';
import { between } from './text';

/** What is to be read. */
export interface Order {
  readonly name: string;
  readonly seed: number;
}

/** How it went. */
export interface Outcome {
  /** Of the input, in characters. */
  readonly size: number;
  /** Processor time, in milliseconds. */
  readonly time: number;
  /** How long it took to read ordinary input of that size; only for input that was slow. */
  readonly plainTime?: number;
  /** What was thrown. */
  readonly error?: string;
  /** How the input begins; only when it failed. */
  readonly beginning?: string;
}

/** From which time on it is measured how long ordinary input of that size takes. */
const slow = 20;

async function read({ name, seed }: Order): Promise<Outcome> {
  const generator = generators.find((one) => one.name === name);
  if (!generator) throw new Error(`there is no generator “${name}”`);
  const numbers = random(seed);
  // Half of the inputs are as large as they may be, the others of all sizes.
  const size = numbers() < 0.5 ? generator.maxSize : Math.round(Math.exp(between(numbers, 2, 100) / 10));
  const input = generator.make(numbers, Math.min(size, generator.maxSize));
  await warmUp(generator);
  const { time, error } = await measure(generator, input);
  return {
    size: sizeOf(input),
    time,
    ...(time > slow ? { plainTime: await plainTime(generator, sizeOf(input)) } : {}),
    ...(error === undefined ? {} : { error }),
    beginning: JSON.stringify(input).slice(0, 300),
  };
}

const warm = new Set<Generator<unknown>>();

/** What is made once, such as an index to search in, takes no time of the first input. */
async function warmUp(generator: Generator<unknown>): Promise<void> {
  if (warm.has(generator)) return;
  warm.add(generator);
  for (let round = 0; round < 20; round++) await generator.read(generator.plain(2000));
}

async function measure(
  generator: Generator<unknown>,
  input: unknown,
): Promise<Pick<Outcome, 'error'> & { time: number }> {
  const begun = process.cpuUsage();
  let error: string | undefined;
  try {
    await generator.read(input);
  } catch (thrown) {
    error = thrown instanceof Error ? (thrown.stack ?? String(thrown)).slice(0, 2000) : String(thrown);
  }
  const { user, system } = process.cpuUsage(begun);
  return { time: (user + system) / 1000, ...(error === undefined ? {} : { error }) };
}

/** Of three times the best, by generator and size. */
const plainTimes = new Map<string, number>();

async function plainTime(generator: Generator<unknown>, size: number): Promise<number> {
  const key = `${generator.name} ${Math.round(size / 1000)}`;
  const known = plainTimes.get(key);
  if (known !== undefined) return known;
  const input = generator.plain(size);
  let best = Infinity;
  for (let round = 0; round < 3; round++) best = Math.min(best, (await measure(generator, input)).time);
  plainTimes.set(key, best);
  return best;
}

function sizeOf(input: unknown): number {
  return typeof input === 'string' ? input.length : JSON.stringify(input).length;
}

process.on('message', (order: Order) => {
  read(order).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ size: 0, time: 0, error: String(error) } satisfies Outcome),
  );
});
