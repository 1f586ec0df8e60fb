// The bench in plain Node: `bench.ts` bundles it the way the extension is bundled, and runs it.
import { measureAssistant } from './assistants';
import type { AssistantFigures } from './assistants';
import { measureCache } from './cache';
import { measureCases } from './cases';
import type { CaseFigures } from './cases';
import { measureChecks } from './checks';
import { measureFeedback } from './feedback';
import type { FeedbackFigures } from './feedback';
import { measureCompletion } from './completion';
import { measureConfirmations } from './confirmations';
import { growth } from './growth';
import { measureHandbook } from './handbook';
import type { HandbookFigures } from './handbook';
import { measureCaching, measureHolding } from './holding';
import { measurePeers } from './peers';
import { measureReferences } from './references';
import { measureSize } from './sizes';
import { measureTriage } from './triage';
import type { TriageFigures } from './triage';
import { measureTables } from './triage-tables';

const sizes = [1000, 3000, 10_000, 30_000];
const eventCounts = [25_000, 50_000, 100_000];
const triageSizes = [27, 1000, 10_000];
const [feedbackSops, feedbackSizes] = [2000, [2500, 5000, 10_000]] as const;
const checkedSizes = [500, 1000, 2000];
const completedSizes = [250, 1000, 2000];
const confirmedSops = [200, 1000, 2000];
const handbookSizes = [125, 250, 500, 1000];
const large = 10_000;

async function main(): Promise<void> {
  measureSize(200);
  console.log('Core (plain Node)');
  const rows = sizes.map((size) => {
    const row = measureSize(size);
    const { read, index, keys, change, memory } = row;
    console.log(
      `  ${String(size).padStart(6)} SOPs: read ${perSop(read, size)}, index ${perSop(index, size)}, together ${((read + index) / 1000).toFixed(1)} s · a key ${keys.median.toFixed(2)} ms at the median, p95 ${keys.p95.toFixed(2)}, p99 ${keys.p99.toFixed(2)} · one changed ${change.toFixed(2)} ms · ${(memory / 2 ** 20).toFixed(0)} MiB`,
    );
    return row;
  });
  const { bytes, write, takeOver } = await measureCache(large);
  console.log(
    `  ${large} SOPs kept for the next start: ${(bytes / 2 ** 20).toFixed(0)} MiB, written in ${write.toFixed(0)} ms, taken over in ${takeOver.toFixed(0)} ms`,
  );

  measureReferences(200);
  for (const { size, syntax, section, rare, first, all, bytes } of [1000, large].map(measureReferences))
    console.log(
      `  ${String(size).padStart(6)} SOPs: what stands in one ${syntax.toFixed(2)} ms · who refers to a reply ${section.toFixed(1)} ms, to a variable of one SOP ${rare.toFixed(1)} ms, to one of every SOP ${first.toFixed(1)} ms to the first place, ${(all / 1000).toFixed(1)} s to all · maps of ${bytes.toFixed(0)} bytes an SOP`,
    );

  const [held, ...otherWays] = measureHolding();
  if (held) {
    console.log(
      `Holding what was read of an SOP: ${held.way}, ${held.microseconds.toFixed(1)} µs, ${held.bytes.toFixed(0)} bytes`,
    );
    for (const { way, microseconds, bytes: size } of otherWays)
      console.log(`  ${way}: ${times(microseconds, held.microseconds)} the time, ${times(size, held.bytes)} the bytes`);
  }
  const [cached, ...otherCaches] = measureCaching();
  if (cached) {
    console.log(
      `Caching it: ${cached.way}, written in ${cached.write.toFixed(1)} µs, read in ${cached.read.toFixed(1)} µs, ${cached.bytes.toFixed(0)} bytes`,
    );
    for (const { way, write: writing, read, bytes: size } of otherCaches)
      console.log(
        `  ${way}: written in ${times(writing, cached.write)} the time, read in ${times(read, cached.read)}, ${times(size, cached.bytes)} the bytes`,
      );
  }

  const peers = measurePeers(large);
  console.log(`Beside others, ${large} SOPs`);
  console.log(
    `  Fuse.js over titles and tags: ${peers.fuse.toFixed(0)} ms a key at the median, ${(peers.fuse / peers.ours).toFixed(0)} times ours`,
  );
  console.log(`  MiniSearch over all texts: p95 ${peers.miniSearch.toFixed(0)} ms a query`);
  for (const { mistake, ours, miniSearch } of peers.success)
    console.log(
      `  what was looked for comes first, ${mistake.padEnd(10)}: ours ${ours.toFixed(1)} %, MiniSearch ${miniSearch.toFixed(1)} %`,
    );

  console.log('Triage');
  await measureTriage(200);
  const triage: TriageFigures[] = [];
  for (const size of triageSizes) {
    const row = await measureTriage(size);
    triage.push(row);
    console.log(
      `  ${String(size).padStart(6)} SOPs: ready in ${row.prepare.toFixed(0)} ms, ${row.step.toFixed(1)} ms at most between two turns · after one change in ${row.change.toFixed(2)} ms · a long mail ${row.mail.median.toFixed(2)} ms at the median, p95 ${row.mail.p95.toFixed(2)}`,
    );
  }

  for (const size of triageSizes.slice(1)) {
    const { own, maps } = measureTables(size);
    console.log(
      `  ${String(size).padStart(6)} SOPs in a Map of arrays instead of our lists: filled in ${times(maps.fill, own.fill)} the time, a change ${times(maps.change, own.change)}, asked ${times(maps.ask, own.ask)}, ${times(maps.bytes, own.bytes)} the bytes (ours ${(own.bytes / 2 ** 20).toFixed(1)} MiB)`,
    );
  }

  console.log('Assistants');
  await measureAssistant(200);
  const assistants: AssistantFigures[] = [];
  for (const size of triageSizes) {
    const row = await measureAssistant(size);
    assistants.push(row);
    console.log(
      `  ${String(size).padStart(6)} SOPs: a search is answered in ${row.search.median.toFixed(2)} ms at the median, p95 ${row.search.p95.toFixed(2)}`,
    );
  }

  console.log('Cases');
  await measureCases(2000);
  const cases: CaseFigures[] = [];
  for (const count of eventCounts) {
    const row = await measureCases(count);
    cases.push(row);
    console.log(
      `  ${String(row.events).padStart(6)} events of ${row.cases} cases (${(row.size / 2 ** 20).toFixed(0)} MiB): read and checked in ${(row.load / 1000).toFixed(2)} s, report in ${(row.aggregate / 1000).toFixed(2)} s, together ${((row.load + row.aggregate) / 1000).toFixed(2)} s · ${(row.memory / 2 ** 20).toFixed(0)} MiB kept`,
    );
  }

  console.log(`Feedback on ${feedbackSops} SOPs`);
  await measureFeedback(200, 1000);
  const feedback: FeedbackFigures[] = [];
  for (const size of feedbackSizes) {
    const row = await measureFeedback(feedbackSops, size);
    feedback.push(row);
    console.log(
      `  ${String(size).padStart(6)} files: read in ${row.read.toFixed(0)} ms, what is open on each SOP in ${row.ask.toFixed(0)} ms, report in ${row.report.toFixed(0)} ms`,
    );
  }
  console.log('Confirmations');
  measureConfirmations(100);
  const confirmed = confirmedSops.map((size) => {
    const row = measureConfirmations(size);
    const { confirmations, sops, read, tell } = row;
    console.log(
      `  ${String(confirmations).padStart(6)} confirmations of ${sops} SOPs: read in ${read.toFixed(0)} ms, who has not confirmed in ${tell.toFixed(0)} ms`,
    );
    return row;
  });

  console.log('Checks');
  measureChecks(100);
  const checked = checkedSizes.map((size) => {
    const row = measureChecks(size);
    console.log(
      `  ${String(size).padStart(6)} SOPs: all checked in ${(row.all / 1000).toFixed(2)} s (${row.found} problems) · one changed is read and checked in ${row.key.median.toFixed(1)} ms at the median, p95 ${row.key.p95.toFixed(1)}`,
    );
    return row;
  });

  console.log('Help for authors');
  measureCompletion(100);
  const completed = completedSizes.map((size) => {
    const row = measureCompletion(size);
    console.log(
      `  ${String(size).padStart(6)} SOPs: what fits is proposed in p95 ${row.completion.toFixed(1)} ms, what stands there is told in p95 ${row.hover.toFixed(1)}`,
    );
    return row;
  });

  console.log('The handbook');
  await measureHandbook(30);
  const handbooks: HandbookFigures[] = [];
  for (const size of handbookSizes) {
    const row = await measureHandbook(size);
    handbooks.push(row);
    console.log(
      `  ${String(size).padStart(6)} SOPs with flowcharts and replies in three languages: ${(row.time / 1000).toFixed(2)} s, ${(row.bytes / 2 ** 20).toFixed(1)} MiB`,
    );
  }

  console.log('Growth');
  const over = (value: (row: (typeof rows)[number]) => number) =>
    rows.map((row) => ({ size: row.size, value: value(row) }));
  const checks = [
    growth({ what: 'reading', expected: 'linear', at: over((row) => row.read) }),
    growth({ what: 'indexing', expected: 'linear', at: over((row) => row.index) }),
    growth({ what: 'a key at the median', expected: 'linear', at: over((row) => row.keys.median) }),
    growth({ what: 'a key at the 95th percentile', expected: 'linear', at: over((row) => row.keys.p95) }),
    growth({ what: 'one change', expected: 'flat', at: over((row) => row.change) }),
    // With 27 SOPs, most of the time goes to reading the message.
    growth({
      what: 'a triage',
      expected: 'linear',
      at: triage.slice(1).map(({ size, mail }) => ({ size, value: mail.median })),
    }),
    growth({
      what: 'triage after one change',
      expected: 'linear',
      at: triage.slice(1).map(({ size, change }) => ({ size, value: change })),
    }),
    growth({
      what: 'a search of an assistant at the 95th percentile',
      expected: 'linear',
      at: assistants.slice(1).map(({ size, search }) => ({ size, value: search.p95 })),
    }),
    growth({ what: 'memory', expected: 'linear', at: over((row) => row.memory) }),
    growth({
      what: 'reading cases',
      expected: 'linear',
      of: 'events',
      at: cases.map(({ events, load }) => ({ size: events, value: load })),
    }),
    growth({
      what: 'a report',
      expected: 'linear',
      of: 'events',
      at: cases.map(({ events, aggregate }) => ({ size: events, value: aggregate })),
    }),
    growth({
      what: 'memory of cases',
      expected: 'linear',
      of: 'events',
      at: cases.map(({ events, memory }) => ({ size: events, value: memory })),
    }),
    ...(['read', 'ask', 'report'] as const).map((what) =>
      growth({
        what: { read: 'reading feedback', ask: 'what is open on each SOP', report: 'a report on feedback' }[what],
        expected: 'linear',
        of: 'files',
        at: feedback.map((row) => ({ size: row.files, value: row[what] })),
      }),
    ),
    growth({
      what: 'who has confirmed what',
      expected: 'linear',
      of: 'confirmations',
      at: confirmed.map(({ confirmations, read, tell }) => ({ size: confirmations, value: read + tell })),
    }),
    growth({ what: 'checking', expected: 'linear', at: checked.map(({ size, all }) => ({ size, value: all })) }),
    growth({
      what: 'checking one that changed',
      expected: 'flat',
      at: checked.map(({ size, key }) => ({ size, value: key.median })),
    }),
    growth({
      what: 'completion for authors',
      expected: 'linear',
      at: completed.map(({ size, completion }) => ({ size, value: completion })),
    }),
    growth({
      what: 'a handbook',
      expected: 'linear',
      at: handbooks.map(({ size, time }) => ({ size, value: time })),
    }),
    growth({
      what: 'the page of a handbook',
      expected: 'linear',
      at: handbooks.map(({ size, bytes }) => ({ size, value: bytes })),
    }),
  ];
  for (const { line } of checks) console.log(line);
  process.exitCode = checks.some(({ isTooFast }) => isTooFast) ? 1 : 0;
}

/** How many times as much. */
function times(other: number, own: number): string {
  return `${(other / own).toFixed(2)} times`;
}

function perSop(milliseconds: number, size: number): string {
  return `${((milliseconds / size) * 1000).toFixed(0)} µs`;
}

void main();
