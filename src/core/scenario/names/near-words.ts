import { nearest } from '../../text/nearest';
import { plain } from './plain';

/** Less than this share of their words in common, and two texts are about different things. */
const leastShared = 0.5;

/** The text that was probably meant: one that is written nearly so, the only one that begins so, or has most words in common. */
export function nearWords(text: string, candidates: readonly string[]): string | undefined {
  const near = nearest(text, candidates);
  if (near !== undefined) return near;
  const wanted = plain(text);
  const begun = wanted === '' ? [] : candidates.filter((one) => plain(one).startsWith(wanted));
  if (begun.length === 1) return begun[0];
  const words = wordsOf(text);
  const [best] = candidates
    .map((one) => ({ one, shared: sharedBy(words, wordsOf(one)) }))
    .sort((a, b) => b.shared - a.shared);
  return best && best.shared >= leastShared ? best.one : undefined;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plain(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
}

function sharedBy(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = new Set([...some, ...others]).size;
  return all === 0 ? 0 : [...some].filter((word) => others.has(word)).length / all;
}
