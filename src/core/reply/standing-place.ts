import type { Stretch } from '../draft/parts/part';
import type { FilledReply } from './fill';

/** What is longer was not typed into a gap. */
const longestGap = 500;

/**
 * Where a filled-in reply stands in a draft that was not followed, whatever was typed into its gaps: from the first of its own
 * words that are found around the longest of them to the last.
 * @returns undefined where those are not there.
 */
export function placeOfReply(draft: string, { parts }: FilledReply): Stretch | undefined {
  const words = parts.flatMap((part) => (part.kind === 'text' && part.text.trim() !== '' ? part.text : []));
  const longest = words.reduce((found, one, at) => (one.length > (words[found]?.length ?? 0) ? at : found), 0);
  const anchor = words[longest];
  const found = anchor === undefined ? -1 : draft.indexOf(anchor);
  if (anchor === undefined || found < 0) return undefined;
  let start = found;
  let missed = 0;
  for (const one of words.slice(0, longest).reverse()) {
    const from = Math.max(0, start - longestGap - missed - one.length);
    const at = draft.slice(from, start).lastIndexOf(one);
    missed = at < 0 ? missed + longestGap + one.length : 0;
    if (at >= 0) start = from + at;
  }
  let end = found + anchor.length;
  missed = 0;
  for (const one of words.slice(longest + 1)) {
    const at = draft.slice(end, end + longestGap + missed + one.length).indexOf(one);
    missed = at < 0 ? missed + longestGap + one.length : 0;
    if (at >= 0) end += at + one.length;
  }
  return { start, end };
}
