import * as vscode from 'vscode';
import { linkHere } from './say';

/** What an SOP is cited by: a link, and the version that was read. */
export function citation({ version }: { readonly version: string | undefined }): string[] {
  return [linkHere, ...(version === undefined ? [] : [vscode.l10n.t('version {0}', version)])];
}
