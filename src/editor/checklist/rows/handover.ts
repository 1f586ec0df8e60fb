import * as vscode from 'vscode';
import { doneBy } from '../../../core/case/model/done';
import type { CaseState } from '../../../core/case/model/state';
import { timeText } from '../../shared/case-words';
import { actorName, personName } from '../../shared/people';
import { plainItem } from '../plain-item';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** Who the case as a whole was handed over to. */
    handover: { readonly handover: CaseState['handovers'][number] };
  }
}

export const handoverRow: RowKind<Row<'handover'>> = {
  top(view) {
    const handover = view.state.handovers.findLast((one) => one.step_id === undefined);
    return handover ? [row('handover', view, { handover })] : [];
  },
  id: () => 'handover',
  item({ view, handover }, { library, now }) {
    const { to, ts, reason } = handover;
    const name = personName(to, library.config(view.state.location.root));
    const item = plainItem(vscode.l10n.t('Handed over to {0}', name), 'person');
    item.description = [`${actorName(doneBy(handover))}, ${timeText(ts, now)}`, reason].filter(Boolean).join(' · ');
    item.contextValue = 'handover';
    return item;
  },
};
