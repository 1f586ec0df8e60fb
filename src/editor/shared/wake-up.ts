import * as vscode from 'vscode';
import type { Clock } from '../../core/ports';

/** The longest delay of a timer, in ms: it is a signed 32-bit number. */
const longest = 2 ** 31 - 1;

/**
 * Does something at a given time, with one timer. A timer may fire late after the machine slept, so the time is also
 * checked when the window gets the focus.
 */
export class WakeUp extends vscode.Disposable {
  readonly #clock: Clock;
  readonly #task: () => void;
  #at: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: Clock, task: () => void) {
    const subscription = vscode.window.onDidChangeWindowState(() => this.#look());
    super(() => {
      subscription.dispose();
      this.set(undefined);
    });
    this.#clock = clock;
    this.#task = task;
  }

  /** @param at ms since 1970 UTC; undefined for never. Replaces the time set before. */
  set(at: number | undefined): void {
    clearTimeout(this.#timer);
    this.#at = at;
    this.#timer =
      at === undefined
        ? undefined
        : setTimeout(() => this.#look(), Math.min(Math.max(at - this.#clock.now(), 1), longest));
  }

  #look(): void {
    const at = this.#at;
    if (at === undefined) return;
    if (at > this.#clock.now()) {
      this.set(at);
      return;
    }
    this.set(undefined);
    this.#task();
  }
}
