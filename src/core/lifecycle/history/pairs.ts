import type { Sop } from '../../sop/model';
import { contentOf } from '../changes/content';
import type { Revision, RevisionSource } from './revision';

/** An SOP before and after a change. */
export interface Pair {
  /** Undefined for what is not committed yet. */
  readonly revision: Revision | undefined;
  /** Where its file is afterwards, and where it was; from the top of the repository. */
  readonly path: string;
  readonly formerPath: string;
  /** Undefined when it is new. */
  readonly before: Sop | undefined;
  /** Undefined when its file was taken away. */
  readonly after: Sop | undefined;
  /** What it was in the other commits that a merge puts together. */
  readonly others: readonly Sop[];
}

/** Reads a text as an SOP. @param path where its file is, from the top of the repository. */
type ReadAs = (text: string, path: string) => Sop;

/** More files that a commit took away are not looked at. */
const mostGone = 100;
/** Neighbours in a history share their texts. */
const mostKept = 4;

/**
 * The changes of an SOP, the newest first. A file that was moved or renamed is followed by the SOP's id, or else by what it says. Each is read
 * when it is asked for.
 * @param from the commit to begin with.
 */
export async function* pairsOf(
  source: RevisionSource,
  { path, from }: { readonly path: string; readonly from: string },
  read: ReadAs,
  signal: Pick<AbortSignal, 'aborted'>,
): AsyncGenerator<Pair> {
  const sopAt = reader(source, read);
  const places = [{ path, from }];
  for (const { path: here, from: start } of places) {
    for await (const revision of source.revisions(here, start, signal)) {
      const { commit, parents } = revision;
      const [first, ...others] = parents;
      const after = await sopAt(commit, here);
      const same = first === undefined ? undefined : await sopAt(first, here);
      const moved = after && !same && first !== undefined ? await movedFrom(source, revision, after, sopAt) : undefined;
      const theirs = await Promise.all(others.map((one) => sopAt(one, here)));
      yield {
        revision,
        path: here,
        formerPath: moved?.path ?? here,
        before: same ?? moved?.sop,
        after,
        others: theirs.flatMap((one) => one ?? []),
      };
      if (signal.aborted) return;
      if (!moved || first === undefined) continue;
      places.push({ path: moved.path, from: first });
      break;
    }
  }
}

type SopAt = (commit: string, path: string) => Promise<Sop | undefined>;

function reader(source: RevisionSource, read: ReadAs): SopAt {
  const kept = new Map<string, Sop>();
  return async (commit, path) => {
    const text = await source.textAt(commit, path);
    if (text === undefined) return undefined;
    const key = `${path}\n${text}`;
    const sop = kept.get(key) ?? read(text, path);
    kept.delete(key);
    kept.set(key, sop);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return sop;
  };
}

/** Where an SOP was before a commit put its file elsewhere. */
async function movedFrom(
  source: RevisionSource,
  revision: Revision,
  after: Sop,
  sopAt: SopAt,
): Promise<{ readonly path: string; readonly sop: Sop } | undefined> {
  const [first] = revision.parents;
  if (first === undefined) return undefined;
  const id = after.front.id?.text;
  for (const path of (await source.gone(revision)).slice(0, mostGone)) {
    const sop = await sopAt(first, path);
    if (!sop) continue;
    const theirs = sop.front.id?.text;
    if (id !== undefined && theirs === id) return { path, sop };
    // One without an id, or that got it on the way, is the same when it says the same.
    if ((id === undefined || theirs === undefined) && contentOf(sop) === contentOf(after)) return { path, sop };
  }
  return undefined;
}
