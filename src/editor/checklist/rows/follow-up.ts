import * as vscode from 'vscode';
import { followUpAt } from '../../../core/case/after-closing/follow-up';
import { instantText } from '../../shared/clock-words';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** When to follow up with the customer, in ms since 1970 UTC. */
    'follow-up': { readonly due: number };
  }
}

export const followUpRow: RowKind<Row<'follow-up'>> = {
  top(view) {
    const due = followUpAt(view.state);
    return due === undefined ? [] : [row('follow-up', view, { due })];
  },
  id: () => 'follow-up',
  item({ due }, { now }) {
    const isDue = due <= now;
    const when = instantText(due, now);
    const item = new vscode.TreeItem(
      isDue
        ? vscode.l10n.t('Follow up with the customer: was due {0}', when)
        : vscode.l10n.t('Follow up with the customer: {0}', when),
    );
    item.tooltip = vscode.l10n.t('The SOP asks for a follow-up: check that all is well, then mark it as done.');
    item.iconPath = isDue
      ? new vscode.ThemeIcon('bell-dot', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('bell');
    item.contextValue = 'follow-up';
    return item;
  },
};
