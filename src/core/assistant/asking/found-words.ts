import { fold } from '../../text/fold';
import { isOrdinary } from '../masking/ordinary-words';
import { findStandIns, revealed, withoutStandIns } from '../masking/stand-ins';
import type { Masked } from '../masking/stand-ins';

/**
 * Words that a language model says it read in a message.
 * @param longest the most characters of them.
 * @returns the words as the customer wrote them; undefined when they are not in the message, or are nothing but stand-ins and words of every text.
 */
export function foundWords(words: string, masked: Masked, longest: number): string | undefined {
  const own = withoutStandIns(words).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return own.some((word) => !isOrdinary(word)) ? quotedWords(words, masked, longest) : undefined;
}

/** The same, though they may be nothing but a stand-in or a number. They are whole words: no part of one, and none of a stand-in. */
export function quotedWords(words: string, { text, standIns: known }: Masked, longest: number): string | undefined {
  const sought = words.replace(/\s+/g, ' ').trim();
  if (sought === '' || sought.length > longest) return undefined;
  const line = text.replace(/\s+/g, ' ');
  const [all, own, standIns] = [fold(line), fold(sought), findStandIns(line)];
  for (let at = all.indexOf(own); at >= 0; at = all.indexOf(own, at + 1)) {
    const end = at + own.length;
    const isCut = [at, end].some(
      (place) =>
        /^[\p{L}\p{N}]{2}$/u.test(all.slice(Math.max(0, place - 1), place + 1)) ||
        standIns.some((one) => one.start < place && place < one.end),
    );
    if (!isCut) return revealed(line.slice(at, end), known);
  }
  return undefined;
}
