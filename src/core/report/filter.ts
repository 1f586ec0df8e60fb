import type { CaseDigest } from './observation';
import type { ReportFilter } from './report';

/** Whether a case is one of those that a report is asked for. */
export function fits({ sop, joined, category, channel }: CaseDigest, filter: ReportFilter): boolean {
  if (filter.sop !== undefined && sop !== filter.sop && !joined.includes(filter.sop)) return false;
  if (!isWithin(category, filter.category)) return false;
  return filter.channel === undefined || channel === filter.channel;
}

/** Whether a category is the one that is asked for, or lies below it. */
export function isWithin(category: string, wanted: string | undefined): boolean {
  return wanted === undefined || category === wanted || category.startsWith(`${wanted}/`);
}

/** Whether not all cases are asked for. */
export function isFiltered({ sop, category, channel }: ReportFilter): boolean {
  return sop !== undefined || category !== undefined || channel !== undefined;
}
