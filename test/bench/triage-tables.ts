// Measures triage's own lists in one array beside a plain `Map` of arrays that hold the same.
import { readSop } from '../../src/core/sop/read';
import { HashNumbers } from '../../src/core/triage/hash-numbers';
import { Lexicon } from '../../src/core/triage/lexicon';
import { Lists } from '../../src/core/triage/lists';
import { profileOf } from '../../src/core/triage/profile';
import { makeLibrary } from './generate';
import { memoryUsed } from './memory';
import { random } from './random';

/** Features of SOPs -> numbers: what `Postings` asks of its tables. */
interface Tables {
  add(hash: number, value: number): void;
  remove(hash: number, value: number): void;
  /** The sum of the values of a feature. */
  sum(hash: number): number;
}

class OwnTables implements Tables {
  readonly #rows = new HashNumbers();
  readonly #lists = new Lists();

  add(hash: number, value: number): void {
    this.#lists.add(this.#rows.add(hash), value);
  }

  remove(hash: number, value: number): void {
    const row = this.#rows.find(hash);
    this.#lists.remove(row, value);
    if (this.#lists.length(row) === 0) this.#rows.remove(hash);
  }

  sum(hash: number): number {
    const row = this.#rows.find(hash);
    if (row < 0) return 0;
    const { values } = this.#lists;
    const start = this.#lists.start(row);
    const end = start + this.#lists.length(row);
    let sum = 0;
    for (let at = start; at < end; at++) sum += values[at] ?? 0;
    return sum;
  }
}

class MapTables implements Tables {
  readonly #lists = new Map<number, number[]>();

  add(hash: number, value: number): void {
    const list = this.#lists.get(hash);
    if (list) list.push(value);
    else this.#lists.set(hash, [value]);
  }

  remove(hash: number, value: number): void {
    const list = this.#lists.get(hash) ?? [];
    const last = list.pop();
    if (last !== undefined && last !== value) list[list.indexOf(value)] = last;
    if (list.length === 0) this.#lists.delete(hash);
  }

  sum(hash: number): number {
    let sum = 0;
    for (const value of this.#lists.get(hash) ?? []) sum += value;
    return sum;
  }
}

/** Milliseconds for all SOPs, for taking one out and in again, and for asking 1000 features; bytes held. */
export interface TableFigures {
  readonly fill: number;
  readonly change: number;
  readonly ask: number;
  readonly bytes: number;
}

export function measureTables(size: number): { readonly own: TableFigures; readonly maps: TableFigures } {
  const features = featuresOf(size);
  const own: TableFigures[] = [];
  const maps: TableFigures[] = [];
  for (let round = 0; round < 5; round++) {
    own.push(measure(features, () => new OwnTables()));
    maps.push(measure(features, () => new MapTables()));
  }
  return { own: bestOf(own), maps: bestOf(maps) };
}

function featuresOf(size: number): readonly Int32Array[] {
  const steps = Lexicon.inSteps([]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const lexicon = step.value;
  return makeLibrary(size).map(
    ({ path, text }) => profileOf(readSop(text, { uri: `made:/${path}`, root: 'made:/', path }), lexicon).hashes,
  );
}

function measure(features: readonly Int32Array[], make: () => Tables): TableFigures {
  const before = memoryUsed();
  const tables = make();
  const fill = took(() => {
    for (const [place, hashes] of features.entries()) for (const hash of hashes) tables.add(hash, place);
  });
  const bytes = memoryUsed() - before;
  const next = random(7);
  const some = () => Math.floor(next() * features.length);
  const changed = Array.from({ length: 200 }, some);
  const change = took(() => {
    for (const place of changed) {
      for (const hash of features[place] ?? []) tables.remove(hash, place);
      for (const hash of features[place] ?? []) tables.add(hash, place);
    }
  });
  const asked = Array.from({ length: 200 }, some).flatMap((place) => [...(features[place] ?? [])]);
  let sum = 0;
  const ask = took(() => {
    for (const hash of asked) sum += tables.sum(hash);
  });
  if (sum <= 0) throw new Error('The tables hold nothing.');
  return { fill, change: change / changed.length, ask: (ask / asked.length) * 1000, bytes };
}

function took(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The best times of all rounds, as whatever else a machine does only adds to them; the median of the bytes. */
function bestOf(rounds: readonly TableFigures[]): TableFigures {
  const least = (value: (one: TableFigures) => number) => Math.min(...rounds.map(value));
  return {
    fill: least((one) => one.fill),
    change: least((one) => one.change),
    ask: least((one) => one.ask),
    bytes: rounds.map((one) => one.bytes).sort((a, b) => a - b)[rounds.length >> 1] ?? 0,
  };
}
