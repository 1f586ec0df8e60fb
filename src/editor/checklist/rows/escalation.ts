import * as vscode from 'vscode';
import type { RuleInCase } from '../../../core/case/escalation/advice';
import { contactsFor } from '../../../core/case/escalation/contacts';
import { readReason, recordedRule } from '../../../core/case/escalation/rules';
import type { EscalationArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import { conditionText, reasonText } from '../../shared/escalation-words';
import { personName } from '../../shared/people';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** An escalation rule of an SOP that is met, or that the agent has to judge. */
    escalation: { readonly rule: RuleInCase };
  }
}

export const escalationRow: RowKind<Row<'escalation'>> = {
  top: (view, { advice }) => advice.rules.filter((rule) => rule.isMet).map((rule) => row('escalation', view, { rule })),
  id: ({ rule }) => `escalation/${rule.sop.id}/${rule.rule.kind}`,
  // Rules that are met call for escalation; rules that only people can judge stay in sight.
  item(node, { library }) {
    const argument: EscalationArgument = node;
    const {
      view,
      rule: { sop, rule, to, isMet },
    } = node;
    const { root } = view.state.location;
    const config = library.config(root);
    const contacts = contactsFor(to, config).map((one) => ({ ...one, name: personName(one.to, config) }));
    const name = contacts.length === 1 ? contacts[0]?.name : undefined;
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
      sop.id === view.state.sop ? '' : vscode.l10n.t('According to “{0}”.', sop.title),
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
    item.command = { command: commands.escalate, title: '', arguments: [argument] };
    return item;
  },
};
