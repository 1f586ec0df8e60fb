import type * as vscode from 'vscode';
import { Emitter } from '../../core/emitter';
import { readProgress } from '../../core/learning/progress';
import type { Progress } from '../../core/learning/progress';

/** What the person has learnt of each library. It stays on this machine. */
export class Learnt {
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<undefined>();

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** @param root of the library. */
  of(root: string): Progress {
    return readProgress(this.#memory.get(keyOf(root)));
  }

  async change(root: string, change: (progress: Progress) => Progress): Promise<void> {
    await this.#memory.update(keyOf(root), change(this.of(root)));
    this.#changed.fire(undefined);
  }

  /** The library whose path was looked at last. */
  get library(): string | undefined {
    return this.#memory.get<string>('learningLibrary');
  }

  async choose(root: string): Promise<void> {
    await this.#memory.update('learningLibrary', root);
    this.#changed.fire(undefined);
  }
}

function keyOf(root: string): string {
  return `learning/${root}`;
}
