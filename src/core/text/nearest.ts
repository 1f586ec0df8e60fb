import { distance } from 'fastest-levenshtein';
import { fold } from './fold';

/**
 * The candidate somebody most likely meant: at most a third of its letters (and at least one) may differ, case and
 * accents aside.
 * @returns undefined when nothing is near enough to be worth suggesting.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(text);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const edits = distance(folded, fold(candidate));
    if (edits < bestDistance && edits <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
