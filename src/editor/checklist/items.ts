import * as vscode from 'vscode';
import type { Alert } from '../../core/sop/model';
import type { CaseView, SectionView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import type { Library } from '../../core/library/library';
import { commands } from '../shared/commands';
import { alertText } from '../shared/wording';
import { afterClosingItem, afterClosingRowId } from './rows/after-closing';
import { changeItem, stepChangeItem } from './rows/change';
import type { ClockReading } from '../services/clock-reader';
import { clockItem } from './rows/clock';
import { stepTimeText } from '../shared/clock-words';
import { escalatedItem, escalationItem, escalationRowId, escalationRulesItem } from './rows/escalation';
import { dim, tooltipOf } from './dimming';
import { childNodes, handoverOf } from './nodes';
import type { ChecklistNode, StepNode, AnswerNode } from './node';
import { leadItem, partItem, partText } from './rows/part';
import { isOfOther, membersFor, personName, roleName } from '../shared/people';
import { stepFacts, timeText } from '../shared/case-words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Draws a row of the checklist. */
export function itemOf(node: ChecklistNode, library: Library, reading: ClockReading, now: number): vscode.TreeItem {
  const item = draw(node, library, reading, now);
  item.id = rowId(node);
  dim(item, node, item.id);
  return item;
}

function draw(node: ChecklistNode, library: Library, reading: ClockReading, now: number): vscode.TreeItem {
  switch (node.kind) {
    case 'clock':
      return clockItem(node, reading.now, library);
    case 'change':
      return changeItem(node, now);
    case 'step-change':
      return stepChangeItem(node);
    case 'section':
      return sectionItem(node.view, node.sop, node.section);
    case 'alert':
      return alertItem(node.alert);
    case 'step':
      return stepItem(node, library.config(node.view.state.location.root), reading, now);
    case 'answer':
      return answerItem(node);
    case 'part':
      return partItem(node.part, now);
    case 'lead':
      return leadItem(node, library, now);
    case 'handover': {
      const { to, actor, ts, reason } = node.handover;
      const item = plainItem(
        vscode.l10n.t('Handed over to {0}', personName(to, library.config(node.view.state.location.root))),
        'person',
      );
      item.description = [`${actor}, ${timeText(ts, now)}`, reason].filter(Boolean).join(' · ');
      item.contextValue = 'handover';
      return item;
    }
    case 'escalation':
      return escalationItem(node, library);
    case 'escalation-rules':
      return escalationRulesItem(node);
    case 'escalated':
      return escalatedItem(node, library, now);
    case 'survey':
    case 'follow-up':
    case 'ask-next':
    case 'ask-next-sop':
      return afterClosingItem(node, library, now);
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
    case 'clock':
      return `clock/${node.clock.metric}`;
    case 'change':
      return `change/${node.change.part.sop}`;
    case 'step-change':
      return `step-change/${node.change.part.sop}/${node.step.kind}/${(node.step.kind === 'removed' ? node.step.before : node.step.after).id}`;
    case 'section':
      return `section/${node.sop}/${node.section.section.anchor}`;
    case 'alert':
      return `alert/${node.sop}/${node.alert.range.start.line}`;
    case 'step':
      return `step/${node.step.key}`;
    case 'answer':
      return `answer/${node.step.key}/${node.branch.answer}/${node.branch.range.start.line}`;
    case 'part':
      // One that is left folds away by itself: it is another row.
      return `${node.part.onPath ? 'part' : 'left'}/${node.part.part.sop}`;
    case 'lead':
      return `lead/${node.step.key}`;
    case 'handover':
      return 'handover';
    case 'escalation':
    case 'escalation-rules':
    case 'escalated':
      return escalationRowId(node);
    case 'survey':
    case 'follow-up':
    case 'ask-next':
    case 'ask-next-sop':
      return afterClosingRowId(node);
    case 'guidance':
      return `guidance/${node.step.sop}/${node.guidance.range.start.line}/${node.guidance.range.start.character}`;
    case 'note':
      return `note/${node.ts}/${node.text.length}/${node.text.slice(0, 40)}`;
  }
}

function sectionItem({ state, sop }: CaseView, of: string, { section, onPath }: SectionView): vscode.TreeItem {
  const item = new vscode.TreeItem(section.title || sop.title, Expanded);
  const part = state.parts.get(of);
  if (part) item.tooltip = partText(part);
  if (!onPath) item.description = vscode.l10n.t('not on the current path');
  item.contextValue = 'section';
  return item;
}

const alertIcons: Record<Alert['kind'], string> = {
  note: 'info',
  tip: 'lightbulb',
  important: 'megaphone',
  warning: 'warning',
  caution: 'stop',
};

function alertItem(alert: Alert): vscode.TreeItem {
  const color =
    alert.kind === 'warning' || alert.kind === 'caution' ? new vscode.ThemeColor('list.warningForeground') : undefined;
  const item = plainItem(alert.text, alertIcons[alert.kind], color);
  item.accessibilityInformation = { label: `${alertText(alert.kind)}: ${alert.text}` };
  item.contextValue = 'alert';
  return item;
}

function stepItem(node: StepNode, config: LibraryConfig, { step: clock }: ClockReading, now: number): vscode.TreeItem {
  const { step } = node;
  const isQuestion = step.step.branches.length > 0;
  const text = step.step.text || vscode.l10n.t('(step without text)');
  const item = new vscode.TreeItem(text, expansion(node));
  item.description = factsOf(node, config, clock?.step === step.key ? stepTimeText(clock) : undefined, now)
    .filter(Boolean)
    .join(' · ');
  item.tooltip = stepTooltip(node, config, now);
  item.contextValue = contextOf(node, config);
  if (step.isTickable && !isQuestion && step.onPath) {
    item.checkboxState = {
      state: step.state === 'done' ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
      tooltip:
        step.state === 'done'
          ? vscode.l10n.t('Done. Untick to open the step again.')
          : vscode.l10n.t('Tick when the step is done.'),
      accessibilityInformation: { label: step.step.text, role: 'checkbox' },
    };
  } else {
    item.iconPath = iconOf(step, isQuestion);
  }
  if (step.state === 'skipped') item.iconPath = new vscode.ThemeIcon('debug-step-over');
  if (step.onPath && !isQuestion && step.isTickable)
    item.command = { command: commands.activateStep, title: '', arguments: [node] };
  return item;
}

/** Whether something was done that does not count any more. */
function isLeft({ onPath, state }: Pick<StepView, 'onPath' | 'state'>): boolean {
  return !onPath && state !== 'open';
}

function expansion(node: StepNode): vscode.TreeItemCollapsibleState {
  if (childNodes(node).length === 0) return None;
  const isOnlyGuidance =
    node.step.steps.length === 0 && node.step.step.branches.length === 0 && node.step.notes.length === 0;
  return isOnlyGuidance ? Collapsed : Expanded;
}

function iconOf(step: StepView, isQuestion: boolean): vscode.ThemeIcon {
  if (!step.onPath) return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  if (step.state === 'done') return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon(isQuestion ? 'question' : 'list-tree');
}

function answerText(step: StepView): string {
  return step.record?.answer ?? '';
}

/** What stands beside a step. In a narrow side bar its end is cut off, so what matters most comes first. */
function factsOf(node: StepNode, config: LibraryConfig, time: string | undefined, now: number): string[] {
  const { step } = node;
  if (isLeft(step)) return [vscode.l10n.t('done before, not counted'), answerText(step)];
  const handover = handoverText(node, config, now);
  const other =
    step.step.role && isOfOther(step.step.role.text, config) && config.team.has(step.step.role.text)
      ? vscode.l10n.t('for {0}', roleName(step.step.role.text, config))
      : '';
  const role = step.step.role && !other && !handover ? `@${step.step.role.text}` : '';
  return [...stateFacts(step), answerText(step), handover || other, ...stepFacts(step, role, time)];
}

function stateFacts(step: StepView): string[] {
  if (step.state !== 'skipped') return [];
  return [step.record?.reason ? vscode.l10n.t('skipped: {0}', step.record.reason) : vscode.l10n.t('skipped')];
}

function handoverText({ view, step }: StepNode, config: LibraryConfig, now: number): string {
  const handover = step.state === 'open' ? handoverOf(view, step) : undefined;
  return handover
    ? vscode.l10n.t('handed over to {0}, {1}', personName(handover.to, config), timeText(handover.ts, now))
    : '';
}

function contextOf({ step, view }: StepNode, config: LibraryConfig): string {
  if (view.state.closed) return 'step.closed';
  const kind = step.step.branches.length > 0 ? 'question' : step.isTickable ? 'task' : 'group';
  const other = step.step.role && isOfOther(step.step.role.text, config) ? '.other' : '';
  const reply = step.step.replies.length > 0 ? '.reply' : '';
  return `step.${kind}.${step.onPath ? step.state : 'off'}${other}${reply}`;
}

function stepTooltip(
  { view, step: { key, sop, step, record, state, onPath } }: StepNode,
  config: LibraryConfig,
  now: number,
): string | vscode.MarkdownString {
  const lines: string[] = [];
  if (step.role)
    lines.push(
      vscode.l10n.t(
        'For {0}',
        [
          ...new Set([roleName(step.role.text, config), ...membersFor(step.role.text, config).map((one) => one.name)]),
        ].join(', '),
      ),
    );
  const handovers = view.state.handovers.filter((one) => one.sop_id === sop && one.step_id === step.id);
  for (const { to, actor, ts, reason } of handovers)
    lines.push(
      [vscode.l10n.t('Handed over to {0}', personName(to, config)), `${actor}, ${timeText(ts, now)}`, reason]
        .filter(Boolean)
        .join(' · '),
    );
  // All answers given, the earlier ones too: people may have acted on them.
  const answers = view.state.trail
    .filter((one) => one.step === key)
    .map(({ answer, actor, ts }) => `${answer} · ${actor}, ${timeText(ts, now)}`);
  const last =
    answers.pop() ?? (record && state !== 'open' ? `${record.actor}, ${timeText(record.ts, now)}` : undefined);
  if (last !== undefined) lines.push(last);
  if (record?.reason) lines.push(record.reason);
  return tooltipOf(step.text, isLeft({ onPath, state }), answers, lines);
}

function answerItem(node: AnswerNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.branch.answer);
  item.iconPath = node.isTaken
    ? new vscode.ThemeIcon(
        'circle-large-filled',
        new vscode.ThemeColor(node.step.onPath ? 'testing.iconPassed' : 'disabledForeground'),
      )
    : new vscode.ThemeIcon(
        'circle-large-outline',
        node.step.onPath ? undefined : new vscode.ThemeColor('disabledForeground'),
      );
  if (node.isTaken) item.description = vscode.l10n.t('chosen');
  item.accessibilityInformation = {
    label: `${node.branch.answer}${node.isTaken ? `, ${vscode.l10n.t('chosen')}` : ''}`,
    role: 'radio',
  };
  item.contextValue = 'answer';
  if (node.step.onPath) item.command = { command: commands.answerQuestion, title: '', arguments: [node] };
  return item;
}

function plainItem(text: string, icon: string, color?: vscode.ThemeColor): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.iconPath = new vscode.ThemeIcon(icon, color);
  item.tooltip = text;
  return item;
}
