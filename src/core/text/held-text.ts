const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;
/** The first byte of what half a surrogate pair is written as: looking for it is quicker than looking for the half. */
const suspicious = 0xef;

/** A text that is kept for long: as UTF-8, which takes half of what a string takes, where that keeps every letter. */
export class HeldText {
  readonly #held: Uint8Array | string;

  private constructor(held: Uint8Array | string) {
    this.#held = held;
  }

  static of(text: string): HeldText {
    const bytes = encoder.encode(text);
    return new HeldText(bytes.includes(suspicious) && loneSurrogate.test(text) ? text : bytes);
  }

  /** @param bytes valid UTF-8; kept, not copied. */
  static ofBytes(bytes: Uint8Array): HeldText {
    return new HeldText(bytes);
  }

  get text(): string {
    return typeof this.#held === 'string' ? this.#held : decoder.decode(this.#held);
  }

  /** Undefined for a text that has no UTF-8: one with half a surrogate pair. */
  get bytes(): Uint8Array | undefined {
    return typeof this.#held === 'string' ? undefined : this.#held;
  }
}
