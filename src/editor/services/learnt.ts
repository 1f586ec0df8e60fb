import type * as vscode from 'vscode';
import type { Progress } from '../../core/learning/progress';
import { Emitter } from '../../core/emitter';

/** Where it is kept what the person has learnt of each library, as it was stored: on this machine. */
export class Learnt {
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<undefined>();

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** What is stored of a library; `progressOn` reads it. @param root of the library. */
  stored(root: string): unknown {
    return this.#memory.get(keyOf(root));
  }

  async store(root: string, progress: Progress): Promise<void> {
    await this.#memory.update(keyOf(root), progress);
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
