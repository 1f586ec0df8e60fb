import * as vscode from 'vscode';
import type { CaseView } from '../../../core/case/model/view';
import type { ClockReading } from '../../services/clock-reader';
import { clockFacts, clockIcon, clockLabel, clockTooltip } from '../../shared/clock-words';
import type { ChecklistNode, ClockNode } from '../node';

/** The rows above a checklist: one for each promise. */
export function clockNodes(view: CaseView, { shown }: ClockReading): ChecklistNode[] {
  return shown.map((clock): ChecklistNode => ({ view, kind: 'clock', clock }));
}

/** Draws such a row. */
export function clockItem({ view, clock }: ClockNode, now: number): vscode.TreeItem {
  const item = new vscode.TreeItem(clockLabel(clock));
  const facts = clockFacts(clock, now);
  item.description = facts.join(' · ');
  item.tooltip = clockTooltip(clock, view.state.sla, now);
  item.iconPath = clockIcon(clock);
  item.accessibilityInformation = { label: [clockLabel(clock), ...facts].join(', ') };
  item.contextValue = `clock.${clock.stoppedAt !== undefined ? 'stopped' : clock.isHeld ? 'paused' : 'running'}`;
  return item;
}
