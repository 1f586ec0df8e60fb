import * as z from 'zod';
import { foundWords } from '../asking/found-words';
import { jsonIn } from '../asking/json-answer';
import { longestWords, mostChosen, mostWords } from './request';
import type { ChoiceRequest } from './request';

/** An SOP that a language model chose. */
export interface ModelChoice {
  readonly id: string;
  /** The words of the customer that decided, as the customer wrote them. */
  readonly words: readonly string[];
}

const schema = z.strictObject({
  choices: z.array(z.strictObject({ number: z.int(), words: z.array(z.string()).max(20) })).max(mostChosen),
});

/**
 * Reads what a language model answered. Anything else than what was asked for counts as no answer: a number that was not given, a choice
 * twice, one that no word of the message speaks for.
 * @returns what it chose, none when it found that none fits; undefined when it is no answer.
 */
export function readChoices(answer: string, { masked, ids }: ChoiceRequest): readonly ModelChoice[] | undefined {
  const read = schema.safeParse(jsonIn(answer));
  if (!read.success) return undefined;
  const choices = read.data.choices.map(({ number, words }) => ({
    id: ids[number - 1],
    words: [...new Set(words.flatMap((one) => foundWords(one, masked, longestWords) ?? []))].slice(0, mostWords),
  }));
  const isAnswer = choices.every(({ id, words }) => id !== undefined && words.length > 0);
  const areDifferent = new Set(choices.map(({ id }) => id)).size === choices.length;
  return isAnswer && areDifferent ? (choices as ModelChoice[]) : undefined;
}
