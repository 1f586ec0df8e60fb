import * as z from 'zod';
import type { ValueRules } from '../../ticket/accepts';
import { meantValue } from '../../ticket/accepts';
import { quotedWords } from '../asking/found-words';
import { jsonIn } from '../asking/json-answer';
import { revealed, withoutStandIns } from '../masking/stand-ins';
import { longestOwnWords } from './request';
import type { DraftRequest } from './request';
import { isTelling, saysWhole } from './said-whole';

/** A value that a language model read in a message. */
export interface ReadValue {
  readonly variable: string;
  /** In the form of the variable. */
  readonly value: string;
  /** The words of the customer that it stands in. */
  readonly words: string;
}

/** What a language model proposes for a reply. */
export interface ModelDraft {
  /** The place of the reply among those that were sent, from 0 on; undefined where none answers the message. */
  readonly reply: number | undefined;
  readonly values: readonly ReadValue[];
  /** What it would say besides; empty where it adds nothing. No approved text says it. */
  readonly ownWords: string;
}

const schema = z.strictObject({
  reply: z.int().nullable(),
  values: z
    .array(z.strictObject({ variable: z.string(), value: z.string(), words: z.string() }))
    .max(40)
    .default([]),
  own_words: z.string().default(''),
});

/** The most characters of words that a value stands in. */
const longestWords = 200;

/**
 * Reads what a language model answered. Anything else than what was asked for counts as no answer. A value counts only where the message
 * says it as a whole, in the words that are given, and its variable takes it; one of a list where these words say more than `a` or `the`.
 * Of two for one variable neither counts.
 * @returns undefined when it is no answer.
 */
export function readDraft(
  answer: string,
  { masked, replies, variables }: DraftRequest,
  rulesOf: (variable: string) => ValueRules | undefined,
): ModelDraft | undefined {
  const read = schema.safeParse(jsonIn(answer));
  if (!read.success) return undefined;
  const { reply, values, own_words } = read.data;
  if (reply !== null && (reply < 1 || reply > replies)) return undefined;
  const message = revealed(masked.text, masked.standIns);
  const found = values.flatMap((one) => {
    const rules = rulesOf(one.variable);
    const words = quotedWords(one.words, masked, longestWords);
    if (words === undefined || !variables.has(one.variable) || !saysWhole(message, words)) return [];
    const written = revealed(one.value.replace(/\s+/g, ' ').trim(), masked.standIns);
    const value = written === '' ? undefined : meantValue(rules, written);
    if (value === undefined) return [];
    const names = Object.values(rules?.values.get(value) ?? {});
    const isListed = (rules?.values.size ?? 0) > 0;
    // A customer may well say `no` alone; of a stand-in, the model knows nothing.
    const isSaid =
      [written, value, ...names].some((name) => saysWhole(words, name) && saysWhole(message, name)) ||
      (isListed && isTelling(withoutStandIns(one.words)));
    return isSaid ? [{ variable: one.variable, value, words }] : [];
  });
  const isOnly = ({ variable }: ReadValue) => found.filter((one) => one.variable === variable).length === 1;
  const own = revealed(own_words.replace(/\s+/g, ' ').trim(), masked.standIns);
  return {
    reply: reply === null ? undefined : reply - 1,
    values: reply === null ? [] : found.filter(isOnly),
    ownWords: own.length > longestOwnWords ? '' : own,
  };
}
