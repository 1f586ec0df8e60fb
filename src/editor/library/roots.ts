import * as vscode from 'vscode';
import { pathBelow } from '../../core/library/folders';
import { sharedPath } from '../../core/library/shared-path';
import { settings } from '../shared/settings';

/** A folder configured to hold SOPs, whether it exists or not. */
export interface LibraryRoot {
  readonly uri: vscode.Uri;
  /** The URI as text, by which the core names the library. */
  readonly key: string;
  /** The name of the workspace folder; of a shared library, that of its own folder. */
  readonly name: string;
  /** The workspace folder that it is in; undefined for a shared library, which the person's own settings name. */
  readonly folder: vscode.WorkspaceFolder | undefined;
  /** Relative to the workspace folder; empty when the folder itself is the library. Of a shared library, its whole path. */
  readonly path: string;
}

/**
 * The libraries that the settings name in all workspace folders, and the shared ones, each once.
 * @param home the person's own folder; undefined where nobody has one.
 */
export function libraryRoots(home: string | undefined): LibraryRoot[] {
  const roots = new Map<string, LibraryRoot>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    for (const setting of settings.libraries(folder.uri)) {
      const path = cleanPath(setting);
      if (path === undefined) continue;
      const uri = path === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, path);
      const key = uri.toString();
      if (!roots.has(key)) roots.set(key, { uri, key, name: folder.name, folder, path });
    }
  }
  for (const setting of settings.sharedLibraries()) {
    const uri = sharedUri(setting, home);
    const key = uri?.toString() ?? '';
    if (!uri || roots.has(key)) continue;
    const path = uri.fsPath;
    roots.set(key, { uri, key, name: uri.path.slice(uri.path.lastIndexOf('/') + 1), folder: undefined, path });
  }
  return [...roots.values()];
}

/** The folder of a shared library; undefined when the path names none. */
export function sharedUri(path: string, home: string | undefined): vscode.Uri | undefined {
  const folder = sharedPath(path, home);
  // Read from its text, as the URIs of files are: the letter of a Windows disk is small in it, however people write it.
  return folder === undefined
    ? undefined
    : vscode.Uri.parse(vscode.Uri.joinPath(vscode.Uri.file(folder), '.').toString());
}

/** The library a file belongs to: the innermost one if libraries are nested. */
export function rootOf(uri: vscode.Uri, roots: readonly LibraryRoot[]): LibraryRoot | undefined {
  const holding = roots.filter((root) => relativePath(root.uri, uri) !== undefined);
  return holding.sort((a, b) => b.uri.path.length - a.uri.path.length)[0];
}

/** The path relative to a folder; undefined when it is outside, empty for the folder itself. */
export function relativePath(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  return pathBelow(folder.path, uri.path);
}

/** Normalizes a path that people wrote; undefined when it leaves the workspace folder. */
function cleanPath(setting: string): string | undefined {
  const segments = setting
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') ? undefined : segments.join('/');
}
