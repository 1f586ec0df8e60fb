import { periodUnits } from '../../core/report/periods';
import type { CsvSeparator } from '../../core/text/csv';

/** The ways to break a report down. */
export const breakdowns = ['sop', 'category', 'channel', 'rule', 'tier', 'who', ...periodUnits] as const;
type Breakdown = (typeof breakdowns)[number];

/** What `--separator` may be: by name, or as the sign itself. */
export const separators: ReadonlyMap<string, CsvSeparator> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  [',', ','],
  [';', ';'],
]);

export interface ReportOptions {
  readonly format: 'json' | 'csv' | 'md';
  readonly separator?: CsvSeparator;
  readonly since?: string;
  readonly until?: string;
  readonly library?: string;
  readonly by?: Breakdown;
  readonly sop?: string;
  readonly category?: string;
  readonly channel?: string;
}
