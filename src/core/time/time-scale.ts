/** How time is counted: all of it, or only while the team works. */
export type ScaleKind = 'business' | 'calendar';

/**
 * How time passes for a promise: always, or only while a team works. Instants and amounts of time are milliseconds;
 * instants are counted since 1970 UTC.
 */
export interface TimeScale {
  /** The time that counts between two instants; 0 when the second is not after the first. */
  elapsed(from: number, to: number): number;
  /**
   * The first instant at which a given amount of time has counted since `from`; `from` itself for zero or less.
   * @returns undefined when that much never counts.
   */
  add(from: number, ms: number): number | undefined;
  /**
   * Whether time counts at an instant. It does at the moment of opening, and no longer does at the moment of closing.
   */
  isOpen(at: number): boolean;
  /** The first instant after another at which time starts or stops counting; undefined when there is none. */
  nextChange(at: number): number | undefined;
}

/** All time counts. */
export const calendarTime: TimeScale = {
  elapsed: (from, to) => (to > from ? to - from : 0),
  add: (from, ms) => {
    const at = ms <= 0 ? from : from + ms;
    return Number.isFinite(at) ? at : undefined;
  },
  isOpen: () => true,
  nextChange: () => undefined,
};
