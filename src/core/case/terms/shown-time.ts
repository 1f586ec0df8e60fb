const msPerMinute = 60_000;
const msPerHour = 60 * msPerMinute;
/** From so much time on nobody looks at minutes. */
const hoursOnly = 10 * msPerHour;

/** An amount of time as it is shown: whole minutes, from ten hours on whole hours. Seconds would hurry people and wake timers. */
export interface ShownTime {
  readonly hours: number;
  /** 0 to 59; undefined where only hours are shown. */
  readonly minutes: number | undefined;
}

/** Rounds an amount of time, in ms, down to what is shown of it. What is left and what is overdue are shown alike: without sign. */
export function shownTime(ms: number): ShownTime {
  const amount = Math.abs(ms);
  const hours = Math.floor(amount / msPerHour);
  return { hours, minutes: amount < hoursOnly ? Math.floor((amount % msPerHour) / msPerMinute) : undefined };
}

/** How much time has to pass until something else is shown of what is left (below 0: of what is overdue), in ms; always more than 0. */
export function shownUntil(remaining: number): number {
  const unit = Math.abs(remaining) < hoursOnly ? msPerMinute : msPerHour;
  if (remaining >= 0) return remaining - Math.floor(remaining / unit) * unit + 1;
  return (Math.floor(-remaining / unit) + 1) * unit + remaining;
}
