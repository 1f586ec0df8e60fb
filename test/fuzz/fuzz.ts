// npm run fuzz: has every reader read hostile input for some time, and prints what was slowest and what failed.
// npm run fuzz -- --seconds 600 --seed 7; one failure again: npm run fuzz -- --seed 1234 --only markdown --seconds 0
import { parseArgs } from 'node:util';
import { runMain, UserError } from '../../tools/shared/progress';
import { allowedTime } from './generator';
import { generators } from './list';
import { Reader } from './reader';
import type { Outcome } from './reading';
import { tableOf, type Row } from './table';

/** How often input that was slow is read again before it counts: the machine may have had other things to do. */
const rounds = 3;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true },
      // For `npm test`: some seconds from the same seed each time; what is slow beside other lanes does not fail.
      short: { type: 'boolean', default: false },
    },
  });
  const seed = whole('seed', values.seed ?? (values.short ? '1' : String(Date.now() % 1_000_000_000)));
  const seconds = whole('seconds', values.seconds ?? (values.short ? '6' : '60'));
  const chosen = choose(values.only ?? []);
  console.log(`Fuzzing for ${seconds} s from seed ${seed}`);

  const reader = new Reader();
  const rows: Row[] = [];
  try {
    for (const name of chosen)
      rows.push(await fuzz(reader, name, seed, (seconds * 1000) / chosen.length, values.short));
  } finally {
    reader.end();
  }
  console.log(tableOf(rows));
  const failed = rows.filter((row) => row.failures > 0).length;
  console.log(`\n${rows.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/**
 * Reads inputs of one generator until its time is over, which begins when the first has been read. The seed of each is that
 * of the one before plus 1.
 */
async function fuzz(reader: Reader, name: string, first: number, time: number, isShort: boolean): Promise<Row> {
  const row: Row = { name, inputs: 0, failures: 0, slowest: undefined };
  for (let end = Infinity; row.inputs === 0 || Date.now() < end; row.inputs++) {
    const seed = first + row.inputs;
    const outcome = await readPatiently(reader, name, seed);
    if (row.inputs === 0) end = Date.now() + time;
    const error = outcome.error ?? (isShort ? undefined : slowness(outcome));
    if (!row.slowest || outcome.time > row.slowest.time) row.slowest = outcome;
    if (error === undefined) continue;
    row.failures++;
    if (row.failures <= 5) tellFailure(name, seed, outcome, error);
  }
  return row;
}

/** Reads one input; one that is slow several times, and then its best time counts. */
async function readPatiently(reader: Reader, name: string, seed: number): Promise<Outcome> {
  let best = await reader.read({ name, seed });
  for (let round = 1; round < rounds && best.error === undefined && slowness(best) !== undefined; round++) {
    const again = await reader.read({ name, seed });
    if (again.time < best.time) best = again;
  }
  return best;
}

function slowness({ time, size }: Outcome): string | undefined {
  return time > allowedTime(size)
    ? `took ${time.toFixed(0)} ms; ${allowedTime(size).toFixed(0)} are allowed`
    : undefined;
}

function tellFailure(name: string, seed: number, { size, beginning }: Outcome, error: string): void {
  console.log(`\n✗ ${name}, ${size} characters: ${error}`);
  if (beginning !== undefined) console.log(`  ${beginning}`);
  console.log(`  Again: npm run fuzz -- --seed ${seed} --only ${name} --seconds 0`);
}

function choose(names: readonly string[]): string[] {
  const known = generators.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UserError(`No generator is called “${unknown}”; there are: ${known.join(', ')}`);
  return names.length === 0 ? known : [...names];
}

function whole(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new UserError(`--${option} is a whole number, not “${text}”`);
  return number;
}

runMain(main);
