/** An SOP that customers asked for after another. */
export interface Follower {
  readonly sop: string;
  /** On how many tickets, of how many on which the other one was. */
  readonly asked: number;
  readonly of: number;
}

/** Those asked for most first; of two alike, the one that more tickets say, then by name: the order never jumps. */
export function byShare(a: Follower, b: Follower): number {
  return b.asked / b.of - a.asked / a.of || b.of - a.of || (a.sop < b.sop ? -1 : a.sop > b.sop ? 1 : 0);
}
