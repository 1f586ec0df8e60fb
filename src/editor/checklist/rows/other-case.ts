import * as vscode from 'vscode';
import { caseTitle } from '../../../core/case/title';
import type { CaseView } from '../../../core/case/model/view';
import { progressText } from '../../shared/case-words';
import { commands } from '../../shared/commands';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** Another open case of the same draft: its message asks two things. */
    'other-case': { readonly other: CaseView };
  }
}

export const otherCaseRow: RowKind<Row<'other-case'>> = {
  top: (view, { others }) => others.map((other) => row('other-case', view, { other })),
  id: ({ other }) => `other-case/${other.state.id}`,
  item({ other }) {
    const item = new vscode.TreeItem(caseTitle(other));
    item.description = vscode.l10n.t('also for this draft · {0}', progressText(other));
    item.iconPath = new vscode.ThemeIcon('arrow-swap');
    item.contextValue = 'other-case';
    item.command = { command: commands.switchCase, title: '', arguments: [{ caseId: other.state.id }] };
    return item;
  },
};
