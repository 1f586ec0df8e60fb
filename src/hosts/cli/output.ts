import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/** Standard output or standard error, which may fail under our hands: a full disk, a reader that has gone, a closed terminal. */
export class Output {
  readonly #stream: Writable & { readonly fd: number };
  #error: NodeJS.ErrnoException | undefined;
  #onEnd: (() => void) | undefined;

  constructor(stream: Writable & { readonly fd: number }) {
    this.#stream = stream;
    stream.on('error', (error) => this.#fail(error));
  }

  /** Writes a text. Once writing has failed, what follows is dropped: half a text and then more would be worse. */
  readonly write = (text: string): void => {
    if (this.#error !== undefined) return;
    // Node writes to a file once, and takes for written what found no room any more.
    if (this.#stream instanceof Socket) this.#stream.write(text);
    else this.#writeWhole(text);
  };

  /** Whether there is nobody left to write for. */
  get hasEnded(): boolean {
    return this.#error !== undefined;
  }

  /** Why something could not be written; undefined when all was, or the reader has had enough, as `head` has. */
  get failure(): NodeJS.ErrnoException | undefined {
    return this.#error?.code === 'EPIPE' ? undefined : this.#error;
  }

  /** Waits until a slow reader has taken what was written, or has gone. */
  async taken(): Promise<void> {
    if (this.hasEnded || !this.#stream.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      this.#onEnd = resolve;
      this.#stream.once('drain', resolve);
    });
  }

  #writeWhole(text: string): void {
    try {
      writeFileSync(this.#stream.fd, text);
    } catch (error) {
      this.#fail(error as NodeJS.ErrnoException);
    }
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#error ??= error;
    this.#onEnd?.();
  }
}
