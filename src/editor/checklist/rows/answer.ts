import * as vscode from 'vscode';
import type { StepView } from '../../../core/case/model/view';
import type { Branch } from '../../../core/sop/model';
import type { AnswerArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import { stateFor } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** An answer to a question. */
    answer: {
      readonly step: StepView;
      readonly branch: Branch;
      readonly isTaken: boolean;
      /** What is written inside it. */
      readonly inner: readonly ChecklistRow[];
    };
  }
}

export const answerRow: RowKind<Row<'answer'>> = {
  id: ({ step, branch }) => `answer/${step.key}/${branch.answer}/${branch.range.start.line}`,
  item(node) {
    const argument: AnswerArgument = node;
    const { view, step, branch, isTaken, inner } = node;
    const item = new vscode.TreeItem(branch.answer, stateFor(inner));
    item.iconPath = isTaken
      ? new vscode.ThemeIcon(
          'circle-large-filled',
          new vscode.ThemeColor(step.onPath ? 'testing.iconPassed' : 'disabledForeground'),
        )
      : new vscode.ThemeIcon(
          'circle-large-outline',
          step.onPath ? undefined : new vscode.ThemeColor('disabledForeground'),
        );
    const facts = [isTaken ? vscode.l10n.t('chosen') : '', branch.also].filter(Boolean);
    item.description = facts.join(' · ');
    item.tooltip = [branch.answer, branch.also].filter(Boolean).join('\n');
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Answer: {0}', branch.answer), ...facts].join(', '),
      role: 'radio',
    };
    item.contextValue = step.onPath && !isTaken && !view.state.closed ? 'answer.open' : 'answer';
    item.command = { command: commands.selectRow, title: '', arguments: [argument] };
    return item;
  },
  children: ({ inner }) => inner,
  isLeftBehind: ({ step }) => !step.onPath,
};
