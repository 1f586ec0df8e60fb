import * as vscode from 'vscode';

/** Does something at once, then at most once per interval in milliseconds, however often it is called. */
export class Throttle extends vscode.Disposable {
  readonly #task: () => void;
  readonly #span: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsked = false;

  constructor(task: () => void, span: number) {
    super(() => clearTimeout(this.#timer));
    this.#task = task;
    this.#span = span;
  }

  ask(): void {
    if (this.#timer !== undefined) {
      this.#isAsked = true;
      return;
    }
    this.#task();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#isAsked) return;
      this.#isAsked = false;
      this.ask();
    }, this.#span);
  }
}
