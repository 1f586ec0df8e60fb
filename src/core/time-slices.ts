/** Awaited between pieces of long work: gives the host its turn when the work has taken long enough. */
export type Turn = () => Promise<void> | undefined;

/** Does a piece of work while a turn lasts, or at once where nobody else waits. */
export type Run = <T>(work: () => T) => T | Promise<T>;
