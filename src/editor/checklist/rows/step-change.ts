import * as vscode from 'vscode';
import type { StepAspect, StepChange } from '../../../core/case/model/versions';
import type { Step } from '../../../core/sop/model';
import type { PartChange } from '../../services/case-changes';
import type { StepChangeArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** What happened to one step of an SOP that has changed. */
    'step-change': { readonly change: PartChange; readonly step: StepChange };
  }
}

export const stepChangeRow: RowKind<Row<'step-change'>> = {
  id: ({ change, step }) => `step-change/${change.part.sop}/${step.kind}/${presentOf(step).id}`,
  item(node) {
    const argument: StepChangeArgument = node;
    const { step } = node;
    const text = presentOf(step).text;
    const item = new vscode.TreeItem(text);
    item.description = wordOf(step);
    item.iconPath = new vscode.ThemeIcon(
      { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified', same: 'diff' }[step.kind],
      colorOf(step),
    );
    item.tooltip =
      step.kind === 'changed' && step.before.text !== step.after.text
        ? `${step.before.text}\n→ ${step.after.text}`
        : text;
    item.accessibilityInformation = { label: `${wordOf(step)}: ${text}` };
    item.contextValue = 'step-change';
    item.command = { command: commands.showChanges, title: '', arguments: [argument] };
    return item;
  },
};

/** The step as it is now, or, if it was removed, as it was. */
function presentOf(step: StepChange): Step {
  return step.kind === 'removed' ? step.before : step.after;
}

function colorOf({ kind }: StepChange): vscode.ThemeColor {
  return new vscode.ThemeColor(
    {
      added: 'gitDecoration.addedResourceForeground',
      removed: 'gitDecoration.deletedResourceForeground',
      changed: 'gitDecoration.modifiedResourceForeground',
      same: 'foreground',
    }[kind],
  );
}

function wordOf(step: StepChange): string {
  switch (step.kind) {
    case 'added':
      return vscode.l10n.t('new');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'same':
      return vscode.l10n.t('the same');
    case 'changed':
      return vscode.l10n.t('changed: {0}', step.what.map(aspectText).join(', '));
  }
}

function aspectText(aspect: StepAspect): string {
  switch (aspect) {
    case 'text':
      return vscode.l10n.t('wording');
    case 'tag':
      return vscode.l10n.t('role, time or whether it is binding');
    case 'branches':
      return vscode.l10n.t('answers');
    case 'guidance':
      return vscode.l10n.t('guidance');
    case 'replies':
      return vscode.l10n.t('approved reply');
    case 'section':
      return vscode.l10n.t('place');
  }
}
