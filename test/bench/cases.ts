// Measures what a report takes as cases grow: reading their records, and working out the figures.
import { nodeSha256 } from '../../src/hosts/node-sha256';
import { readLibraryConfig } from '../../src/core/library/config';
import { aggregate } from '../../src/core/report/aggregate';
import { readDigests } from '../../src/core/report/read-digests';
import { readSop } from '../../src/core/sop/read';
import type { FileSystem } from '../../src/core/ports';
import { makeLibrary } from './generate';
import { makeCases } from './made-cases';
import { memoryUsed } from './memory';

/** Figures of cases of one size; times in milliseconds. */
export interface CaseFigures {
  readonly events: number;
  readonly cases: number;
  /** Reading the records, their seals checked, and taking from each case what a report needs. */
  readonly load: number;
  readonly aggregate: number;
  /** Bytes of the records on disk. */
  readonly size: number;
  /** Bytes that stay in memory for further reports. */
  readonly memory: number;
}

const folder = 'cases';
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2026, 11, 31);
/** Half of what is promised counts working time, as in the sample library. */
const library = `
calendars:
  business: {timezone: Europe/Madrid, hours: {mon: ["09:00-14:00", "15:00-18:00"], tue: ["09:00-14:00", "15:00-18:00"], wed: ["09:00-14:00", "15:00-18:00"], thu: ["09:00-14:00", "15:00-18:00"], fri: ["09:00-15:00"]}}
rules:
  - {if: {channel: chat}, then: {sla: {first-response: 5m, resolution: 8h}}}
  - {if: {channel: email}, then: {sla: {first-response: 2h, next-reply: 4h, resolution: 48h, clock: business}}}
goals:
  - {measure: csat, target: "4.6", period: quarter}
  - {measure: response-time, target: "-15%", period: month}
`;

export async function measureCases(events: number): Promise<CaseFigures> {
  const { config } = readLibraryConfig(library);
  const records = madeRecords(events, config);
  const before = memoryUsed();
  const began = performance.now();
  const read = await readDigests(records.files, folder, to, nodeSha256);
  const loaded = performance.now();
  const report = aggregate(read.cases, {
    now: to,
    timezone: 'Europe/Madrid',
    library: { goals: config.goals, sops: [], categoryTitle: (one) => one },
  });
  const done = performance.now();
  const memory = memoryUsed() - before;
  if (read.events < events || report.cases !== read.cases.length) throw new Error('The report lacks cases.');
  return {
    events: read.events,
    cases: report.cases,
    load: loaded - began,
    aggregate: done - loaded,
    size: records.size,
    memory,
  };
}

/** Records as files in memory, so that the disk does not count. */
function madeRecords(
  events: number,
  config: ReturnType<typeof readLibraryConfig>['config'],
): { files: FileSystem; size: number } {
  const sops = makeLibrary(60).map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
  const contents = new Map<string, Uint8Array>();
  let size = 0;
  for (const one of makeCases(sops, events, { config, from, to })) {
    const content = new TextEncoder().encode(one.map((event) => `${JSON.stringify(event)}\n`).join(''));
    contents.set(`${one[0]?.run_id ?? ''}.made.jsonl`, content);
    size += content.length;
  }
  return {
    size,
    files: {
      list: () => Promise.resolve([...contents.keys()].map((name) => ({ name, kind: 'file' as const }))),
      read: (file) => Promise.resolve(contents.get(file) ?? new Uint8Array()),
      stamp: () => Promise.resolve(undefined),
      write: () => Promise.reject(new Error('These records are only read.')),
      remove: () => Promise.reject(new Error('These records are only read.')),
      join: (_, ...segments) => segments.join('/'),
    },
  };
}
