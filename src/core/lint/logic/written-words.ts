import type { Sop } from '../../sop/model';
import { LineIndex } from '../../text/position';
import type { Range } from '../../text/position';

/** Finds where words stand in the text of an SOP. Its text is read once something is looked for. */
export class WrittenWords {
  readonly #sop: Pick<Sop, 'text'>;
  #read: { readonly text: string; readonly index: LineIndex } | undefined;

  constructor(sop: Pick<Sop, 'text'>) {
    this.#sop = sop;
  }

  /** Where words stand first within a range; the range itself when they are written otherwise there. */
  placeOf(words: string, within: Range): Range {
    const { text, index } = this.#text();
    const start = index.offsetAt(within.start);
    const at = words === '' ? -1 : text.slice(start, index.offsetAt(within.end)).indexOf(words);
    return at < 0 ? within : index.rangeAt(start + at, start + at + words.length);
  }

  /** What is written in a range. */
  cut({ start, end }: Range): string {
    const { text, index } = this.#text();
    return text.slice(index.offsetAt(start), index.offsetAt(end));
  }

  #text(): { readonly text: string; readonly index: LineIndex } {
    if (!this.#read) {
      const { text } = this.#sop;
      this.#read = { text, index: new LineIndex(text) };
    }
    return this.#read;
  }
}
