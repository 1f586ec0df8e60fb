// What `npm run bench -- --against DIR` measures of each checkout, in a process of its own: figures by name, as JSON.
// The core of the checkout is put in place of this one's, so only what both have may be used here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSop } from '../../src/core/sop/read';
import { measureCache } from './cache';
import { makeLibrary } from './generate';
import { memoryUsed } from './memory';
import { measureSize } from './sizes';
import { measureTriage } from './triage';

const large = 10_000;
/** How often the sample library is read: its few SOPs are larger than made-up ones, and say more. */
const repeats = 40;

async function main(): Promise<void> {
  // The time of the processor: what else runs on the machine may triple the time of the clock.
  performance.now = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  // First, as at a start: what reading runs too would be quicker after reading so many.
  const cache = await measureCache(large);
  measureSize(200);
  const [reading, bytes] = readOneByOne(makeLibrary(large).map(({ text }) => text));
  const [readingSample, bytesOfSample] = readOneByOne(Array.from({ length: repeats }, sampleLibrary).flat());
  const size = measureSize(large);
  const triage = await measureTriage(large);
  const figures = {
    'reading an SOP (µs)': reading,
    'bytes of an SOP': bytes,
    'reading an SOP of the sample library (µs)': readingSample,
    'bytes of an SOP of the sample library': bytesOfSample,
    'reading all (ms)': size.read,
    'indexing all (ms)': size.index,
    'a key, median (ms)': size.keys.median,
    'a key, p95 (ms)': size.keys.p95,
    'one change (ms)': size.change,
    'memory (MiB)': size.memory / 2 ** 20,
    'writing the cache (ms)': cache.write,
    'taking the cache over (ms)': cache.takeOver,
    'the cache (MiB)': cache.bytes / 2 ** 20,
    'triage ready (ms)': triage.prepare,
    'triage after a change (ms)': triage.change,
    'triage of a mail, median (ms)': triage.mail.median,
    'triage of a mail, p95 (ms)': triage.mail.p95,
  };
  console.log(JSON.stringify(figures));
}

/** Microseconds for one at the median, and the bytes one holds. */
function readOneByOne(texts: readonly string[]): [number, number] {
  const times: number[] = [];
  const before = memoryUsed();
  const sops = texts.map((text, at) => {
    const path = `${at}.md`;
    const began = performance.now();
    const sop = readSop(text, { uri: path, root: '', path });
    times.push(performance.now() - began);
    return sop;
  });
  const bytes = (memoryUsed() - before) / sops.length;
  times.sort((a, b) => a - b);
  return [(times[times.length >> 1] ?? 0) * 1000, bytes];
}

function sampleLibrary(): string[] {
  return readdirSync('sops', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join('sops', name), 'utf8'));
}

void main();
