import type { LibraryConfig } from '../../library/config';
import type { LocalText } from '../../library/local-text';
import { surveyKinds } from '../../library/surveys';
import type { CaseAction } from '../model/action';
import type { SurveyKind } from '../../library/surveys';
import type { CaseState } from '../model/state';

/** The scores a question can be answered by, both ends included; each whole number between them is one. */
export interface SurveyScale {
  readonly min: number;
  readonly max: number;
  /** Which end is good. */
  readonly better: 'high' | 'low';
}

const ranges: Record<SurveyKind, Omit<SurveyScale, 'better'>> = {
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  nps: { min: 0, max: 10 },
};

/** A question that customers are asked once a case is closed, and what came of it. */
export interface CaseSurvey {
  readonly kind: SurveyKind;
  /** As the library says now; an answer has the scale it was given on. */
  readonly scale: SurveyScale;
  readonly question: LocalText;
  /** What was answered last: a score, or that there was no answer; undefined before anybody asked. */
  readonly result:
    | { readonly score: number; readonly scale: SurveyScale; readonly ts: string; readonly text?: string }
    | { readonly score: undefined; readonly ts: string }
    | undefined;
}

/** The questions of a case that was brought to an end, in the order of their kinds: those its library asks, and those answered before. */
export function surveysOf(
  state: Pick<CaseState, 'closed' | 'surveys' | 'unanswered'>,
  { surveys }: Pick<LibraryConfig, 'surveys'>,
): CaseSurvey[] {
  if (!state.closed || state.closed.how === 'abandon') return [];
  return surveyKinds.flatMap((kind): CaseSurvey[] => {
    const asked = surveys.get(kind);
    const result = resultOf(kind, state);
    return asked || result
      ? [{ kind, scale: scaleOf(kind, { surveys }), question: asked?.question ?? {}, result }]
      : [];
  });
}

/** The scale that a library asks a question on. */
export function scaleOf(kind: SurveyKind, { surveys }: Pick<LibraryConfig, 'surveys'>): SurveyScale {
  return { ...ranges[kind], better: surveys.get(kind)?.better ?? 'high' };
}

/** All scores of a scale, the best first. */
export function scoresOf({ min, max, better }: SurveyScale): number[] {
  const scores = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return better === 'high' ? scores.reverse() : scores;
}

/** How far a score is from the worst one of its scale. */
export function rankOf(score: number, { min, max, better }: SurveyScale): number {
  return better === 'high' ? score - min : max - score;
}

/**
 * What is recorded of an answer; without a score, that the customer gave none.
 * @param text what the customer said with it, if it may be kept.
 */
export function surveyAction(
  kind: SurveyKind,
  score: number | undefined,
  config: Pick<LibraryConfig, 'surveys'>,
  text = '',
): CaseAction {
  const said = text.trim();
  return score === undefined
    ? { event: 'survey_unanswered', kind }
    : { event: 'survey', kind, score, ...scaleOf(kind, config), ...(said === '' ? {} : { text: said }) };
}

/**
 * The customer's words that go with another answer to a question: what was typed, which may be nothing; else those of the answer
 * before, which the case holds already. Whoever corrects a score, and leaves the question for words, takes nothing back.
 * @param typed undefined when nobody was asked, or they left the question.
 */
export function wordsKept({ result }: Pick<CaseSurvey, 'result'>, typed: string | undefined): string {
  return typed ?? (result?.score === undefined ? undefined : result.text) ?? '';
}

function resultOf(
  kind: SurveyKind,
  { surveys, unanswered }: Pick<CaseState, 'surveys' | 'unanswered'>,
): CaseSurvey['result'] {
  const given = surveys.findLast((one) => one.kind === kind);
  const missed = unanswered.findLast((one) => one.kind === kind);
  if (given && (!missed || missed.ts <= given.ts))
    return {
      score: given.score,
      scale: { min: given.min, max: given.max, better: given.better },
      ts: given.ts,
      ...(given.text === undefined ? {} : { text: given.text }),
    };
  return missed && { score: undefined, ts: missed.ts };
}
