import type { YamlBounds } from './bounds';
import { readYaml } from './document';
import type { Reading } from './document';

/** How many characters of broken YAML are read again, in pieces or as a whole, for each that it has. */
const perCharacter = 4;
/** That many more, so that short texts may have many mistakes. */
const spare = 20_000;
/** The most of all: longer YAML with mistakes is left as it is. */
const most = 100_000;
/** What beginning to read costs, in characters. */
const beginning = 10;

/** Reads some YAML again to find out what is wrong with it, in time that is a small multiple of one reading. */
export class Rereader {
  readonly #bounds: YamlBounds;
  #room: number;

  /** @param size of the YAML, in characters. */
  constructor(size: number, bounds: YamlBounds) {
    this.#bounds = bounds;
    this.#room = Math.min(most, perCharacter * size + spare);
  }

  /** Whether so many characters may be read again. */
  has(size: number): boolean {
    return size + beginning <= this.#room;
  }

  /** @returns undefined when enough has been read. */
  read(text: string): Reading | undefined {
    if (!this.has(text.length)) {
      this.#room = 0;
      return undefined;
    }
    this.#room -= text.length + beginning;
    return readYaml(text, this.#bounds);
  }
}
