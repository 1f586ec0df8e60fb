import * as vscode from 'vscode';
import type { RuleInCase } from '../../../core/case/escalation/advice';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** Groups several rules that only people can judge, so that they do not push the steps out of sight. */
    'escalation-rules': { readonly rules: readonly RuleInCase[] };
  }
}

export const escalationRulesRow: RowKind<Row<'escalation-rules'>> = {
  top(view, { advice }) {
    const rules = advice.rules.filter((rule) => !rule.isMet);
    if (rules.length > 1) return [row('escalation-rules', view, { rules })];
    return rules.map((rule) => row('escalation', view, { rule }));
  },
  id: () => 'escalation-rules',
  item({ rules }) {
    const item = new vscode.TreeItem(vscode.l10n.t('When to escalate'), vscode.TreeItemCollapsibleState.Collapsed);
    item.description = vscode.l10n.t('{0} rules', rules.length);
    item.iconPath = new vscode.ThemeIcon('call-outgoing');
    item.contextValue = 'escalation-rules';
    return item;
  },
  children: ({ view, rules }) => rules.map((rule) => row('escalation', view, { rule })),
};
