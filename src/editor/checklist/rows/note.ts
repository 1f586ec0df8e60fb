import * as vscode from 'vscode';
import { stepsInView } from '../../../core/case/model/view';
import type { CaseNote } from '../../../core/case/model/state';
import { timeText } from '../../shared/case-words';
import { plainItem } from '../plain-item';
import { row } from '../row';
import type { Row, RowKind } from '../row';
import { actorName } from '../../shared/people';

declare module '../row' {
  interface RowData {
    /** A note on a step or on the case. */
    note: { readonly note: CaseNote };
  }
}

export const noteRow: RowKind<Row<'note'>> = {
  // Notes on the case as a whole, or on steps that are no longer part of it.
  top(view) {
    const steps = new Set(stepsInView(view).map((one) => one.key));
    return view.state.notes
      .filter((note) => note.step === undefined || !steps.has(note.step))
      .map((note) => row('note', view, { note }));
  },
  id: ({ note: { ts, text } }) => `note/${ts}/${text.length}/${text.slice(0, 40)}`,
  item({ note }, { now }) {
    const { text, ts } = note;
    const item = plainItem(text, 'note');
    item.description = `${actorName(note)}, ${timeText(ts, now)}`;
    item.accessibilityInformation = { label: [vscode.l10n.t('Note: {0}', text), item.description].join(', ') };
    item.contextValue = 'note';
    return item;
  },
};
