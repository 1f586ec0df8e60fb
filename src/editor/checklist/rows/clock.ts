import * as vscode from 'vscode';
import type { CaseView } from '../../../core/case/model/view';
import type { Library } from '../../../core/library/library';
import { ruleText } from '../../shared/fact-words';
import { valueText } from '../../shared/wording';
import type { ClockReading } from '../../services/clock-reader';
import { clockFacts, clockIcon, clockLabel, clockTooltip } from '../../shared/clock-words';
import type { ChecklistNode, ClockNode } from '../node';

/** The rows above a checklist: one for each promise. */
export function clockNodes(view: CaseView, { shown }: ClockReading): ChecklistNode[] {
  return shown.map((clock): ChecklistNode => ({ view, kind: 'clock', clock }));
}

/** Draws such a row. */
export function clockItem({ view, clock }: ClockNode, now: number, library: Library): vscode.TreeItem {
  const { sla, location } = view.state;
  const rule = (text: string) => ruleText(library, location.root, text);
  const priority =
    sla?.priority === undefined ? undefined : valueText(library, location.root, 'priority', sla.priority);
  const item = new vscode.TreeItem(clockLabel(clock));
  const facts = clockFacts(clock, now, rule);
  item.description = facts.join(' · ');
  item.tooltip = clockTooltip(clock, sla, now, rule, priority);
  item.iconPath = clockIcon(clock);
  item.accessibilityInformation = { label: [clockLabel(clock), ...facts].join(', ') };
  item.contextValue = `clock.${clock.stoppedAt !== undefined ? 'stopped' : clock.isHeld ? 'paused' : 'running'}`;
  return item;
}
