import type { CasesInMemory } from './cases-in-memory';
import type { MarkedCases } from './marked-cases';

/** A closed case, read or known by its markers alone. */
export interface ClosedCase {
  readonly id: string;
  readonly closedAt: string;
}

/** A case whose customer is to be asked again. */
export interface FollowUp {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly due: string;
}

/** The closed cases, the one closed last first. */
export function closedCases(cases: CasesInMemory, marked: MarkedCases): ClosedCase[] {
  const unread = marked.all.flatMap(({ id, standing: { closedAt } }) =>
    cases.has(id) || !marked.hasRecord(id) || closedAt === undefined ? [] : { id, closedAt },
  );
  const read = cases.views.flatMap(({ state: { id, closed } }) => (closed ? { id, closedAt: closed.ts } : []));
  return [...unread, ...read].sort((a, b) => compare(b.closedAt, a.closedAt) || compare(a.id, b.id));
}

/** The one case, read or closed, whose id begins so; undefined when there is none, or several. It makes no lists. */
export function caseNamed(beginning: string, cases: CasesInMemory, marked: MarkedCases): string | undefined {
  let meant: string | undefined;
  const isMeant = (id: string) => id.startsWith(beginning) && (cases.has(id) || marked.get(id)?.closedAt !== undefined);
  for (const ids of [cases.ids, marked.recorded])
    for (const id of ids) {
      if (id === meant || !isMeant(id)) continue;
      if (meant !== undefined) return undefined;
      meant = id;
    }
  return meant;
}

/** The cases whose customers are to be asked again, the one due first first. */
export function followUps(cases: CasesInMemory, marked: MarkedCases): FollowUp[] {
  const unread = marked.all.flatMap(({ id, standing: { followUp } }) =>
    cases.has(id) || !marked.hasRecord(id) || followUp === undefined ? [] : { id, due: followUp },
  );
  const read = cases.views.flatMap(({ state: { id, followUp } }) =>
    followUp === undefined ? [] : { id, due: new Date(followUp).toISOString() },
  );
  return [...unread, ...read].sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
}

/**
 * The closed cases in which nothing happened since an instant, the one closed first first; also what is left of one whose
 * removal was interrupted.
 * @param before ISO 8601 in UTC.
 */
export function closedBefore(before: string, cases: CasesInMemory, marked: MarkedCases): ClosedCase[] {
  const unread = marked.all.flatMap(({ id, standing: { closedAt, claimedAt } }) => {
    // What cannot be read although nobody believes its markers is the rest of a case.
    const at = closedAt ?? claimedAt;
    return cases.has(id) || at === undefined ? [] : { id, closedAt: at };
  });
  const read = cases.views.flatMap(({ state: { id, closed, changedAt } }) =>
    closed ? { id, closedAt: changedAt } : [],
  );
  return [...unread, ...read]
    .filter(({ closedAt }) => closedAt < before)
    .sort((a, b) => compare(a.closedAt, b.closedAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
