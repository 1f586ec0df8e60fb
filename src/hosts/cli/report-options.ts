import { periodUnits } from '../../core/report/periods';

/** The ways to break a report down. */
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
