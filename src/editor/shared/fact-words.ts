import * as vscode from 'vscode';
import { factsOfRule, ruleNamed } from '../../core/case/terms/terms';
import type { Library } from '../../core/library/library';
import type { FactSource } from '../../core/ticket/known-ticket';
import { localText, valueText, variableLabel } from './wording';

/** What a fact is called: as the library says, else by its usual name, else by its own. */
export function factLabel(library: Library, root: string, fact: string): string {
  const label = variableLabel(library, root, fact);
  return label === fact ? (usualLabel(fact) ?? fact) : label;
}

function usualLabel(fact: string): string | undefined {
  switch (fact) {
    case 'customer.name':
      return vscode.l10n.t('Customer');
    case 'customer.first_name':
      return vscode.l10n.t('First name');
    case 'customer.last_name':
      return vscode.l10n.t('Last name');
    case 'customer.email':
      return vscode.l10n.t('Email');
    case 'customer.phone':
      return vscode.l10n.t('Phone');
    case 'customer.address':
      return vscode.l10n.t('Address');
    case 'customer.city':
      return vscode.l10n.t('City');
    case 'customer.country':
      return vscode.l10n.t('Country');
    case 'amount':
      return vscode.l10n.t('Amount');
    case 'date':
      return vscode.l10n.t('Date');
    case 'lang':
      return vscode.l10n.t('Language');
    case 'channel':
      return vscode.l10n.t('Channel');
    case 'priority':
      return vscode.l10n.t('Priority');
    default:
      return undefined;
  }
}

/** Where something known of a ticket comes from. */
export function sourceText(source: FactSource): string {
  switch (source) {
    case 'front-matter':
      return vscode.l10n.t('from the top of the draft');
    case 'agent':
      return vscode.l10n.t('entered');
    case 'case':
      return vscode.l10n.t('kept in the case');
    case 'message':
      return vscode.l10n.t('from the message');
  }
}

/** A fact about a ticket and its values, by their labels: `Kind of customer: VIP`. */
export function factText(library: Library, root: string, fact: string, values: readonly string[]): string {
  const said = values.map((value) => valueText(library, root, fact, value));
  return `${factLabel(library, root, fact)}: ${said.join(', ')}`;
}

/** The rule of `library.yml` that chose targets, by its title or else its facts; taken from the record. */
export function ruleText(library: Library, root: string, rule: string): string {
  const config = library.config(root);
  const title = localText(ruleNamed(config, rule)?.title ?? {}, config.lang);
  if (title !== undefined) return title;
  if (rule === '') return vscode.l10n.t('all tickets');
  return factsOfRule(rule)
    .map(([fact, values]) => factText(library, root, fact, values))
    .join('; ');
}
