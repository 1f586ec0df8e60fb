import * as vscode from 'vscode';
import type { PartView, StepView } from '../../../core/case/model/view';
import { notInForce } from '../../services/in-force';
import { partFacts } from '../../shared/case-words';
import { tooltipOf } from '../dimming';
import { row } from '../row';
import type { Row, RowKind } from '../row';
import { rowsIn } from './section';

declare module '../row' {
  interface RowData {
    /** An SOP that joined the case, with its steps as children. */
    part: { readonly step: StepView; readonly part: PartView };
  }
}

export const partRow: RowKind<Row<'part'>> = {
  // An SOP that the path no longer reaches gets a different id, so that its row collapses by itself.
  id: ({ part: { part, onPath } }) => `${onPath ? 'part' : 'left'}/${part.sop}`,
  item({ part: { part, sop, onPath } }, { library, now }) {
    const item = new vscode.TreeItem(
      part.title,
      onPath ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    const facts = [
      onPath ? '' : vscode.l10n.t('done before, not counted'),
      part.version ?? '',
      notInForce(sop, library, now) ?? '',
    ].filter(Boolean);
    item.description = facts.join(' · ');
    item.tooltip = tooltipOf(part.title, !onPath, [], partFacts(part));
    item.iconPath = onPath
      ? new vscode.ThemeIcon('references')
      : new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
    item.accessibilityInformation = { label: [vscode.l10n.t('Procedure: {0}', part.title), ...facts].join(', ') };
    item.contextValue = 'part';
    return item;
  },
  // The row already shows the SOP's title, so the steps before its first heading need no row of their own.
  children: ({ view, part: { part, sections } }) =>
    sections.flatMap((section) =>
      section.section.title ? [row('section', view, { sop: part.sop, section })] : rowsIn(view, part.sop, section),
    ),
  isLeftBehind: ({ part }) => !part.onPath,
};
