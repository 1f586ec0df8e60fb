import type { Sop } from '../sop/model';
import { sopsOf } from './path';
import type { LearningPath } from './path';
import { progressOf, standingOf } from './progress';
import type { Progress, Standing } from './progress';

/** What comes next on a path. */
export type NextOnPath =
  | { readonly kind: 'conduct' }
  /** To read, or to read again. */
  | { readonly kind: 'read'; readonly sop: Sop }
  | { readonly kind: 'practise'; readonly sop: Sop }
  /** All is read and practised. */
  | { readonly kind: 'done' };

/**
 * What comes next: the conduct, then each SOP in its order. What was read last is practised before the next one is read;
 * whoever reads on without is not held up, and comes back to it at the end.
 * @param conduct whether the rules of conduct were read; undefined where there are none.
 */
export function nextOnPath(path: LearningPath, progress: Progress, conduct: Standing | undefined): NextOnPath {
  if (conduct !== undefined && conduct !== 'read') return { kind: 'conduct' };
  const sops = sopsOf(path);
  const toPractise = sops.filter(
    (sop) =>
      sop.hasSteps && standingOf(sop, progress) === 'read' && progressOf(progress, sop.id).practised === undefined,
  );
  const justRead = toPractise.find(({ id }) => id === progress.last);
  if (justRead) return { kind: 'practise', sop: justRead };
  const toRead = sops.find((sop) => standingOf(sop, progress) !== 'read');
  if (toRead) return { kind: 'read', sop: toRead };
  const [first] = toPractise;
  return first ? { kind: 'practise', sop: first } : { kind: 'done' };
}

/** How far somebody is on a path. */
export interface PathCount {
  readonly sops: number;
  readonly read: number;
  readonly changed: number;
  readonly practised: number;
}

/** Counts how far somebody is on a path. */
export function countOnPath(path: Pick<LearningPath, 'stages'>, progress: Progress): PathCount {
  const sops = sopsOf(path);
  const standings = sops.map((sop) => standingOf(sop, progress));
  return {
    sops: sops.length,
    read: standings.filter((one) => one === 'read').length,
    changed: standings.filter((one) => one === 'changed').length,
    practised: sops.filter(({ id }) => progressOf(progress, id).practised !== undefined).length,
  };
}
