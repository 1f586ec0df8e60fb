import { reasonOf } from '../attempt';
import type { NextSlice } from '../time-slices';

/** How long work goes on beside others. */
export interface Pace {
  /** Awaited after each small step. */
  readonly nextSlice: NextSlice;
  /** Once aborted, the work ends, with what was found so far. */
  readonly signal?: Pick<AbortSignal, 'aborted'>;
  /** Told how many texts have been asked about, and of how many. */
  readonly progress?: (done: number, all: number) => void;
  /** Told of a text, or of the URI of an SOP, that something failed on. All else is looked at all the same. */
  readonly failed?: (what: string, reason: string) => void;
}

/** Does something with each of some texts, one after the other; one that fails costs only itself. */
export async function eachText<T extends { readonly text: string }>(
  texts: Iterable<T>,
  { nextSlice, signal, progress, failed }: Pace,
  all: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const one of texts) {
    if (signal?.aborted === true) return;
    try {
      await work(one);
    } catch (error) {
      failed?.(one.text, reasonOf(error));
    }
    progress?.(++done, all);
    await nextSlice();
  }
}
