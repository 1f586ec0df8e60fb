import * as vscode from 'vscode';
import type { NextSop } from '../../../core/case/next/coming';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** SOPs for what the customer may ask next, once the case is closed. */
    'ask-next': { readonly next: readonly NextSop[] };
  }
}

export const askNextRow: RowKind<Row<'ask-next'>> = {
  top: (view, { next }) => (next.length === 0 ? [] : [row('ask-next', view, { next })]),
  id: () => 'ask-next',
  item() {
    const item = new vscode.TreeItem(
      vscode.l10n.t('What the customer may ask next'),
      vscode.TreeItemCollapsibleState.Expanded,
    );
    item.iconPath = new vscode.ThemeIcon('comment-discussion');
    item.contextValue = 'ask-next';
    return item;
  },
  children: ({ view, next }) => next.map((one) => row('ask-next-sop', view, { ...one, ticket: view.state.ticket })),
};
