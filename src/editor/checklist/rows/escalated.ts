import * as vscode from 'vscode';
import { doneBy } from '../../../core/case/model/done';
import { currentEscalations } from '../../../core/case/escalation/advice';
import { contactNamed } from '../../../core/case/escalation/contacts';
import { readReason } from '../../../core/case/escalation/rules';
import type { EventOf } from '../../../core/case/model/state';
import { timeText } from '../../shared/case-words';
import { reasonText } from '../../shared/escalation-words';
import { actorName, personName } from '../../shared/people';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** Who the case was escalated to, and when. */
    escalated: { readonly escalation: EventOf<'escalate'> };
  }
}

export const escalatedRow: RowKind<Row<'escalated'>> = {
  top: (view) =>
    (view.state.closed ? view.state.escalations : currentEscalations(view.state)).map((escalation) =>
      row('escalated', view, { escalation }),
    ),
  id: ({ escalation }) => `escalated/${escalation.hash}`,
  item({ view, escalation }, { library, now }) {
    const { to, ts, reason, by } = escalation;
    const { root } = view.state.location;
    const config = library.config(root);
    const [name, { contact }] = [personName(to, config), contactNamed(to, config)];
    const why = reason === undefined ? '' : reasonText(readReason(reason, by), library, root);
    const label = vscode.l10n.t('Escalated to {0}', name);
    const item = new vscode.TreeItem(label);
    item.description = [timeText(ts, now), why].filter(Boolean).join(' · ');
    item.tooltip = [label, contact, why, `${actorName(doneBy(escalation))}, ${timeText(ts, now)}`]
      .filter(Boolean)
      .join('\n');
    item.iconPath = new vscode.ThemeIcon('call-outgoing', new vscode.ThemeColor('testing.iconPassed'));
    item.contextValue = 'escalated';
    return item;
  },
};
