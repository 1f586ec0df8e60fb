import type { Part } from './discern/discerner';
import type { Token } from './token';

/** A message of more words tells something besides what it asks. */
const longest = 30;
/** A sentence that says less about SOPs than this share of what the strongest part says belongs to the story around the question. */
export const asStrong = 0.6;

/**
 * The sentences of a message that say what it is about. Short messages are taken as they are; of long ones greetings, stories and
 * signatures would be compared with what SOPs say as if they were asked.
 * @param parts of the sentences, with what speaks for SOPs in them; they share the tokens.
 */
export function withoutStory(
  sentences: readonly (readonly Token[])[],
  parts: readonly Part[],
): readonly (readonly Token[])[] {
  if (sentences.reduce((words, { length }) => words + length, 0) <= longest) return sentences;
  const least = asStrong * Math.max(...parts.map(({ evidence }) => evidence.strength));
  const strong = new Set(parts.filter(({ evidence }) => evidence.strength >= least).map(({ tokens }) => tokens[0]));
  return sentences.filter((tokens) => tokens.some((token) => strong.has(token)));
}
