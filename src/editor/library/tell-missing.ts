import * as vscode from 'vscode';
import { configName } from '../../core/library/scan';
import { nearest } from '../../core/text/nearest';
import { showWarning } from '../shared/dialogs';
import { settings } from '../shared/settings';
import type { LibraryRoot } from './roots';

/** How many folders with a `library.yml` are looked for. */
const mostFound = 20;
/** How many a message names. */
const mostNamed = 5;

/** Tells of libraries that the settings of a workspace name and that are not there, each once. */
export class MissingLibraries {
  readonly #told = new Set<string>();

  /** Tells of those that were not told of yet. */
  async tell(roots: readonly LibraryRoot[]): Promise<void> {
    for (const root of roots) {
      const { folder } = root;
      // What the person's own settings name is for all workspaces: most of them have other folders.
      if (!folder || this.#told.has(root.key) || !settings.namesLibraries(folder.uri) || (await isThere(root.uri)))
        continue;
      this.#told.add(root.key);
      await tellOf(root.path, folder, await librariesIn(folder));
    }
  }
}

async function tellOf(path: string, folder: vscode.WorkspaceFolder, there: readonly string[]): Promise<void> {
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

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.File;
  } catch {
    return false;
  }
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
