import { periodUnits } from '../../core/report/periods';

/** What a report can be broken down by. */
export const breakdowns = ['sop', 'category', 'channel', ...periodUnits] as const;
type Breakdown = (typeof breakdowns)[number];

export interface ReportOptions {
  readonly format: 'json' | 'csv' | 'md';
  readonly since?: string;
  readonly until?: string;
  readonly library?: string;
  readonly by?: Breakdown;
  readonly sop?: string;
  readonly category?: string;
  readonly channel?: string;
}
