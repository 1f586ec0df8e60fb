import * as vscode from 'vscode';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** A row of a table, or a line of a text, that an SOP shows. */
    'guidance-line': {
      readonly id: string;
      readonly text: string;
      /** What a screen reader says. */
      readonly spoken: string;
      readonly onPath: boolean;
    };
  }
}

export const guidanceLineRow: RowKind<Row<'guidance-line'>> = {
  id: ({ id }) => id,
  item({ text, spoken }) {
    const item = new vscode.TreeItem(text);
    item.tooltip = text;
    item.accessibilityInformation = { label: spoken };
    item.contextValue = 'guidance';
    return item;
  },
  isLeftBehind: ({ onPath }) => !onPath,
};
