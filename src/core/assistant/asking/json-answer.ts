/** A longer answer says something else than what was asked for. */
export const longestAnswer = 12_000;

/**
 * The JSON that a language model answered with; many put it into a code fence, which is no other answer.
 * @returns undefined when it is none, or something stands around it.
 */
export function jsonIn(answer: string): unknown {
  if (answer.length > longestAnswer) return undefined;
  const text = answer.trim();
  const body = /^```(?:json)?\s*\n([^]*)\n\s*```$/i.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
