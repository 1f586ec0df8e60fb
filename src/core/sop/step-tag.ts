import { problem } from '../problem';
import type { Problem } from '../problem';
import { parseDuration } from '../text/duration';
import { nearest } from '../text/nearest';
import { piecesOf } from '../text/white-space';
import type { Placed, Step } from './model';
import type { SourceText } from './source-text';

/** What the code span at the end of a step says about it. */
export type StepTag = Pick<Step, 'required' | 'conduct' | 'role' | 'minutes'> & { readonly id: Placed | undefined };

export const untagged: StepTag = {
  id: undefined,
  required: true,
  conduct: undefined,
  role: undefined,
  minutes: undefined,
};

const namePattern = /^.[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const keywords = ['required', 'optional', 'protocol', 'discretion'] as const;

/**
 * Reads a step's tag, such as `#verify-order 5m @supervisor optional`.
 * @param text the code span's text.
 * @param start the offset of that text in `source`.
 * @returns undefined when no word of it is a tag: then it is ordinary code and belongs to the step's text.
 */
export function readStepTag(
  text: string,
  start: number,
  source: SourceText,
): { tag: StepTag; problems: Problem[] } | undefined {
  const problems: Problem[] = [];
  const tag: { -readonly [K in keyof StepTag]: StepTag[K] } = { ...untagged };
  let known = 0;
  for (const { text: word, index } of piecesOf(text)) {
    const place = () => source.rangeAt(start + index, start + index + word.length);
    const first = word[0];
    const minutes = parseDuration(word);
    if (first === '#' && namePattern.test(word)) tag.id = { text: word.slice(1), range: place() };
    else if (first === '@' && namePattern.test(word)) tag.role = { text: word.slice(1), range: place() };
    else if (minutes !== undefined) tag.minutes = minutes;
    else if (word === 'optional') tag.required = false;
    else if (word === 'required') tag.required = true;
    else if (word === 'protocol' || word === 'discretion') tag.conduct = word;
    else {
      const near = word.length > 4 ? nearest(word, keywords) : undefined;
      problems.push(
        near ? problem('sop.step-tag-near', place(), word, near) : problem('sop.step-tag-unknown', place(), word),
      );
      if (!near) continue;
    }
    known++;
  }
  return known === 0 ? undefined : { tag, problems };
}
