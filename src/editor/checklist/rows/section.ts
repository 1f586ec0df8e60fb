import * as vscode from 'vscode';
import { stepsInView } from '../../../core/case/model/view';
import type { CaseView, SectionView } from '../../../core/case/model/view';
import { partsOf } from '../../../core/sop/outline';
import { partText } from '../../shared/case-words';
import { rowsOf } from '../parts';
import { row } from '../row';
import type { ChecklistRow, Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** A section of an SOP, given by the SOP's id. */
    section: { readonly sop: string; readonly section: SectionView };
  }
}

export const sectionRow: RowKind<Row<'section'>> = {
  top: (view) => view.sections.map((section) => row('section', view, { sop: view.state.sop, section })),
  id: ({ sop, section }) => `section/${sop}/${section.section.anchor}`,
  item({ view: { state, sop: root }, sop, section: all }) {
    const { section, onPath } = all;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    // What is only to be read does not push the steps out of sight, unless it stands before everything else.
    const isToRead = section.level > 0 && section.steps.length === 0 && section.alerts.length === 0;
    const item = new vscode.TreeItem(section.title || root.title, isToRead ? Collapsed : Expanded);
    const part = state.parts.get(sop);
    if (part) item.tooltip = partText(part);
    const steps = stepsInView({ sections: [all] }).filter((one) => one.isTickable && one.onPath);
    const done = steps.filter(({ state }) => state === 'done').length;
    item.accessibilityInformation = {
      label: [
        vscode.l10n.t('Section: {0}', section.title || root.title),
        onPath ? '' : vscode.l10n.t('not on the current path'),
        steps.length > 0 && onPath ? vscode.l10n.t('{0} of {1} done', done, steps.length) : '',
      ]
        .filter(Boolean)
        .join(', '),
    };
    if (!onPath) item.description = vscode.l10n.t('not on the current path');
    item.contextValue = 'section';
    return item;
  },
  children: ({ view, sop, section }) => rowsIn(view, sop, section),
  isLeftBehind: ({ section }) => !section.onPath,
};

/** The rows of a section of an SOP. */
export function rowsIn(view: CaseView, sop: string, { section, steps, onPath }: SectionView): ChecklistRow[] {
  return rowsOf(partsOf(section), { view, sop, steps, onPath, question: undefined });
}
