/** Seconds since a moment given by `Date.now()`, for people: "3.2 s". */
export function secondsSince(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

/** Runs one step of a longer job; says when it begins, and how long it took. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const start = Date.now();
  console.log(`… ${name}`);
  try {
    const result = await work();
    console.log(`✓ ${name} (${secondsSince(start)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${name} (${secondsSince(start)})`);
    throw error;
  }
}

/** What to show of an error: its message when it was meant for people, else the stack as well. */
function errorText(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** An error whose message tells the person at the keyboard what to do; a stack would only hide it. */
export class UserError extends Error {}

/** Runs a command's main function: an error is printed and becomes exit status 1. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(`\n${errorText(error)}`);
    process.exit(1);
  });
}
