import * as vscode from 'vscode';
import { surveysOf } from '../../../core/case/after-closing/survey';
import type { CaseSurvey } from '../../../core/case/after-closing/survey';
import type { SurveyArgument } from '../../shared/case-arguments';
import { timeText } from '../../shared/case-words';
import { commands } from '../../shared/commands';
import { resultText, surveyName, surveyQuestion } from '../../shared/survey-words';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** A question for customers after a case is closed, and its result. */
    survey: { readonly survey: CaseSurvey };
  }
}

export const surveyRow: RowKind<Row<'survey'>> = {
  top: (view, { library }) =>
    surveysOf(view.state, library.config(view.state.location.root)).map((survey) => row('survey', view, { survey })),
  id: ({ survey }) => `survey/${survey.kind}`,
  item(node, { library, now }) {
    const argument: SurveyArgument = node;
    const { survey } = node;
    const { kind, scale, result } = survey;
    const item = new vscode.TreeItem(
      `${surveyName(kind, result?.score === undefined ? scale : result.scale)}: ${resultText(survey)}`,
    );
    item.tooltip = [
      surveyQuestion(survey, library.config(node.view.state.location.root)),
      scale.better === 'low'
        ? vscode.l10n.t('{0} is the best score.', scale.min)
        : vscode.l10n.t('{0} is the best score.', scale.max),
      result ? timeText(result.ts, now) : vscode.l10n.t('Click to record what the customer answered.'),
    ].join('\n');
    if (result?.score !== undefined && result.text !== undefined) {
      item.description = vscode.l10n.t('“{0}”', result.text);
      item.tooltip += `\n${item.description}`;
    }
    item.iconPath = result
      ? new vscode.ThemeIcon(
          result.score === undefined ? 'circle-slash' : 'pass',
          result.score === undefined ? undefined : new vscode.ThemeColor('testing.iconPassed'),
        )
      : new vscode.ThemeIcon('smiley');
    item.contextValue = 'survey';
    item.command = { command: commands.recordSurvey, title: '', arguments: [argument] };
    return item;
  },
};
