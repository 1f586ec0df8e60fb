/** The most characters of a reason that people are told. */
const longestReason = 200;

/**
 * Does some work on one file: what it throws costs that file alone.
 * @param failed gives what stands in for the result, from the reason.
 */
export function attempt<T>(work: () => T, failed: (reason: string) => T): T {
  try {
    return work();
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** What was thrown, in one line; anything may be thrown, not only errors. */
export function reasonOf(error: unknown): string {
  let said: string;
  try {
    said = error instanceof Error ? error.message || error.name : String(error);
  } catch {
    said = typeof error;
  }
  const line = said.replace(/\s+/g, ' ').trim();
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line;
}
