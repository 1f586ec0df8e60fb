import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import { meantValue } from '../../core/ticket/accepts';
import { showInput, showPick } from './dialogs';
import { factLabel } from './fact-words';
import { refusalText } from './refused-value';
import { valueText } from './wording';

interface Asked {
  readonly title: string;
  /** Name of the library that declares the variable. */
  readonly root: string;
  readonly variable: string;
  /** The value it has now. */
  readonly value?: string | undefined;
  /** What leaving it empty means. */
  readonly empty: string;
}

/**
 * Asks for the value of a variable: one of those that the library lists, else one that it accepts.
 * @returns the value, empty for none; undefined when the person cancels.
 */
export async function askValue(library: Library, asked: Asked): Promise<string | undefined> {
  const { title, root, variable, value = '', empty } = asked;
  const declared = library.config(root).variables.get(variable);
  const listed = [...(declared?.values.keys() ?? [])];
  if (listed.length > 0) {
    const items = [
      ...listed.map((one) => ({
        label: valueText(library, root, variable, one),
        description: one === value ? vscode.l10n.t('now') : '',
        value: one,
      })),
      { label: empty, description: '', value: '' },
    ];
    return (await showPick(items, { title, placeHolder: factLabel(library, root, variable) }))?.value;
  }
  const label = factLabel(library, root, variable);
  const said = await showInput({
    title,
    prompt: declared?.example === undefined ? label : vscode.l10n.t('{0}, such as {1}', label, declared.example),
    value,
    placeHolder: empty,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? undefined : refusalText(declared, text.trim())),
  });
  return said === undefined ? undefined : (meantValue(declared, said.trim()) ?? said.trim());
}
