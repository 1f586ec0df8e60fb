import * as vscode from 'vscode';
import { settings } from '../shared/settings';
import type { LibraryRoot } from './roots';

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
      // Loaded when it is needed, which is rarely.
      await (await import('./missing-library')).tellMissing(root.path, folder);
    }
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.File;
  } catch {
    return false;
  }
}
