import * as vscode from 'vscode';
import { caseTitle } from '../../../core/case/title';
import { scoresOf, surveyAction, surveysOf, wordsKept } from '../../../core/case/after-closing/survey';
import type { CaseSurvey } from '../../../core/case/after-closing/survey';
import type { SurveyKind } from '../../../core/library/surveys';
import type { CaseView } from '../../../core/case/model/view';
import type { CaseServices } from '../case-services';
import { resultText, scoreText, surveyName, surveyQuestion } from '../../shared/survey-words';
import { showInput, showPick } from '../../shared/dialogs';
import { settings } from '../../shared/settings';

/** Records a customer's answer to one of the questions asked after closing. */
export async function recordSurvey(
  services: CaseServices,
  view: CaseView,
  asked: SurveyKind | undefined,
): Promise<void> {
  const config = services.library.config(view.state.location.root);
  const surveys = surveysOf(view.state, config);
  const survey = surveys.find((one) => one.kind === asked) ?? (await chooseSurvey(surveys, view));
  if (!survey) return;
  const { kind, scale, result } = survey;
  const scores = scoresOf(scale).map((score) => ({
    label: String(score),
    description: [scoreText(kind, score, scale), result?.score === score ? vscode.l10n.t('recorded') : '']
      .filter(Boolean)
      .join(' · '),
    score,
  }));
  const items = [
    ...scores,
    { label: '', kind: vscode.QuickPickItemKind.Separator, score: undefined },
    {
      label: vscode.l10n.t('The customer did not answer'),
      iconPath: new vscode.ThemeIcon('circle-slash'),
      score: undefined,
    },
  ];
  const picked = await showPick(items, {
    title: `${surveyName(kind, scale)} · ${caseTitle(view)}`,
    placeHolder: surveyQuestion(survey, config),
    matchOnDescription: true,
  });
  if (!picked) return;
  const text = picked.score === undefined ? '' : wordsKept(survey, await askWords(survey));
  await services.actions.act(view, surveyAction(kind, picked.score, config, text));
}

/** Asks for the customer's own words, where they may be kept. Whoever leaves it has still recorded the score. */
async function askWords(survey: CaseSurvey): Promise<string | undefined> {
  if (!settings.storeCustomerText()) return undefined;
  const { kind, scale } = survey;
  return showInput({
    title: surveyName(kind, scale),
    prompt: vscode.l10n.t('What did the customer say? The score is recorded even if you leave this empty.'),
    value: wordsKept(survey, undefined),
    ignoreFocusOut: true,
  });
}

async function chooseSurvey(surveys: readonly CaseSurvey[], view: CaseView): Promise<CaseSurvey | undefined> {
  if (!view.state.closed) throw new Error(vscode.l10n.t('Customers are asked once the case is closed.'));
  if (view.state.closed.how === 'abandon')
    throw new Error(vscode.l10n.t('This case was closed as not needed, so the customer is asked nothing.'));
  if (surveys.length === 0)
    throw new Error(
      vscode.l10n.t('library.yml has no questions for customers. Add one, for example “surveys: {csat: }”.'),
    );
  if (surveys.length === 1) return surveys[0];
  const items = surveys.map((survey) => ({
    label: surveyName(survey.kind, survey.scale),
    description: resultText(survey),
    survey,
  }));
  return (
    await showPick(items, {
      title: caseTitle(view),
      placeHolder: vscode.l10n.t('What did the customer answer?'),
    })
  )?.survey;
}
