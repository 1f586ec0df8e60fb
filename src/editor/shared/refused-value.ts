import * as vscode from 'vscode';
import type { VariableConfig } from '../../core/library/variables';
import { inLanguage } from '../../core/library/local-text';
import { accepts } from '../../core/ticket/accepts';

/** Why a variable cannot have a value, and what to write; undefined when it can. */
export function refusalText(variable: VariableConfig | undefined, value: string): string | undefined {
  if (!variable || accepts(variable, value)) return undefined;
  const { example, pattern, values } = variable;
  if (values.size > 0)
    return vscode.l10n.t(
      '“{0}” is none of these: {1}.',
      value,
      [...values]
        .slice(0, 20)
        .map(([key, label]) => inLanguage(label, [vscode.env.language]) ?? key)
        .join(', '),
    );
  return example !== undefined && accepts(variable, example)
    ? vscode.l10n.t('“{0}” must have the form of {1}.', value, example)
    : vscode.l10n.t('“{0}” does not match {1}.', value, pattern?.source ?? '');
}
