import type { Definitions } from './definitions';
import type { Inline } from './inline';
import { readInline } from './inline-reader';
import type { SourceText } from './source-text';

/** The words of a paragraph, heading or cell. What is in them is read when first needed: definitions may follow. */
export class Words {
  readonly source: SourceText;
  readonly #definitions: Definitions;
  #parts: readonly Inline[] | undefined;

  constructor(source: SourceText, definitions: Definitions) {
    this.source = source;
    this.#definitions = definitions;
  }

  /** Those from one offset to another. */
  slice(start: number, end: number): Words {
    return new Words(this.source.slice(start, end), this.#definitions);
  }

  /** @throws RangeError when emphasis or links are nested too deeply. */
  get parts(): readonly Inline[] {
    this.#parts ??= readInline(this.source.text, this.#definitions);
    return this.#parts;
  }
}
