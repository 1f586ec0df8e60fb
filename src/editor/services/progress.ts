import { readProgress } from '../../core/learning/progress';
import type { Progress } from '../../core/learning/progress';
import type { Learnt } from './learnt';

/** How far the person is with a library. */
export function progressOn(learnt: Learnt, root: string): Progress {
  return readProgress(learnt.stored(root));
}

/** Changes how far the person is with a library. */
export function changeProgress(learnt: Learnt, root: string, change: (progress: Progress) => Progress): Promise<void> {
  return learnt.store(root, change(progressOn(learnt, root)));
}
