import * as vscode from 'vscode';
import { currentEscalations } from '../../../core/case/escalation/advice';
import { recordedRule, readReason } from '../../../core/case/escalation/rules';
import { contactsFor, contactNamed } from '../../../core/case/escalation/contacts';
import type { EscalationAdvice, RuleInCase } from '../../../core/case/escalation/advice';
import type { CaseView } from '../../../core/case/model/view';
import type { Library } from '../../../core/library/library';
import { commands } from '../../shared/commands';
import { timeText } from '../../shared/case-words';
import type { ChecklistNode, EscalationNode, EscalationRow } from '../node';
import { conditionText, reasonText } from '../../shared/escalation-words';

/** The rows about escalating a case. */
export function escalationNodes(view: CaseView, { rules }: EscalationAdvice): ChecklistNode[] {
  const escalations = view.state.closed ? view.state.escalations : currentEscalations(view.state);
  return [
    ...escalations.map((escalation): ChecklistNode => ({ view, kind: 'escalated', escalation })),
    ...rules.filter((rule) => rule.isMet).map((rule): ChecklistNode => ({ view, kind: 'escalation', rule })),
    ...rowsOfUnmet(
      view,
      rules.filter((rule) => !rule.isMet),
    ),
  ];
}

function rowsOfUnmet(view: CaseView, rules: readonly RuleInCase[]): ChecklistNode[] {
  if (rules.length > 1) return [{ view, kind: 'escalation-rules', rules }];
  return rules.map((rule) => ({ view, kind: 'escalation', rule }));
}

/** The row above several rules. */
export function escalationRulesItem({ rules }: Extract<ChecklistNode, { kind: 'escalation-rules' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('When to escalate'), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = vscode.l10n.t('{0} rules', rules.length);
  item.iconPath = new vscode.ThemeIcon('call-outgoing');
  item.contextValue = 'escalation-rules';
  return item;
}

/** Names such a row within its case. */
export function escalationRowId(row: EscalationRow): string {
  switch (row.kind) {
    case 'escalated':
      return `escalated/${row.escalation.hash}`;
    case 'escalation-rules':
      return 'escalation-rules';
    case 'escalation':
      return `escalation/${row.rule.sop.id}/${row.rule.rule.kind}`;
  }
}

/** Draws a rule: what is met asks for it, what only people can judge is kept in sight. */
export function escalationItem(node: EscalationNode, library: Library): vscode.TreeItem {
  const { sop, rule, to, isMet } = node.rule;
  const config = library.config(node.view.state.location.root);
  const contacts = contactsFor(to, config);
  const name = contacts.length === 1 ? contacts[0]?.name : undefined;
  const { root } = node.view.state.location;
  const why =
    rule.kind === 'condition'
      ? conditionText(rule.condition, library, root)
      : reasonText(readReason(recordedRule(rule), 'rule'), library, root);
  const met =
    name === undefined ? vscode.l10n.t('Escalate: {0}', why) : vscode.l10n.t('Escalate to {0}: {1}', name, why);
  const label = isMet ? met : vscode.l10n.t('Escalate when: {0}', why);
  const item = new vscode.TreeItem(label);
  if (!isMet && name !== undefined) item.description = vscode.l10n.t('to {0}', name);
  item.tooltip = [
    label,
    contacts.map((one) => [one.name, one.contact].filter(Boolean).join(', ')).join('\n'),
    sop.id === node.view.state.sop ? '' : vscode.l10n.t('According to “{0}”.', sop.title),
    isMet
      ? vscode.l10n.t('Click to escalate the case with a summary.')
      : vscode.l10n.t('Click when this applies: the case is escalated with a summary.'),
  ]
    .filter(Boolean)
    .join('\n');
  item.iconPath = isMet
    ? new vscode.ThemeIcon('call-outgoing', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('call-outgoing');
  item.contextValue = isMet ? 'escalation.met' : 'escalation';
  item.command = { command: commands.escalate, title: '', arguments: [node] };
  return item;
}

/** Draws a case that was escalated: to whom, and when. */
export function escalatedItem(
  { view, escalation: { to, ts, actor, reason, by } }: Extract<ChecklistNode, { kind: 'escalated' }>,
  library: Library,
  now: number,
): vscode.TreeItem {
  const { name, contact } = contactNamed(to, library.config(view.state.location.root));
  const why = reason === undefined ? '' : reasonText(readReason(reason, by), library, view.state.location.root);
  const label = vscode.l10n.t('Escalated to {0}', name);
  const item = new vscode.TreeItem(label);
  item.description = [timeText(ts, now), why].filter(Boolean).join(' · ');
  item.tooltip = [label, contact, why, `${actor}, ${timeText(ts, now)}`].filter(Boolean).join('\n');
  item.iconPath = new vscode.ThemeIcon('call-outgoing', new vscode.ThemeColor('testing.iconPassed'));
  item.contextValue = 'escalated';
  return item;
}
