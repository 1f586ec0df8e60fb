const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;
/** The first byte of what half a surrogate pair is written as: looking for it is quicker than looking for the half. */
const suspicious = 0xef;

/** A text that is kept for long: as UTF-8, which takes half of what a string takes, where that keeps every letter. */
export class Utf8Text {
  readonly #held: Uint8Array | string;

  private constructor(held: Uint8Array | string) {
    this.#held = held;
  }

  static of(text: string): Utf8Text {
    const bytes = encoder.encode(text);
    return new Utf8Text(bytes.includes(suspicious) && loneSurrogate.test(text) ? text : bytes);
  }

  /** @param bytes valid UTF-8 that may begin with a byte order mark, which is left out; copied. */
  static ofFile(bytes: Uint8Array): Utf8Text {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    // `slice` copies nothing of a Buffer of Node.
    return new Utf8Text(new Uint8Array(bytes.subarray(start)));
  }

  /** @param bytes valid UTF-8; kept, not copied. */
  static ofBytes(bytes: Uint8Array): Utf8Text {
    return new Utf8Text(bytes);
  }

  get text(): string {
    return typeof this.#held === 'string' ? this.#held : decoder.decode(this.#held);
  }

  /** Undefined for a text that has no UTF-8: one with half a surrogate pair. */
  get bytes(): Uint8Array | undefined {
    return typeof this.#held === 'string' ? undefined : this.#held;
  }
}
