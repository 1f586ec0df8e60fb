import { twoQuestions } from '../../triage/questions';
import type { Suggestion } from '../../triage/triage-index';
import type { ModelChoice } from './answer';

/** What a language model chose among suggestions. */
export interface ChosenByModel {
  /** What the model is called. */
  readonly model: string;
  /** None: it found that none fits. */
  readonly choices: readonly ModelChoice[];
}

/** A suggestion, and the words by which a language model chose it, if it did. */
export type MaybeChosen<T> = T & { readonly chosen?: { readonly model: string; readonly words: readonly string[] } };

/** Suggestions with those first that a language model chose, in its order; the others keep theirs. */
export function chosenFirst<T extends { readonly sop: { readonly id: string } }>(
  suggestions: readonly T[],
  chosen: ChosenByModel | undefined,
): MaybeChosen<T>[] {
  if (!chosen) return [...suggestions];
  const { model, choices } = chosen;
  const first = choices.flatMap(({ id, words }) => {
    const suggestion = suggestions.find(({ sop }) => sop.id === id);
    return suggestion ? [{ ...suggestion, chosen: { model, words } }] : [];
  });
  const isChosen = ({ sop }: T) => first.some((one) => one.sop.id === sop.id);
  return [...first, ...suggestions.filter((one) => !isChosen(one))];
}

/** The two suggestions for a message that asks two things: those that a language model chose, or else those that are likely and apart. */
export function askedBoth<T extends MaybeChosen<Pick<Suggestion, 'confidence' | 'reasons'>>>(
  suggestions: readonly T[],
): readonly [T, T] | undefined {
  const [first, second] = suggestions.filter(({ chosen }) => chosen);
  if (first) return second && [first, second];
  return twoQuestions(suggestions);
}
