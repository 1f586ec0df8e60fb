import type { Inline } from './inline';
import type { BareAddress } from './bare-addresses';
import { withEntitiesRead } from './entities';

/** How deeply emphasis and links may be nested. */
const maxDepth = 100;

/** Part of the words while they are read: text, an address that becomes a link outside of links, or what is certain. */
export interface Piece {
  start: number;
  end: number;
  readonly part: Inline | undefined;
  readonly bare: BareAddress | undefined;
  /** How deeply it is nested in itself. */
  readonly depth: number;
  before: Piece | undefined;
  after: Piece | undefined;
}

/** The pieces of some words in order. Taking out and putting in costs the same at any place. */
export class Pieces {
  readonly #text: string;
  #first: Piece | undefined;
  #last: Piece | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add(start: number, end: number, part?: Inline, depth = 0): Piece {
    return this.#append({ start, end, part, bare: undefined, depth, before: this.#last, after: undefined });
  }

  addBare(bare: BareAddress): Piece {
    const { start, end } = bare;
    return this.#append({ start, end, part: undefined, bare, depth: 1, before: this.#last, after: undefined });
  }

  #append(piece: Piece): Piece {
    if (this.#last) this.#last.after = piece;
    else this.#first = piece;
    this.#last = piece;
    return piece;
  }

  /**
   * Puts what is between two pieces into one, which stands in its place.
   * @param from the piece in front, which stays.
   * @param to the piece behind, which stays; undefined: up to the end.
   * @throws RangeError when it is nested too deeply.
   */
  wrap(from: Piece, to: Piece | undefined, isInLink: boolean, make: (inner: readonly Inline[]) => Inline): void {
    const { parts, depth } = this.#partsOf(from.after, to, isInLink);
    if (depth >= maxDepth) throw new RangeError('nested too deeply');
    const part = make(parts);
    const { start, end } = part;
    const piece: Piece = { start, end, part, bare: undefined, depth: depth + 1, before: from, after: to };
    from.after = piece;
    if (to) to.before = piece;
    else this.#last = piece;
  }

  remove({ before, after }: Piece): void {
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
  }

  /** Everything, as parts. */
  get parts(): readonly Inline[] {
    return this.#partsOf(this.#first, undefined, false).parts;
  }

  /** Parts follow each other without gaps; text that is not interrupted is one part. */
  #partsOf(first: Piece | undefined, end: Piece | undefined, isInLink: boolean): { parts: Inline[]; depth: number } {
    const parts: Inline[] = [];
    let depth = 0;
    let [from, to] = [0, 0];
    const flush = () => {
      if (to > from)
        parts.push({ kind: 'text', start: from, end: to, text: withEntitiesRead(this.#text.slice(from, to)) });
      from = to = 0;
    };
    for (let piece = first; piece && piece !== end; piece = piece.after) {
      depth = Math.max(depth, piece.depth);
      const part = piece.part ?? (piece.bare && !isInLink ? linkOf(piece.bare, this.#text) : undefined);
      if (!part) {
        if (to === from) from = piece.start;
        to = piece.end;
        continue;
      }
      flush();
      parts.push(part);
    }
    flush();
    return { parts, depth };
  }
}

function linkOf({ start, end, href }: BareAddress, text: string): Inline {
  const inner: Inline = { kind: 'text', start, end, text: text.slice(start, end) };
  const label = { start, end };
  return { kind: 'link', form: 'bare', start, end, href, label, address: label, name: undefined, inner: [inner] };
}
