/** A value that counts as an answer: neither nothing nor a plain "no". */
type Present<T> = Exclude<T, undefined | null | false>;

/**
 * Asks again and again until there is a value, and returns it. Gives up with the message after a time-out, naming the
 * last error when asking itself failed.
 */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>, timeout = 20_000): Promise<Present<T>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    let problem = '';
    try {
      const value = await ask();
      if (value !== undefined && value !== null && value !== false) return value as Present<T>;
    } catch (error) {
      problem = ` (${String(error)})`;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${timeout} ms in vain: ${what}${problem}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
