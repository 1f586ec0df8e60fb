import * as vscode from 'vscode';
import type { StepView } from '../../../core/case/model/view';
import type { Branch } from '../../../core/sop/model';
import type { AnswerArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** An answer to a question. */
    answer: { readonly step: StepView; readonly branch: Branch; readonly isTaken: boolean };
  }
}

export const answerRow: RowKind<Row<'answer'>> = {
  id: ({ step, branch }) => `answer/${step.key}/${branch.answer}/${branch.range.start.line}`,
  item(node) {
    const argument: AnswerArgument = node;
    const { step, branch, isTaken } = node;
    const item = new vscode.TreeItem(branch.answer);
    item.iconPath = isTaken
      ? new vscode.ThemeIcon(
          'circle-large-filled',
          new vscode.ThemeColor(step.onPath ? 'testing.iconPassed' : 'disabledForeground'),
        )
      : new vscode.ThemeIcon(
          'circle-large-outline',
          step.onPath ? undefined : new vscode.ThemeColor('disabledForeground'),
        );
    if (isTaken) item.description = vscode.l10n.t('chosen');
    item.accessibilityInformation = {
      label: `${branch.answer}${isTaken ? `, ${vscode.l10n.t('chosen')}` : ''}`,
      role: 'radio',
    };
    item.contextValue = 'answer';
    if (step.onPath) item.command = { command: commands.answerQuestion, title: '', arguments: [argument] };
    return item;
  },
  isLeftBehind: ({ step }) => !step.onPath,
};
