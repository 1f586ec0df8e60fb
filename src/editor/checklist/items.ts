import * as vscode from 'vscode';
import type { Alert } from '../../core/sop/model';
import type { SectionView, StepView } from '../../core/case/view';
import type { Library } from '../../core/library/library';
import { resolvePath } from '../../core/library/path';
import { commands } from '../shared/commands';
import { alertText } from '../shared/wording';
import { childNodes } from './nodes';
import type { AnswerNode, ChecklistNode, StepNode } from './nodes';
import { stepFacts, timeText } from './wording';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Draws a row of the checklist. */
export function itemOf(node: ChecklistNode, library: Library, now: number): vscode.TreeItem {
  const item = draw(node, library, now);
  item.id = rowId(node);
  return item;
}

function draw(node: ChecklistNode, library: Library, now: number): vscode.TreeItem {
  switch (node.kind) {
    case 'section':
      return sectionItem(node.section, node.view.sop.title);
    case 'alert':
      return alertItem(node.alert);
    case 'step':
      return stepItem(node, now);
    case 'answer':
      return answerItem(node);
    case 'next-sop':
      return nextSopItem(node, library);
    case 'guidance': {
      const item = plainItem(node.guidance.text, 'debug-stackframe-dot');
      item.contextValue = 'guidance';
      return item;
    }
    case 'note': {
      const item = plainItem(node.text, 'note');
      item.description = `${node.actor}, ${timeText(node.ts, now)}`;
      item.contextValue = 'note';
      return item;
    }
  }
}

/** Names a row, unlike all others of all cases. */
export function rowId(node: ChecklistNode): string {
  return `${node.view.state.id}/${idOf(node)}`;
}

/** Names a row within its case, the same over every redrawing, so that VS Code keeps what is expanded. */
function idOf(node: ChecklistNode): string {
  switch (node.kind) {
    case 'section':
      return `section/${node.section.section.anchor}`;
    case 'alert':
      return `alert/${node.alert.range.start.line}`;
    case 'step':
      return `step/${node.step.key}`;
    case 'answer':
      return `answer/${node.step.key}/${node.branch.answer}/${node.branch.range.start.line}`;
    case 'next-sop':
      return `next/${node.step.key}`;
    case 'guidance':
      return `guidance/${node.guidance.range.start.line}/${node.guidance.range.start.character}`;
    case 'note':
      return `note/${node.ts}/${node.text.length}/${node.text.slice(0, 40)}`;
  }
}

function sectionItem({ section, onPath }: SectionView, sopTitle: string): vscode.TreeItem {
  const item = new vscode.TreeItem(section.title || sopTitle, Expanded);
  if (!onPath) item.description = vscode.l10n.t('not on the current path');
  item.contextValue = 'section';
  return item;
}

const alertIcons: Record<Alert['kind'], string> = { note: 'info', tip: 'lightbulb', important: 'megaphone', warning: 'warning', caution: 'stop' };

function alertItem(alert: Alert): vscode.TreeItem {
  const color = alert.kind === 'warning' || alert.kind === 'caution' ? new vscode.ThemeColor('list.warningForeground') : undefined;
  const item = plainItem(alert.text, alertIcons[alert.kind], color);
  item.accessibilityInformation = { label: `${alertText(alert.kind)}: ${alert.text}` };
  item.contextValue = 'alert';
  return item;
}

function stepItem(node: StepNode, now: number): vscode.TreeItem {
  const { step } = node;
  const isQuestion = step.step.branches.length > 0;
  const item = new vscode.TreeItem(step.step.text || vscode.l10n.t('(step without text)'), expansion(node));
  const facts = [answerText(step), ...stepFacts(step), ...stateFacts(step)].filter(Boolean);
  item.description = facts.join(' · ');
  item.tooltip = stepTooltip(step, now);
  item.contextValue = contextOf(node);
  if (step.ticked && !isQuestion && step.onPath) {
    item.checkboxState = {
      state: step.state === 'done' ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
      tooltip: step.state === 'done' ? vscode.l10n.t('Done. Untick to open the step again.') : vscode.l10n.t('Tick when the step is done.'),
      accessibilityInformation: { label: step.step.text, role: 'checkbox' },
    };
  } else {
    item.iconPath = iconOf(step, isQuestion);
  }
  if (step.state === 'skipped') item.iconPath = new vscode.ThemeIcon('debug-step-over');
  if (step.onPath && !isQuestion && step.ticked) item.command = { command: commands.activateStep, title: '', arguments: [node] };
  return item;
}

function expansion(node: StepNode): vscode.TreeItemCollapsibleState {
  if (childNodes(node).length === 0) return None;
  const isOnlyGuidance = node.step.steps.length === 0 && node.step.step.branches.length === 0 && node.step.notes.length === 0;
  return isOnlyGuidance ? Collapsed : Expanded;
}

function iconOf(step: StepView, isQuestion: boolean): vscode.ThemeIcon {
  if (!step.onPath) return new vscode.ThemeIcon('circle-slash');
  if (step.state === 'done') return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon(isQuestion ? 'question' : 'list-tree');
}

function answerText(step: StepView): string {
  return step.record?.answer ?? '';
}

function stateFacts(step: StepView): string[] {
  if (!step.onPath && step.state !== 'open') return [vscode.l10n.t('done before, not counted')];
  return step.state === 'skipped' ? [vscode.l10n.t('skipped: {0}', step.record?.reason ?? '')] : [];
}

function contextOf({ step, view }: StepNode): string {
  if (view.state.closed) return 'step.closed';
  const kind = step.step.branches.length > 0 ? 'question' : step.ticked ? 'task' : 'group';
  const reply = step.step.replies.length > 0 ? '.reply' : '';
  return `step.${kind}.${step.onPath ? step.state : 'off'}${reply}`;
}

function stepTooltip({ step, record, state }: StepView, now: number): string {
  const lines = [step.text];
  if (record && state !== 'open') lines.push(`${record.actor}, ${timeText(record.ts, now)}`);
  if (record?.reason) lines.push(record.reason);
  return lines.join('\n');
}

function answerItem(node: AnswerNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.branch.answer);
  item.iconPath = node.isTaken ? new vscode.ThemeIcon('circle-large-filled', new vscode.ThemeColor('testing.iconPassed')) : new vscode.ThemeIcon('circle-large-outline');
  if (node.isTaken) item.description = vscode.l10n.t('chosen');
  item.accessibilityInformation = { label: `${node.branch.answer}${node.isTaken ? `, ${vscode.l10n.t('chosen')}` : ''}`, role: 'radio' };
  item.contextValue = 'answer';
  if (node.step.onPath) item.command = { command: commands.answerQuestion, title: '', arguments: [node] };
  return item;
}

function nextSopItem({ view, path }: Extract<ChecklistNode, { kind: 'next-sop' }>, library: Library): vscode.TreeItem {
  const { root, path: from } = view.state.location;
  const resolved = resolvePath(from, path);
  const sop = resolved === undefined ? undefined : library.atPath(root, resolved);
  const item = new vscode.TreeItem(sop ? vscode.l10n.t('Go on with “{0}”', sop.title) : vscode.l10n.t('“{0}” is not in the library', path));
  item.iconPath = new vscode.ThemeIcon(sop ? 'arrow-right' : 'warning');
  item.contextValue = 'next';
  if (sop) item.command = { command: commands.startChecklist, title: '', arguments: [{ uri: sop.location.uri, ...(view.state.ticket ? { ticket: view.state.ticket } : {}) }] };
  return item;
}

function plainItem(text: string, icon: string, color?: vscode.ThemeColor): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.iconPath = new vscode.ThemeIcon(icon, color);
  item.tooltip = text;
  return item;
}
