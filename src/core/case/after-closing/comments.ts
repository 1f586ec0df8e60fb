import { privatePieces, withoutPieces } from '../../lifecycle/feedback/private';
import type { SurveyKind } from '../../library/surveys';
import type { FactLibrary } from '../../ticket/found-facts/fact-library';
import type { CaseState } from '../model/state';
import type { SurveyScale } from './survey';

/** What a customer said with the answer to a question, by nobody: neither the customer nor whoever had the case. */
export interface CustomerComment {
  /** The SOP that the case was begun on, and its version. */
  readonly sop: string;
  readonly version: string | undefined;
  readonly kind: SurveyKind;
  readonly score: number;
  readonly scale: SurveyScale;
  /** In the customer's words, without what looks as if it said who it was. */
  readonly text: string;
  /** The day it was recorded, UTC: the time would tell who recorded it. */
  readonly day: string;
}

/**
 * The words that customers left with their answers in a case, the last of each question.
 * @param known the values of its ticket.
 */
export function customerComments(
  { sop, parts, surveys, unanswered }: Pick<CaseState, 'sop' | 'parts' | 'surveys' | 'unanswered'>,
  config: FactLibrary,
  known: Iterable<string> = [],
): CustomerComment[] {
  const last = new Map(surveys.map((one) => [one.kind, one]));
  const values = [...known];
  return [...last.values()].flatMap(({ kind, score, min, max, better, text = '', ts }): CustomerComment[] => {
    if (text.trim() === '' || unanswered.some((one) => one.kind === kind && one.ts > ts)) return [];
    const said = withoutPieces(text, privatePieces(text, config, values));
    const version = parts.get(sop)?.version;
    return [{ sop, version, kind, score, scale: { min, max, better }, text: said, day: ts.slice(0, 10) }];
  });
}
