import { fold } from '../../text/fold';
import { revealed, withoutStandIns } from '../masking/stand-ins';
import type { Masked } from '../masking/stand-ins';

/**
 * Words that a language model says it read in a message.
 * @param longest the most characters of them.
 * @returns the words as the customer wrote them; undefined when they are not in the message, or are nothing but stand-ins.
 */
export function foundWords(words: string, masked: Masked, longest: number): string | undefined {
  return /\p{L}/u.test(withoutStandIns(words)) ? quotedWords(words, masked, longest) : undefined;
}

/** The same, though they may be nothing but a stand-in or a number. */
export function quotedWords(words: string, { text, standIns }: Masked, longest: number): string | undefined {
  const sought = words.replace(/\s+/g, ' ').trim();
  if (sought === '' || sought.length > longest) return undefined;
  const line = text.replace(/\s+/g, ' ');
  const at = fold(line).indexOf(fold(sought));
  return at < 0 ? undefined : revealed(line.slice(at, at + sought.length), standIns);
}
