import { attempt } from '../../attempt';
import { isDay } from '../../text/day';
import type { Sop } from '../../sop/model';
import { hashOf } from './content';

/** An SOP as it was when somebody last looked at what is new. */
export interface SeenSop {
  readonly title: string;
  readonly version: string | undefined;
  /** `contentHash` of it. */
  readonly hash: string;
}

/** All SOPs in force as they were then, by their ids. */
export interface Snapshot {
  /** The day, such as `2026-08-01`. */
  readonly on: string;
  readonly sops: ReadonlyMap<string, SeenSop>;
}

/** What became of an SOP since: it came, it says something else, or it is in force no more. */
export type News =
  | { readonly became: 'added'; readonly sop: Sop }
  | { readonly became: 'changed'; readonly sop: Sop; readonly before: SeenSop }
  | { readonly became: 'removed'; readonly id: string; readonly before: SeenSop };

/** An SOP as it is. */
export function seenOf(sop: Sop): SeenSop {
  return { title: sop.title, version: sop.version, hash: hashOf(sop) };
}

/**
 * What is new since a snapshot.
 * @param now the SOPs in force with what `seenOf` gives of each.
 */
export function newsSince({ sops }: Snapshot, now: ReadonlyMap<Sop, SeenSop>): News[] {
  const ids = new Set([...now.keys()].map(({ id }) => id));
  return [
    ...[...now].flatMap(([sop, { hash }]): News[] => {
      const before = sops.get(sop.id);
      if (!before) return [{ became: 'added', sop }];
      return before.hash === hash ? [] : [{ became: 'changed', sop, before }];
    }),
    ...[...sops].flatMap(([id, before]): News[] => (ids.has(id) ? [] : [{ became: 'removed', id, before }])),
  ];
}

/**
 * The snapshot of somebody who has looked at what is new.
 * @param shown the SOPs in force, as they were when the list was made: what came since is new the next time.
 * @param isToRead what is marked until they have read it, by what it was: that is not forgotten before.
 * @param on such as `2026-08-01`.
 */
export function lookedAt(
  before: Snapshot,
  shown: ReadonlyMap<Sop, SeenSop>,
  isToRead: (sop: Sop) => boolean,
  on: string,
): Snapshot {
  const sops = new Map<string, SeenSop>();
  for (const [sop, seen] of shown) {
    const kept = isToRead(sop) ? before.sops.get(sop.id) : seen;
    if (kept) sops.set(sop.id, kept);
  }
  return { on, sops };
}

/** The text of the file in which a snapshot is kept. */
export function writeSnapshot({ on, sops }: Snapshot): string {
  return JSON.stringify({ on, sops: [...sops].map(([id, { title, version, hash }]) => [id, title, hash, version]) });
}

/** Reads such a file; undefined when it is none. Never throws. */
export function readSnapshot(written: string): Snapshot | undefined {
  return attempt(
    () => {
      const { on, sops } = JSON.parse(written) as Readonly<Record<string, unknown>>;
      if (typeof on !== 'string' || !isDay(on) || !Array.isArray(sops)) return undefined;
      const read = sops.flatMap((one: unknown): [string, SeenSop][] => {
        const [id, title, hash, version] = Array.isArray(one) ? (one as unknown[]) : [];
        if (typeof id !== 'string' || typeof title !== 'string' || typeof hash !== 'string') return [];
        return [[id, { title, hash, version: typeof version === 'string' ? version : undefined }]];
      });
      return { on, sops: new Map(read) };
    },
    () => undefined,
  );
}
