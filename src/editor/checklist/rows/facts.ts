import * as vscode from 'vscode';
import { shownFacts } from '../../../core/ticket/shown-facts';
import type { ShownFact } from '../../../core/ticket/shown-facts';
import { factLabel } from '../../shared/fact-words';
import { valueText } from '../../shared/wording';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** What is known of the ticket. */
    facts: { readonly facts: readonly ShownFact[] };
  }
}

export const factsRow: RowKind<Row<'facts'>> = {
  top(view, { ticket, library }) {
    const { choices, facts } = shownFacts(ticket, library.config(view.state.location.root).variables);
    return [
      // What is undecided has to be seen; the rest is read at a glance.
      ...choices.map(({ variable, values }) => row('fact', view, { variable, candidates: values, fact: undefined })),
      ...(facts.length > 0 ? [row('facts', view, { facts })] : []),
    ];
  },
  id: () => 'facts',
  item({ view, facts }, { library }) {
    const { root } = view.state.location;
    const item = new vscode.TreeItem(vscode.l10n.t('What is known'), vscode.TreeItemCollapsibleState.Collapsed);
    const said = facts.flatMap(({ variable, values }) =>
      values.map((value) => valueText(library, root, variable, value)),
    );
    item.description = said.join(' · ');
    item.tooltip = [
      vscode.l10n.t('What is known of this ticket, and where from. It fills in replies and decides which rules apply.'),
      ...facts.map(
        ({ variable, values }) =>
          `${factLabel(library, root, variable)}: ${values.map((value) => valueText(library, root, variable, value)).join(', ')}`,
      ),
    ].join('\n');
    item.iconPath = new vscode.ThemeIcon('info');
    item.contextValue = view.state.closed ? 'facts.closed' : 'facts';
    return item;
  },
  children: ({ view, facts }) =>
    facts.map((fact) => row('fact', view, { variable: fact.variable, candidates: [], fact })),
};
