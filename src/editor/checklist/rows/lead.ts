import * as vscode from 'vscode';
import type { LinkedProcedure } from '../../../core/case/model/path';
import { procedureLinked } from '../../../core/case/model/sops-in-library';
import { partOf, stepsInView } from '../../../core/case/model/view';
import type { CaseView, StepView } from '../../../core/case/model/view';
import { hasSteps, notInForce } from '../../services/in-force';
import type { StepArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import type { Row, RowContext, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** What an answer leads to, if no steps can be shown below it. */
    lead: { readonly step: StepView; readonly lead: Exclude<LinkedProcedure, { kind: 'part' }> };
  }
}

export const leadRow: RowKind<Row<'lead'>> = {
  id: ({ step }) => `lead/${step.key}`,
  item(node, context) {
    const item = drawLead(node, context);
    item.contextValue = item.command?.command === commands.selectRow ? 'lead.open' : 'lead';
    item.tooltip ??= typeof item.label === 'string' ? item.label : '';
    return item;
  },
  isLeftBehind: ({ step }) => !step.onPath,
};

function drawLead(node: Row<'lead'>, { library, now }: RowContext): vscode.TreeItem {
  const { view, step, lead } = node;
  const question: StepArgument = { kind: 'step', caseId: node.caseId, step };
  switch (lead.kind) {
    case 'cycle':
      return warning(vscode.l10n.t('“{0}” leads back here: these procedures form a loop', titleOf(view, lead.sop)));
    case 'elsewhere': {
      const title = titleOf(view, lead.sop);
      const item = new vscode.TreeItem(
        isAbove(view, step, lead.sop)
          ? vscode.l10n.t('Continues above in “{0}”', title)
          : vscode.l10n.t('Continues below in “{0}”', title),
      );
      item.iconPath = new vscode.ThemeIcon(isAbove(view, step, lead.sop) ? 'arrow-up' : 'arrow-down');
      return item;
    }
    case 'outside': {
      const linked = procedureLinked(partOf(view, step).part, lead.target.path, library);
      if (!linked) return warning(vscode.l10n.t('“{0}” is not in the library', lead.target.path));
      const { sop, replaced } = linked;
      const item = new vscode.TreeItem(
        hasSteps(sop)
          ? vscode.l10n.t('Continue with “{0}”', sop.title)
          : vscode.l10n.t('Read “{0}”: it has no steps', sop.title),
      );
      const replaces = replaced && vscode.l10n.t('replaces “{0}”, which is retired', replaced.title);
      item.description = [replaces, notInForce(sop, library, now)].filter(Boolean).join(' · ');
      item.iconPath = new vscode.ThemeIcon(hasSteps(sop) ? 'arrow-right' : 'book');
      item.command = hasSteps(sop)
        ? { command: commands.selectRow, title: '', arguments: [question] }
        : { command: commands.openSop, title: '', arguments: [{ uri: sop.location.uri }] };
      return item;
    }
  }
}

function warning(text: string): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return item;
}

function titleOf(view: CaseView, sop: string): string {
  return view.state.parts.get(sop)?.title ?? sop;
}

/** Whether an SOP of the case starts above one of its steps. */
function isAbove(view: CaseView, step: StepView, sop: string): boolean {
  const order = stepsInView(view);
  return order.findIndex((one) => one.sop === sop) < order.findIndex((one) => one.key === step.key);
}
