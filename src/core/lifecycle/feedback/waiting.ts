import { today } from '../../text/day';
import type { Report } from './entry';
import type { FeedbackThread } from './threads';

/** Whether somebody waits for an answer to a report: who said what would have made a case easier waits for nothing. */
export function waitsForAnswer({ report, end }: Pick<FeedbackThread, 'report' | 'end'>): boolean {
  return end === undefined && report.kind !== 'easier';
}

/**
 * The day on which a report was made, where the program runs, as what it is compared with is. One without a name says only its day in
 * UTC, which may be tomorrow here.
 * @param day today where the program runs.
 */
export function reportedOn({ at }: Pick<Report, 'at'>, day: string): string {
  const isDayAlone = !at.includes('T');
  const on = isDayAlone ? at : today(Date.parse(at));
  return on > day ? day : on;
}
