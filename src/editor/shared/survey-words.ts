import * as vscode from 'vscode';
import type { SurveyKind } from '../../core/library/surveys';
import { rankOf } from '../../core/case/after-closing/survey';
import type { CaseSurvey, SurveyScale } from '../../core/case/after-closing/survey';
import type { LibraryConfig } from '../../core/library/config';
import { localText } from './wording';

/** What a question measures, with its scale: `Satisfaction (CSAT 1–5)`. */
export function surveyName(kind: SurveyKind, { min, max }: SurveyScale): string {
  switch (kind) {
    case 'csat':
      return vscode.l10n.t('Satisfaction (CSAT {0}–{1})', min, max);
    case 'ces':
      return vscode.l10n.t('Effort (CES {0}–{1})', min, max);
    case 'nps':
      return vscode.l10n.t('Recommendation (NPS {0}–{1})', min, max);
  }
}

/** The question in the library's words, otherwise in our default words. */
export function surveyQuestion({ kind, question }: CaseSurvey, { lang }: LibraryConfig): string {
  const own = localText(question, lang);
  if (own !== undefined) return own;
  switch (kind) {
    case 'csat':
      return vscode.l10n.t('How satisfied is the customer with the help?');
    case 'ces':
      return vscode.l10n.t('How easy was it for the customer to get help?');
    case 'nps':
      return vscode.l10n.t('How likely is the customer to recommend us?');
  }
}

/** What a score means. */
export function scoreText(kind: SurveyKind, score: number, scale: SurveyScale): string {
  if (kind === 'nps')
    return score >= 9 ? vscode.l10n.t('promoter') : score <= 6 ? vscode.l10n.t('detractor') : vscode.l10n.t('passive');
  const words = kind === 'csat' ? satisfaction() : effort();
  return words[rankOf(score, scale)] ?? '';
}

/** The state of a question. */
export function resultText({ kind, result }: CaseSurvey): string {
  if (!result) return vscode.l10n.t('not asked yet');
  if (result.score === undefined) return vscode.l10n.t('no answer');
  const meaning = scoreText(kind, result.score, result.scale);
  return meaning ? `${result.score}, ${meaning}` : String(result.score);
}

/** From worst to best. */
function satisfaction(): string[] {
  return [
    vscode.l10n.t('very bad'),
    vscode.l10n.t('bad'),
    vscode.l10n.t('neither good nor bad'),
    vscode.l10n.t('good'),
    vscode.l10n.t('very good'),
  ];
}

/** From hardest to easiest. */
function effort(): string[] {
  return [
    vscode.l10n.t('very difficult'),
    vscode.l10n.t('difficult'),
    vscode.l10n.t('rather difficult'),
    vscode.l10n.t('neither easy nor difficult'),
    vscode.l10n.t('rather easy'),
    vscode.l10n.t('easy'),
    vscode.l10n.t('very easy'),
  ];
}
