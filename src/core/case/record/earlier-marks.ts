/** What the name of a marker of version 0.1 can say of a case, in pairs: the second takes back the first. */
const pairs = [
  ['closed', 'reopened'],
  ['followup', 'followed'],
] as const;
type EarlierMarkKind = (typeof pairs)[number][number];

/**
 * A marker as version 0.1 wrote it: an empty file whose name says whether a case is closed, and whether its customer is to
 * be asked again. None is believed any more, for two windows could mark past each other: at most it makes somebody look.
 */
export interface EarlierMark {
  /** The case. */
  readonly id: string;
  /** Its place among the markers of its pair, from 1. */
  readonly n: number;
  /** When the case was closed or opened again, or the day the customer is to be asked; ISO 8601 in UTC. */
  readonly time: string;
  readonly kind: EarlierMarkKind;
}

const markPattern =
  /^([^/\\]+)\.([1-9]\d{0,8})\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.(closed|reopened|followup|followed)$/;

/** The marker of version 0.1 that a file is; undefined when it is something else. */
export function parseEarlierMark(name: string): EarlierMark | undefined {
  const [, id, n, year, month, day, hour, minute, second, ms, kind] = markPattern.exec(name) ?? [];
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  if (id === undefined || Number.isNaN(Date.parse(time))) return undefined;
  return { id, n: Number(n), time, kind: kind as EarlierMarkKind };
}

/** What the markers of version 0.1 say of one case: the last of each pair counts. */
export class EarlierMarks {
  readonly #last = new Map<EarlierMarkKind, EarlierMark>();

  /** @param names any files; those that are no such markers do not matter. */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const mark = parseEarlierMark(name);
      if (mark) this.#add(mark);
    }
  }

  /** When the case was closed; undefined when they do not say that it is. */
  get closedAt(): string | undefined {
    const last = this.#last.get('closed');
    return last?.kind === 'closed' ? last.time : undefined;
  }

  /** Whether they say that nobody has to be asked again, although somebody had to. */
  get isFollowedUp(): boolean {
    return this.#last.get('followup')?.kind === 'followed';
  }

  #add(mark: EarlierMark): void {
    const first = pairs.find((pair) => pair.includes(mark.kind as never))?.[0] ?? mark.kind;
    const last = this.#last.get(first);
    if (!last || isLater(mark, last)) this.#last.set(first, mark);
  }
}

/** Whether a marker counts rather than another of its pair. What was taken back stays so until it is marked anew. */
function isLater(mark: EarlierMark, other: EarlierMark): boolean {
  if (mark.n !== other.n) return mark.n > other.n;
  if (mark.kind !== other.kind) return mark.kind === 'reopened' || mark.kind === 'followed';
  return mark.time > other.time;
}
