import { distance } from 'fastest-levenshtein';
import { fold } from './fold';

/** Longer texts are not names that somebody mistyped. */
const longestText = 64;
/**
 * How many candidates are compared, and with how many different texts: comparing takes time, and files may hold
 * nonsense.
 */
const mostCandidates = 1000;
const mostTexts = 100;

/**
 * The candidate somebody most likely meant, case and accents aside. One edit is allowed in words of up to three
 * letters, two in longer ones (so that two letters may have changed places), and a third of the letters in long ones.
 * @returns undefined when nothing is near enough to be worth suggesting.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  return new Suggester(candidates).nearest(text);
}

/** Finds the nearest candidate for many texts. */
export class Suggester {
  readonly #candidates: { readonly text: string; readonly folded: string }[] = [];
  readonly #found = new Map<string, string | undefined>();

  constructor(candidates: Iterable<string>) {
    for (const text of candidates) {
      if (this.#candidates.length >= mostCandidates) break;
      if (text.length <= longestText) this.#candidates.push({ text, folded: fold(text) });
    }
  }

  /** The same as `nearest`, but always undefined after the first hundred different texts. */
  nearest(text: string): string | undefined {
    if (!this.#found.has(text) && this.#found.size < mostTexts) this.#found.set(text, this.#search(text));
    return this.#found.get(text);
  }

  #search(text: string): string | undefined {
    if (text.length > longestText) return undefined;
    const folded = fold(text);
    let best: string | undefined;
    let bestDistance = Infinity;
    for (const candidate of this.#candidates) {
      const allowed = Math.min(bestDistance - 1, allowedEdits(candidate.text));
      if (Math.abs(candidate.text.length - text.length) > allowed) continue;
      const edits = distance(folded, candidate.folded);
      if (edits > allowed) continue;
      best = candidate.text;
      bestDistance = edits;
    }
    return best;
  }
}

function allowedEdits(word: string): number {
  return word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
}
