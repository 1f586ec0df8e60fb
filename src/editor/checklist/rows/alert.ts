import * as vscode from 'vscode';
import type { Alert } from '../../../core/sop/model';
import { alertText } from '../../shared/wording';
import { plainItem } from '../plain-item';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** An alert (warning, note, …) in an SOP, given by the SOP's id. */
    alert: { readonly sop: string; readonly alert: Alert; readonly onPath: boolean };
  }
}

const alertIcons: Record<Alert['kind'], string> = {
  note: 'info',
  tip: 'lightbulb',
  important: 'megaphone',
  warning: 'warning',
  caution: 'stop',
};

export const alertRow: RowKind<Row<'alert'>> = {
  id: ({ sop, alert }) => `alert/${sop}/${alert.range.start.line}`,
  item({ alert }) {
    const color =
      alert.kind === 'warning' || alert.kind === 'caution'
        ? new vscode.ThemeColor('list.warningForeground')
        : undefined;
    const item = plainItem(alert.text, alertIcons[alert.kind], color);
    item.accessibilityInformation = { label: `${alertText(alert.kind)}: ${alert.text}` };
    item.contextValue = 'alert';
    return item;
  },
  isLeftBehind: ({ onPath }) => !onPath,
};
