/** Awaited between pieces of long work: gives the host some time when the work has taken long enough. */
export type NextSlice = () => Promise<void> | undefined;

/** Does a piece of work while a slice lasts, or at once where nobody else waits. */
export type RunInSlice = <T>(work: () => T) => T | Promise<T>;
