import * as vscode from 'vscode';
import { isPractice } from '../../../core/case/practice';
import { commands } from '../../shared/commands';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** The line that whoever closed a case may leave: it is there for who looks for it, and in nobody's way. */
    easier: object;
  }
}

export const easierRow: RowKind<Row<'easier'>> = {
  top: (view, { hasSaid }) => {
    const { closed, id } = view.state;
    const isAsked = closed && closed.how !== 'abandon' && !isPractice(id) && !hasSaid(id);
    return isAsked ? [row('easier', view, {})] : [];
  },
  id: () => 'easier',
  item({ caseId }) {
    const question = vscode.l10n.t('What would have made this easier?');
    const item = new vscode.TreeItem(question);
    item.tooltip = [
      question,
      vscode.l10n.t(
        'If you like, leave one line to the authors of the SOP. Your name is not written, and it is not in the case.',
      ),
    ].join('\n');
    item.iconPath = new vscode.ThemeIcon('comment');
    item.contextValue = 'easier';
    item.command = { command: commands.sayEasier, title: '', arguments: [{ caseId }] };
    return item;
  },
};
