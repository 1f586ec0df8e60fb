import * as vscode from 'vscode';
import { shownFacts } from '../../../core/ticket/shown-facts';
import type { ShownFacts } from '../../../core/ticket/shown-facts';
import { factLabel } from '../../shared/fact-words';
import { valueText } from '../../shared/wording';
import { row } from '../row';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** What is known of the ticket. */
    facts: { readonly known: ShownFacts };
  }
}

export const factsRow: RowKind<Row<'facts'>> = {
  top(view, { ticket, library }) {
    const known = shownFacts(ticket, library.config(view.state.location.root).variables);
    return known.facts.length + known.choices.length === 0 ? [] : [row('facts', view, { known })];
  },
  id: () => 'facts',
  item({ view, known: { facts, choices } }, { library }) {
    const { root } = view.state.location;
    // What is undecided has to be seen; the rest is read at a glance.
    const item = new vscode.TreeItem(
      vscode.l10n.t('What is known'),
      choices.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    const said = facts.flatMap(({ variable, values }) =>
      values.map((value) => valueText(library, root, variable, value)),
    );
    item.description = said.join(' · ');
    item.tooltip = [
      vscode.l10n.t('What is known of this ticket, and where from. It fills in replies and decides which rules apply.'),
      ...choices.map(({ variable, values }) =>
        vscode.l10n.t('{0}: {1} candidates', factLabel(library, root, variable), values.length),
      ),
      ...facts.map(
        ({ variable, values }) =>
          `${factLabel(library, root, variable)}: ${values.map((value) => valueText(library, root, variable, value)).join(', ')}`,
      ),
    ].join('\n');
    item.iconPath = new vscode.ThemeIcon('info');
    item.contextValue = view.state.closed ? 'facts.closed' : 'facts';
    return item;
  },
  children: ({ view, known: { facts, choices } }) => [
    ...choices.map((choice) =>
      row('fact', view, { variable: choice.variable, candidates: choice.values, fact: undefined }),
    ),
    ...facts.map((fact) => row('fact', view, { variable: fact.variable, candidates: [], fact })),
  ],
};
