import type { GitCommit } from './commit';

/** What going through a history asks for. */
export interface WalkedHistory {
  /** @throws when it is not there. */
  commit(hash: string): Promise<GitCommit>;
  /** Tells what is at a path of a tree from anything else there; undefined for nothing. */
  entryAt(tree: string, path: string): Promise<string | undefined>;
}

interface Open {
  readonly hash: string;
  readonly committed: number;
}

/**
 * The commits that changed a file, as `git log -- path` lists them, the newest first: a commit that has the file as one that it follows
 * is left out, and of those that it follows only the first such is gone on with.
 * @param from the commit to begin with.
 * @param signal ends the search.
 */
export async function* changesOf(
  history: WalkedHistory,
  path: string,
  from: string,
  signal: Pick<AbortSignal, 'aborted'>,
): AsyncGenerator<{ readonly hash: string; readonly commit: GitCommit }> {
  const seen = new Set([from]);
  // The newest last; of those of the same second the one that came first.
  const open: Open[] = [{ hash: from, committed: 0 }];
  for (let next = open.pop(); next && !signal.aborted; next = open.pop()) {
    const { hash } = next;
    const commit = await history.commit(hash);
    const followed = await followedFrom(history, path, commit);
    if (followed.isChanged) yield { hash, commit };
    for (const parent of followed.parents) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      insert(open, { hash: parent, committed: (await history.commit(parent)).committed });
    }
  }
}

/** Whether a commit changed a file, and which of those before it may have. */
async function followedFrom(
  history: WalkedHistory,
  path: string,
  { tree, parents }: GitCommit,
): Promise<{ readonly isChanged: boolean; readonly parents: readonly string[] }> {
  const own = await history.entryAt(tree, path);
  for (const parent of parents) {
    const theirs = await history.commit(parent);
    if ((await history.entryAt(theirs.tree, path)) === own) return { isChanged: false, parents: [parent] };
  }
  return { isChanged: parents.length > 0 || own !== undefined, parents };
}

/** Puts one in its place, before those that came earlier with the same time. */
function insert(open: Open[], one: Open): void {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.committed ?? 0) < one.committed) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, one);
}
