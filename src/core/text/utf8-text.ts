const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;
/**
 * The first byte of what a lone surrogate is written as: searching for it is quicker than searching for the surrogate.
 */
const suspicious = 0xef;

/**
 * A text that is kept for a long time: as UTF-8, which takes half the memory of a string, unless UTF-8 would lose a
 * character.
 */
export class Utf8Text {
  readonly #held: Uint8Array | string;

  private constructor(held: Uint8Array | string) {
    this.#held = held;
  }

  static of(text: string): Utf8Text {
    const bytes = encoder.encode(text);
    return new Utf8Text(bytes.includes(suspicious) && loneSurrogate.test(text) ? text : bytes);
  }

  /** @param bytes valid UTF-8; copied, without the byte order mark that it may begin with. */
  static ofFile(bytes: Uint8Array): Utf8Text {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    // On a Node Buffer, `slice` would not copy.
    return new Utf8Text(new Uint8Array(bytes.subarray(start)));
  }

  /** @param bytes valid UTF-8; kept, not copied. */
  static ofBytes(bytes: Uint8Array): Utf8Text {
    return new Utf8Text(bytes);
  }

  get text(): string {
    return typeof this.#held === 'string' ? this.#held : decoder.decode(this.#held);
  }

  /** How many bytes it takes. */
  get size(): number {
    return typeof this.#held === 'string' ? 2 * this.#held.length : this.#held.length;
  }

  /** Undefined for a text that UTF-8 cannot express: one with a lone surrogate. */
  get bytes(): Uint8Array | undefined {
    return typeof this.#held === 'string' ? undefined : this.#held;
  }
}
