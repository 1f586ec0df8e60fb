import * as vscode from 'vscode';
import { factsOfRule } from '../../core/case/terms/terms';
import type { Library } from '../../core/library/library';
import { valueText, variableLabel } from './wording';

/** A fact about a ticket and its values, by their labels: `Kind of customer: VIP`. */
export function factText(library: Library, root: string, fact: string, values: readonly string[]): string {
  const said = values.map((value) => valueText(library, root, fact, value));
  return `${variableLabel(library, root, fact)}: ${said.join(', ')}`;
}

/** The rule of `library.yml` that chose targets, as text; taken from the record. */
export function ruleText(library: Library, root: string, rule: string): string {
  if (rule === '') return vscode.l10n.t('all tickets');
  return factsOfRule(rule)
    .map(([fact, values]) => factText(library, root, fact, values))
    .join('; ');
}
