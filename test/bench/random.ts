/** Gives numbers from 0 up to but not including 1. */
export type RandomNumber = () => number;

/** A generator of numbers that gives the same ones for the same seed (mulberry32, public domain). */
export function random(seed: number): RandomNumber {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
