/** What the name of a marker can say of a case, in pairs: the second takes back the first. */
const pairs = [
  ['closed', 'reopened'],
  ['followup', 'followed'],
] as const;
type MarkKind = (typeof pairs)[number][number];

/**
 * An empty file whose name says how a case stands, so that nobody has to read it: whether it is closed, and whether its
 * customer is to be asked again.
 */
export interface Mark {
  /** The case. */
  readonly id: string;
  /** Its place among the markers of its pair, from 1. */
  readonly n: number;
  /** When the case was closed or opened again, or the day the customer is to be asked; ISO 8601 in UTC. */
  readonly time: string;
  readonly kind: MarkKind;
}

/** How a case stands by its markers. */
export interface MarkedCase {
  /** When it was closed; undefined when it is open. */
  readonly closedAt: string | undefined;
  /** When its customer is to be asked again. */
  readonly followUp: string | undefined;
}

/** What markers must agree with. */
interface Standing {
  readonly closed: { readonly ts: string } | undefined;
  readonly followUp: string | undefined;
  readonly changedAt: string;
}

const markPattern =
  /^(.+)\.([1-9]\d{0,8})\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.(closed|reopened|followup|followed)$/;

/** The file name of a marker. */
export function markName({ id, n, time, kind }: Mark): string {
  return `${id}.${n}.${time.replace(/[-:.]/g, '')}.${kind}`;
}

/** The marker that a file is; undefined when it is something else. */
export function parseMarkName(name: string): Mark | undefined {
  const [, id, n, year, month, day, hour, minute, second, ms, kind] = markPattern.exec(name) ?? [];
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  if (id === undefined || Number.isNaN(Date.parse(time))) return undefined;
  return { id, n: Number(n), time, kind: kind as MarkKind };
}

/** The markers of one case that count: the last of each pair. */
export class CaseMarks implements MarkedCase {
  readonly #last = new Map<MarkKind, Mark>();

  /** @param names any files; those that are no markers do not matter. */
  constructor(names: Iterable<string> = []) {
    for (const name of names) {
      const mark = parseMarkName(name);
      if (mark) this.add(mark);
    }
  }

  add(mark: Mark): void {
    const first = pairs.find((pair) => pair.includes(mark.kind as never))?.[0] ?? mark.kind;
    const last = this.#last.get(first);
    if (!last || isLater(mark, last)) this.#last.set(first, mark);
  }

  get closedAt(): string | undefined {
    return this.#standing('closed');
  }

  get followUp(): string | undefined {
    return this.#standing('followup');
  }

  /** The markers that are missing for these to say what the case itself says. */
  missing(id: string, { closed, followUp, changedAt }: Standing): Mark[] {
    const due = followUp === undefined ? undefined : new Date(followUp).toISOString();
    const [closing, asking] = [this.#last.get('closed'), this.#last.get('followup')];
    const missing: Mark[] = [];
    if (closed && this.closedAt === undefined)
      missing.push({ id, n: (closing?.n ?? 0) + 1, time: closed.ts, kind: 'closed' });
    if (!closed && closing?.kind === 'closed') missing.push({ id, n: closing.n, time: changedAt, kind: 'reopened' });
    if (due !== undefined && this.followUp !== due)
      missing.push({ id, n: (asking?.n ?? 0) + 1, time: due, kind: 'followup' });
    if (due === undefined && asking?.kind === 'followup')
      missing.push({ id, n: asking.n, time: asking.time, kind: 'followed' });
    return missing;
  }

  #standing(first: MarkKind): string | undefined {
    const last = this.#last.get(first);
    return last?.kind === first ? last.time : undefined;
  }
}

/** The markers among the files of a folder, by case. */
export function marksIn(names: Iterable<string>): Map<string, CaseMarks> {
  const cases = new Map<string, CaseMarks>();
  for (const name of names) {
    const mark = parseMarkName(name);
    if (!mark) continue;
    const known = cases.get(mark.id) ?? new CaseMarks();
    known.add(mark);
    cases.set(mark.id, known);
  }
  return cases;
}

/** Whether a marker counts rather than another of its pair. What was taken back stays so until it is marked anew. */
function isLater(mark: Mark, other: Mark): boolean {
  if (mark.n !== other.n) return mark.n > other.n;
  if (mark.kind !== other.kind) return mark.kind === 'reopened' || mark.kind === 'followed';
  return mark.time > other.time;
}
