/** Where one of several that run at once writes. */
export interface Channel {
  write(text: string): void;
  /** Says that nothing more comes. */
  end(): void;
}

/**
 * Lets several that run at once write one after another, each whole: the first that has not ended is seen as it goes, the
 * others when it is their turn, in the order they were opened in.
 */
export class OrderedOutput {
  readonly #write: (text: string) => void;
  /** Those that have not been seen whole; the first one is being seen. */
  readonly #waiting: { text: string; hasEnded: boolean }[] = [];

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  open(): Channel {
    const own = { text: '', hasEnded: false };
    this.#waiting.push(own);
    return {
      write: (text) => {
        own.text += text;
        this.#show();
      },
      end: () => {
        own.hasEnded = true;
        this.#show();
      },
    };
  }

  #show(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (first.text !== '') this.#write(first.text);
      first.text = '';
      if (!first.hasEnded) return;
      this.#waiting.shift();
    }
  }
}
