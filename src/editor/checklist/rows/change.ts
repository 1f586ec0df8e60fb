import * as vscode from 'vscode';
import { countChanges } from '../../../core/case/model/versions';
import { successorOf } from '../../../core/lifecycle/approval/succession';
import type { Sop } from '../../../core/sop/model';
import type { PartChange } from '../../services/case-changes';
import { notInForce } from '../../services/in-force';
import type { ChangeArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import { versionsText } from '../../shared/version-words';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** An SOP that has changed since the case started. */
    change: { readonly change: PartChange };
  }
}

export const changeRow: RowKind<Row<'change'>> = {
  top: (view, { changes }) => changes.map((change) => row('change', view, { change })),
  id: ({ change }) => `change/${change.part.sop}`,
  item(node, { library, now }) {
    const argument: ChangeArgument = node;
    const { change } = node;
    const { title } = change.part;
    const successor = change.now && successorOf(change.now, library);
    const item = new vscode.TreeItem(
      shortText(change, successor),
      change.steps.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    const why = change.now && notInForce(change.now, library, now);
    item.description = [versionsText(change), title, why].filter(Boolean).join(' · ');
    const lines = [longText(change), vscode.l10n.t('This case continues with the text it started with.')];
    if (change.now?.status === 'retired') lines.push(retiredText(successor));
    else if (change.now)
      lines.push(
        why === undefined
          ? vscode.l10n.t('It can be moved to the current text: steps that are the same stay done.')
          : vscode.l10n.t('It can be moved to the current text once that takes effect; for now it is {0}.', why),
      );
    item.tooltip = lines.join('\n');
    item.accessibilityInformation = { label: [longText(change), versionsText(change), why].filter(Boolean).join(', ') };
    item.iconPath = new vscode.ThemeIcon(
      change.now ? 'git-compare' : 'warning',
      new vscode.ThemeColor('list.warningForeground'),
    );
    item.contextValue = !change.now ? 'change.removed' : why === undefined ? 'change.current' : 'change.pending';
    if (change.steps.length === 0) item.command = { command: commands.showChanges, title: '', arguments: [argument] };
    return item;
  },
  children: ({ view, change }) => change.steps.map((step) => row('step-change', view, { change, step })),
};

function shortText(change: PartChange, successor: Sop | undefined): string {
  if (!change.now) return vscode.l10n.t('No longer in the library');
  if (change.now.status === 'retired') return retiredText(successor);
  return change.steps.length > 0
    ? vscode.l10n.t('Changed since: {0}', stepsText(change))
    : vscode.l10n.t('Changed since, but none of its steps have');
}

function retiredText(successor: Sop | undefined): string {
  return successor
    ? vscode.l10n.t('Retired since, replaced by “{0}”', successor.title)
    : vscode.l10n.t('Retired since: nobody is to follow it any more');
}

function longText(change: PartChange): string {
  const { title } = change.part;
  if (!change.now) return vscode.l10n.t('“{0}” is no longer in the library', title);
  return change.steps.length > 0
    ? vscode.l10n.t('“{0}” has changed since this case started: {1}', title, stepsText(change))
    : vscode.l10n.t('“{0}” has changed since this case started, but none of its steps have', title);
}

function stepsText({ steps }: PartChange): string {
  const { added, removed, changed } = countChanges(steps);
  const texts = [
    added === 0 ? '' : added === 1 ? vscode.l10n.t('1 step added') : vscode.l10n.t('{0} steps added', added),
    removed === 0 ? '' : removed === 1 ? vscode.l10n.t('1 removed') : vscode.l10n.t('{0} removed', removed),
    changed === 0 ? '' : changed === 1 ? vscode.l10n.t('1 changed') : vscode.l10n.t('{0} changed', changed),
  ];
  return texts.filter(Boolean).join(', ');
}
