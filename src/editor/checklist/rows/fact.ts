import * as vscode from 'vscode';
import type { ShownFact } from '../../../core/ticket/shown-facts';
import type { FactArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import { factLabel, factText, sourceText } from '../../shared/fact-words';
import { settings } from '../../shared/settings';
import { valueText } from '../../shared/wording';
import type { Row, RowKind } from '../row';

declare module '../row' {
  interface RowData {
    /** Something known of the ticket; or, without a fact, the candidates that somebody has to choose from. */
    fact: {
      readonly variable: string;
      readonly fact: ShownFact | undefined;
      readonly candidates: readonly string[];
    };
  }
}

export const factRow: RowKind<Row<'fact'>> = {
  id: ({ variable }) => `fact/${variable}`,
  item(node, { library }) {
    const argument: FactArgument = node;
    const { view, variable, fact, candidates } = node;
    const { root } = view.state.location;
    const values = candidates.map((value) => valueText(library, root, variable, value));
    const label = fact
      ? factText(library, root, variable, fact.values)
      : vscode.l10n.t('{0}: {1} candidates', factLabel(library, root, variable), candidates.length);
    const item = new vscode.TreeItem(label);
    const isOnlyHere = fact?.isPersonal && fact.source !== 'case' && !settings.storeCustomerText();
    item.description = fact ? sourceText(fact.source) : values.join(' · ');
    item.tooltip = [
      label,
      fact ? sourceText(fact.source) : values.join('\n'),
      isOnlyHere
        ? vscode.l10n.t(
            'It says something about a person: it is not written into the case, and forgotten when that closes.',
          )
        : '',
      view.state.closed ? '' : fact ? vscode.l10n.t('Click to change it.') : vscode.l10n.t('Click to choose.'),
    ]
      .filter(Boolean)
      .join('\n');
    item.iconPath = fact
      ? new vscode.ThemeIcon(fact.isPersonal ? 'person' : 'symbol-constant')
      : new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    item.contextValue = view.state.closed ? 'fact.closed' : 'fact';
    if (!view.state.closed) item.command = { command: commands.changeFact, title: '', arguments: [argument] };
    return item;
  },
};
