import * as vscode from 'vscode';
import { countChanges } from '../../../core/case/model/versions';
import type { StepAspect, StepChange } from '../../../core/case/model/versions';
import { commands } from '../../shared/commands';
import type { PartChange } from '../../services/case-changes';
import { notInForce } from '../../services/in-force';
import { versionsText } from '../../shared/version-words';
import type { ChangeNode, StepChangeNode } from '../node';

/** The row that says that an SOP has changed since the case began. */
export function changeItem(node: ChangeNode, now: number): vscode.TreeItem {
  const { change } = node;
  const { title } = change.part;
  const item = new vscode.TreeItem(
    shortText(change),
    change.steps.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const why = change.now && notInForce(change.now, now);
  item.description = [versionsText(change), title, why].filter(Boolean).join(' · ');
  const lines = [longText(change), vscode.l10n.t('This case continues with the text it started with.')];
  if (change.now)
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
  if (change.steps.length === 0) item.command = { command: commands.showChanges, title: '', arguments: [node] };
  return item;
}

/** What became of one step. */
export function stepChangeItem(node: StepChangeNode): vscode.TreeItem {
  const { step } = node;
  const text = textOf(step);
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
  item.command = { command: commands.showChanges, title: '', arguments: [node] };
  return item;
}

function textOf(step: StepChange): string {
  return (step.kind === 'removed' ? step.before : step.after).text;
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

function shortText(change: PartChange): string {
  if (!change.now) return vscode.l10n.t('No longer in the library');
  return change.steps.length > 0
    ? vscode.l10n.t('Changed since: {0}', stepsText(change))
    : vscode.l10n.t('Changed since, but none of its steps have');
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
