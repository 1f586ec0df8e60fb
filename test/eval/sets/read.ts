import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { isSopPath } from '../../../src/core/library/path';
import type { Sop } from '../../../src/core/sop/model';
import { readSopBytes } from '../../../src/core/sop/read';
import type { StandIn, Ticket } from '../drawing';

/** Tickets of a file with tabs, text and intent first. */
export function readTickets(folder: string, file: string): Ticket[] {
  const rows = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t'));
  return rows.map(([text = '', intent = '']) => ({ text, intent }));
}

/** Tickets of a CSV file with the columns text and category. */
export function readCategories(folder: string, file: string): Ticket[] {
  const { data } = Papa.parse<{ text: string; category: string }>(readFileSync(join(folder, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ text, category }) => ({ text, intent: category }));
}

export function readStandIns(folder: string): StandIn[] {
  return JSON.parse(readFileSync(join(folder, 'sops-en.json'), 'utf8')) as StandIn[];
}

/** The SOPs of the sample library that may be suggested. */
export function sampleLibrary(): Sop[] {
  const paths = readdirSync('sops', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSopPath)
    .sort();
  return paths
    .map((path) => readSopBytes(readFileSync(join('sops', path)), { uri: `sops/${path}`, root: 'sops', path }))
    .filter(({ status }) => status !== 'retired');
}
