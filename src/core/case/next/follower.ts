/** An SOP that customers asked for after another. */
export interface Follower {
  readonly sop: string;
  /** On how many tickets, of how many on which the other one was and this was not told before it was asked. */
  readonly asked: number;
  readonly of: number;
  /** On how many it was told before, and on how many of these it was asked all the same. */
  readonly told: number;
  readonly toldAfter: number;
}

/** Those asked for most first; of two alike, the one that more tickets say, then by name: the order never jumps. */
export function byShare(a: Follower, b: Follower): number {
  return b.asked / b.of - a.asked / a.of || b.of - a.of || (a.sop < b.sop ? -1 : a.sop > b.sop ? 1 : 0);
}
