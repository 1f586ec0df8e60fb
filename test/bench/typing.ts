// Types queries letter by letter, as somebody at a palette does.
import type { KnownItem } from './queries';

/** Milliseconds that each key takes. */
export interface KeyTimes {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

/** Types each query and searches at each key. The first queries warm up and are not counted. */
export function typed(items: readonly KnownItem[], search: (text: string) => void): KeyTimes {
  const warmUp = Math.ceil(items.length / 10);
  const times: number[] = [];
  for (const [index, { query }] of [...items.slice(0, warmUp), ...items].entries()) {
    for (let length = 1; length <= query.length; length++) {
      const began = performance.now();
      search(query.slice(0, length));
      if (index >= warmUp) times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) };
}
