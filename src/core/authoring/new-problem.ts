import type { Sop } from '../sop/model';

/** Whether something is wrong with an SOP that was not before, or more often. */
export function hasNewProblem(before: Pick<Sop, 'problems'>, after: Pick<Sop, 'problems'>): boolean {
  const counts = countsOf(before);
  return [...countsOf(after)].some(([code, count]) => count > (counts.get(code) ?? 0));
}

function countsOf({ problems }: Pick<Sop, 'problems'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
