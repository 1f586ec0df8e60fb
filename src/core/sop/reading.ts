/**
 * How texts of SOPs are understood, as a number that grows. Cases go on with the one that they were begun with: what was
 * no step or answer then does not become one while they run.
 */
export type Reading = number;

/** That of version 0.1, which knew marks only as they are written in `docs/format.md`. */
export const firstReading: Reading = 1;
/** Marks that are nearly right are understood where they can mean one thing only. */
export const currentReading: Reading = 2;
