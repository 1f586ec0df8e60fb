import * as vscode from 'vscode';
import { sopsOnPath } from '../../../core/case/model/sops-on-path';
import type { CaseView } from '../../../core/case/model/view';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';
import { notInForce } from '../../services/in-force';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** SOPs for what the customer may ask next, once the case is closed. */
    'ask-next': { readonly sops: readonly Sop[] };
  }
}

export const askNextRow: RowKind<Row<'ask-next'>> = {
  top(view, { library, now }) {
    const { closed } = view.state;
    const sops = closed && closed.how !== 'abandon' ? relatedOf(view, library, now) : [];
    return sops.length === 0 ? [] : [row('ask-next', view, { sops })];
  },
  id: () => 'ask-next',
  item() {
    const item = new vscode.TreeItem(
      vscode.l10n.t('What the customer may ask next'),
      vscode.TreeItemCollapsibleState.Expanded,
    );
    item.iconPath = new vscode.ThemeIcon('comment-discussion');
    item.contextValue = 'ask-next';
    return item;
  },
  children: ({ view, sops }) => sops.map((sop) => row('ask-next-sop', view, { sop, ticket: view.state.ticket })),
};

/**
 * The related SOPs that a case's SOPs name and that are in force, each once, without those the case itself followed.
 */
function relatedOf(view: CaseView, library: Library, now: number): Sop[] {
  const named = sopsOnPath(view).flatMap(({ sop }) =>
    sop.front.related.flatMap(({ text }) => library.withId(text)[0] ?? []),
  );
  return [...new Map(named.map((sop) => [sop.location.uri, sop])).values()].filter(
    (sop) => !view.state.parts.has(sop.id) && notInForce(sop, now) === undefined,
  );
}
