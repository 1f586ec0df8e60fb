import type { Emitter } from 'liquidjs';
import type { Budget } from './budget';

/** Collects what a template prints, and counts it. */
export class CountedEmitter implements Emitter {
  buffer = '';
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  write(printed: unknown): void {
    const text = textOf(printed);
    this.#budget.spend(0, text.length);
    this.buffer += text;
  }
}

/** What is printed for a value, or for all that a list holds. */
export function textOf(printed: unknown): string {
  if (typeof printed === 'string') return printed;
  if (printed === undefined || printed === null) return '';
  if (Array.isArray(printed)) return printed.map(textOf).join('');
  // Values, numbers and the like say for themselves how they are printed.
  const value: string | number | { toString(): string } = printed;
  return String(value);
}
