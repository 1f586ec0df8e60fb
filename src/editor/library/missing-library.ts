import * as vscode from 'vscode';
import { configName } from '../../core/library/scan';
import { nearest } from '../../core/text/nearest';
import { showWarning } from '../shared/dialogs';
import { settings } from '../shared/settings';

/** How many folders with a `library.yml` are looked for. */
const mostFound = 20;
/** How many a message names. */
const mostNamed = 5;

/** Tells that a workspace folder has no folder at the path of a library, and offers one that it has. */
export async function tellMissing(path: string, folder: vscode.WorkspaceFolder): Promise<void> {
  const there = await librariesIn(folder);
  const named = there.slice(0, mostNamed).map((one) => `“${one}”`);
  const message =
    there.length === 0
      ? vscode.l10n.t(
          'There is no folder “{0}” in “{1}”, which the setting “{2}” names as a library. Correct the setting, or create the folder.',
          path,
          folder.name,
          'sopGuide.libraries',
        )
      : vscode.l10n.t(
          'There is no folder “{0}” in “{1}”, which the setting “{2}” names as a library. SOPs are in {3}.',
          path,
          folder.name,
          'sopGuide.libraries',
          named.join(', '),
        );
  const meant = nearest(path, there) ?? (there.length === 1 ? there[0] : undefined);
  const use = meant === undefined ? undefined : vscode.l10n.t('Use “{0}”', meant);
  const open = vscode.l10n.t('Open Settings');
  const chosen = await showWarning(message, ...(use === undefined ? [] : [use]), open);
  if (chosen === open)
    await vscode.commands.executeCommand('workbench.action.openWorkspaceSettings', 'sopGuide.libraries');
  else if (chosen !== undefined && meant !== undefined) await settings.replaceLibrary(folder.uri, path, meant);
}

/** The folders of a workspace folder that have a `library.yml`, by their paths in it. */
async function librariesIn(folder: vscode.WorkspaceFolder): Promise<string[]> {
  const pattern = new vscode.RelativePattern(folder, `**/${configName}`);
  const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostFound);
  return files
    .map(({ path }) =>
      path
        .slice(folder.uri.path.length)
        .replace(/^\//, '')
        .slice(0, -configName.length - 1),
    )
    .filter((path) => path !== '')
    .sort();
}
