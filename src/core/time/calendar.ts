export interface Calendar {
  /** A time zone that the host knows, such as `Europe/Madrid`. Undefined means UTC. */
  readonly timezone: string | undefined;
  /** Day (`mon` to `sun`) -> stretches that `parseWorkingHours` reads, such as `09:00-14:00`. */
  readonly hours: Readonly<Record<string, readonly string[]>>;
  /** Existing days, such as `2026-12-25`. */
  readonly holidays: readonly string[];
}
