import * as vscode from 'vscode';
import type { CasePart } from '../../../core/case/model/state';
import { stepsInView, partOf } from '../../../core/case/model/view';
import type { CaseView, PartView, StepView } from '../../../core/case/model/view';
import type { Library } from '../../../core/library/library';
import { commands } from '../../shared/commands';
import { hasSteps, notInForce } from '../../services/in-force';
import { tooltipOf } from '../dimming';
import { linkedSop } from '../../../core/case/model/sops-in-library';
import type { LeadNode } from '../node';

/** The row of an SOP that joined the case: its steps are below it. */
export function partItem({ part, sop, onPath }: PartView, now: number): vscode.TreeItem {
  const item = new vscode.TreeItem(
    part.title,
    onPath ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  const facts = [
    onPath ? '' : vscode.l10n.t('done before, not counted'),
    part.version ?? '',
    notInForce(sop, now) ?? '',
  ].filter(Boolean);
  item.description = facts.join(' · ');
  item.tooltip = tooltipOf(part.title, !onPath, [], partFacts(part));
  item.iconPath = onPath
    ? new vscode.ThemeIcon('references')
    : new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  item.contextValue = 'part';
  return item;
}

/** Which text of an SOP a case goes by: its version, and the commit of its library. */
export function partText(part: CasePart): string {
  return [part.title, ...partFacts(part)].join('\n');
}

function partFacts({ version, commit }: CasePart): string[] {
  return [
    version === undefined ? '' : vscode.l10n.t('Version {0}', version),
    commit === undefined ? '' : vscode.l10n.t('Commit {0}', commit.slice(0, 8)),
  ].filter(Boolean);
}

/** The row that says where an answer leads when no steps can be shown below it. */
export function leadItem(node: LeadNode, library: Library, now: number): vscode.TreeItem {
  const item = drawLead(node, library, now);
  item.contextValue = 'lead';
  item.tooltip ??= typeof item.label === 'string' ? item.label : '';
  return item;
}

function drawLead(node: LeadNode, library: Library, now: number): vscode.TreeItem {
  const { view, step, lead } = node;
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
      const sop = linkedSop(partOf(view, step).part, lead.target.path, library);
      if (!sop) return warning(vscode.l10n.t('“{0}” is not in the library', lead.target.path));
      const item = new vscode.TreeItem(
        hasSteps(sop)
          ? vscode.l10n.t('Continue with “{0}”', sop.title)
          : vscode.l10n.t('Read “{0}”: it has no steps', sop.title),
      );
      item.description = notInForce(sop, now) ?? '';
      item.iconPath = new vscode.ThemeIcon(hasSteps(sop) ? 'arrow-right' : 'book');
      item.command = hasSteps(sop)
        ? { command: commands.joinLinked, title: '', arguments: [node] }
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

/** Whether an SOP of the case begins above one of its steps. */
function isAbove(view: CaseView, step: StepView, sop: string): boolean {
  const order = stepsInView(view);
  return order.findIndex((one) => one.sop === sop) < order.findIndex((one) => one.key === step.key);
}
