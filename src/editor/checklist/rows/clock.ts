import * as vscode from 'vscode';
import type { SlaClock } from '../../../core/case/terms/sla-clocks';
import { ruleText } from '../../shared/fact-words';
import { valueText } from '../../shared/wording';
import { clockFacts, clockIcon, clockLabel, clockTooltip } from '../../shared/clock-words';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** A promise and its state. */
    clock: { readonly clock: SlaClock };
  }
}

export const clockRow: RowKind<Row<'clock'>> = {
  top: (view, { clocks }) => clocks.shown.map((clock) => row('clock', view, { clock })),
  id: ({ clock }) => `clock/${clock.metric}`,
  item({ view, clock }, { clocks: { now }, library }) {
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
  },
};
