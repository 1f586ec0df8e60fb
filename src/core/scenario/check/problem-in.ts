import { problem } from '../../problem';
import type { Problem, ReadingCode } from '../../problem';
import type { TextWithRange } from '../../sop/model';

/** A problem with a name that somebody writes, and what was probably meant. */
export function problemIn(
  code: ReadingCode,
  { text, range }: TextWithRange,
  suggestion: string | undefined,
  ...args: string[]
): Problem {
  return { ...problem(code, range, text, ...args), suggestion };
}

/** So many are named where one of them was meant. */
const mostListed = 8;

/** Names for a sentence: “a”, “b”. */
export function listed(names: readonly string[]): string {
  const some = names.slice(0, mostListed).map((name) => `“${name}”`);
  if (some.length === 0) return '–';
  return names.length > mostListed ? `${some.join(', ')}, …` : some.join(', ');
}
