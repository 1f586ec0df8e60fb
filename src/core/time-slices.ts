/** Awaited between pieces of long work: gives the host some time when the work has taken long enough. */
export type NextSlice = () => Promise<void> | undefined;

/** Does a piece of work within a slice, or at once when nobody else is waiting. */
export type RunInSlice = <T>(work: () => T) => T | Promise<T>;
