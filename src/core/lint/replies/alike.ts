import { eachWord } from '../../language/words';
import { withoutGreeting } from '../../reply/beginning';

/** How many words in a row are compared. */
const inRow = 3;
/** Texts with fewer such rows say too little to be taken for each other. */
const leastRows = 10;
/** How many rows stand for a text where others like it are looked for. */
const mostKept = 8;
/** How many of them two texts must share to be compared at all. */
const leastShared = 3;
/** What more texts have in common than this is a phrase of the house. */
const mostWithOne = 40;
/** How many texts one is compared with. */
const mostCompared = 8;

/** What a text says, as rows of words by their hashes, in order: without greeting, closing and values. */
export type Rows = Uint32Array;

/** @returns undefined when it is too short to be told from others. */
export function rowsOf(text: string): Rows | undefined {
  if (text.length < leastRows) return undefined;
  const plain = text.replace(/\{\{[^{}]*\}\}/g, ' 0 ').replace(/\{%[^{}]*?%\}/g, ' ');
  const words: number[] = [];
  eachWord(withoutFrame(plain), (key) => {
    words.push(hashOf(key));
  });
  const rows = new Set<number>();
  for (let at = 0; at + inRow <= words.length; at++)
    rows.add(words.slice(at, at + inRow).reduce((hash, word) => Math.imul(hash, 0x01000193) ^ word, 0) >>> 0);
  return rows.size < leastRows ? undefined : Uint32Array.from(rows).sort();
}

/** The longest last paragraph that is taken for a closing. */
const longestClosing = 60;

/** A text without its greeting and its closing, which all letters have. */
function withoutFrame(text: string): string {
  const body = withoutGreeting(text).trimEnd();
  const last = body.lastIndexOf('\n\n');
  return last > 0 && body.length - last <= longestClosing ? body.slice(0, last) : body;
}

/** FNV-1a, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** How alike two texts are: the rows that both have, as a share of those that either has (Jaccard). */
export function likeness(a: Rows, b: Rows): number {
  let both = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const [one = 0, other = 0] = [a[i], b[j]];
    if (one === other) both++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return both / (a.length + b.length - both);
}

/**
 * Finds texts like others without comparing all with all. Of each text the rows with the smallest hashes are kept, which are the same of
 * two texts as far as the texts are (A. Z. Broder, “On the resemblance and containment of documents”, 1997). Looking for one takes time
 * that does not depend on how many there are. What is found depends on the texts alone, not on when each came.
 */
export class AlikeIndex<T> {
  readonly #compare: (a: T, b: T) => number;
  readonly #byRow = new Map<number, Set<T>>();
  readonly #rows = new Map<T, Rows>();

  /** @param compare the order of texts that are equally like another. */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  add(text: T, rows: Rows): void {
    this.#rows.set(text, rows);
    for (const row of smallest(rows)) {
      const known = this.#byRow.get(row);
      if (known) known.add(text);
      else this.#byRow.set(row, new Set([text]));
    }
  }

  delete(text: T): void {
    for (const row of smallest(this.#rows.get(text) ?? new Uint32Array())) {
      const known = this.#byRow.get(row);
      if (known?.delete(text) && known.size === 0) this.#byRow.delete(row);
    }
    this.#rows.delete(text);
  }

  /**
   * The texts that are at least so much alike, the most alike first.
   * @param isAsked which of them count.
   */
  like(rows: Rows, least: number, isAsked: (text: T) => boolean = () => true): T[] {
    const isFirst = (a: readonly [T, number], b: readonly [T, number]) => b[1] - a[1] || this.#compare(a[0], b[0]);
    return [...this.#sharing(rows)]
      .filter(([text, count]) => count >= leastShared && isAsked(text))
      .sort(isFirst)
      .slice(0, mostCompared)
      .map(([text]): [T, number] => [text, likeness(rows, this.#rows.get(text) ?? new Uint32Array())])
      .filter(([, share]) => share >= least)
      .sort(isFirst)
      .map(([text]) => text);
  }

  /** The texts for which `like` may give something else once this one has come or gone, whether or not it is there now. */
  changedBy(rows: Rows): T[] {
    const changed = new Set<T>();
    for (const [text, count] of this.#sharing(rows)) if (count >= leastShared) changed.add(text);
    // A row that one more text has is a phrase of the house.
    for (const row of smallest(rows)) {
      const known = this.#byRow.get(row);
      if (known?.size === mostWithOne || known?.size === mostWithOne + 1) for (const text of known) changed.add(text);
    }
    return [...changed];
  }

  /** How many rows others share with a text, of those that are no phrases of the house. */
  #sharing(rows: Rows): Map<T, number> {
    const shared = new Map<T, number>();
    for (const row of smallest(rows)) {
      const known = this.#byRow.get(row);
      if (!known || known.size > mostWithOne) continue;
      for (const text of known) shared.set(text, (shared.get(text) ?? 0) + 1);
    }
    return shared;
  }
}

function smallest(rows: Rows): Rows {
  return rows.subarray(0, mostKept);
}
