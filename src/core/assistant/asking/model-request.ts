import { fold } from '../../text/fold';

/** What a language model is asked: the instruction is ours, the data is what others wrote. They are never joined. */
export interface ModelRequest {
  readonly instruction: string;
  /** JSON. */
  readonly data: string;
}

/**
 * A text of the library for a language model: on one line, without signs that nobody sees, and no longer than so many characters.
 */
export function lineForModel(text: string, most: number): string {
  const line = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** The words of the library's own texts, folded: what it writes is no personal value. */
export function wordsOfTexts(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => fold(text).match(/\p{L}+/gu) ?? []));
}
