import * as vscode from 'vscode';
import { isPractice } from '../../../core/case/practice';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** That nothing in this case counts. */
    practice: object;
  }
}

export const practiceRow: RowKind<Row<'practice'>> = {
  top: (view) => (isPractice(view.state.id) ? [row('practice', view, {})] : []),
  id: () => 'practice',
  item() {
    const item = new vscode.TreeItem(vscode.l10n.t('Practice'));
    item.description = vscode.l10n.t('nothing here is recorded');
    item.tooltip = vscode.l10n.t(
      'The customer is made up. No clock runs, and nothing you do here is in cases, reports or anybody’s figures. Close the case to see what was right.',
    );
    item.iconPath = new vscode.ThemeIcon('mortar-board', new vscode.ThemeColor('charts.blue'));
    item.contextValue = 'practice';
    return item;
  },
};
