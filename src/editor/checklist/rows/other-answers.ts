import * as vscode from 'vscode';
import type { StepView } from '../../../core/case/model/view';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** The answers that were not given to a question, folded. */
    'other-answers': { readonly step: StepView; readonly others: readonly Row<'answer'>[] };
  }
}

export const otherAnswersRow: RowKind<Row<'other-answers'>> = {
  id: ({ step }) => `other-answers/${step.key}`,
  item({ others }) {
    const text =
      others.length === 1 ? vscode.l10n.t('1 other answer') : vscode.l10n.t('{0} other answers', others.length);
    const item = new vscode.TreeItem(text, vscode.TreeItemCollapsibleState.Collapsed);
    item.tooltip = others.map(({ branch }) => branch.answer).join('\n');
    item.contextValue = 'other-answers';
    return item;
  },
  children: ({ others }) => others,
  isLeftBehind: ({ step }) => !step.onPath,
};
