import * as vscode from 'vscode';
import type { Alert } from '../../../core/sop/model';
import { alertText } from '../../shared/wording';
import { plainItem } from '../plain-item';
import { stateFor } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** An alert (warning, note, …) in an SOP, given by the SOP's id. */
    alert: {
      readonly sop: string;
      readonly alert: Alert;
      readonly onPath: boolean;
      /** What is written inside it. */
      readonly inner: readonly ChecklistRow[];
    };
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
  id: ({ sop, alert }) => `alert/${sop}/${alert.range.start.line}/${alert.range.start.character}`,
  item({ alert, inner }) {
    const color =
      alert.kind === 'warning' || alert.kind === 'caution'
        ? new vscode.ThemeColor('list.warningForeground')
        : undefined;
    const item = plainItem(alert.text, alertIcons[alert.kind], color);
    item.accessibilityInformation = { label: `${alertText(alert.kind)}: ${alert.text}` };
    item.collapsibleState = stateFor(inner);
    item.contextValue = 'alert';
    return item;
  },
  children: ({ inner }) => inner,
  isLeftBehind: ({ onPath }) => !onPath,
};
