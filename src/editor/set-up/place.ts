import * as vscode from 'vscode';
import { isSopPath } from '../../core/library/path';
import { relativePath } from '../library/roots';
import type { LibraryRoot } from '../library/roots';
import type { Services } from '../services/services';
import { showInput, showPick } from '../shared/dialogs';
import { settings } from '../shared/settings';
import { exists } from './exists';

/** Where a new library comes. */
export interface Place {
  readonly uri: vscode.Uri;
  /** As people see it. */
  readonly shown: string;
  /** The workspace folder whose settings do not name it yet; undefined where they do. */
  readonly unnamedIn?: vscode.WorkspaceFolder;
  /** Its path there. */
  readonly path: string;
}

/** Finds out where a new library comes: where the settings say, unless something is there that must not be written over. Undefined when nobody wants it. */
export async function placeForLibrary({ loader }: Pick<Services, 'loader'>): Promise<Place | undefined> {
  const roots = loader.roots.filter(({ folder }) => folder);
  const root = roots.length > 1 ? await chosenRoot(roots) : roots[0];
  if (!root?.folder) return undefined;
  const shown = vscode.workspace.asRelativePath(root.uri, roots.length > 1);
  const here: Place = { uri: root.uri, shown, path: root.path };
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(root.uri, '**/*.{md,yml}'), null);
  const own = found.map((uri) => relativePath(root.uri, uri) ?? '');
  if (!own.some((path) => isSopPath(path) || path === 'library.yml')) return here;
  const [beside, add] = [vscode.l10n.t('In Another Folder…'), vscode.l10n.t('Add What Is Missing')];
  const picked = await showPick(
    [
      { label: beside, detail: vscode.l10n.t('What is in “{0}” stays as it is, and beside the new library.', shown) },
      {
        label: add,
        detail: vscode.l10n.t('Files that are there stay as they are, library.yml too; only others are written.'),
      },
    ],
    {
      title: vscode.l10n.t('Set Up'),
      placeHolder: vscode.l10n.t('There is a library in “{0}” already. Nothing of it is overwritten.', shown),
      ignoreFocusOut: true,
    },
  );
  if (picked?.label === add) return here;
  return picked ? anotherFolder(root.folder, root.path) : undefined;
}

async function chosenRoot(roots: readonly LibraryRoot[]): Promise<LibraryRoot | undefined> {
  const rows = roots.map((root) => ({ label: root.name, description: root.path, root }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('For which folder?'), ignoreFocusOut: true }))?.root;
}

async function anotherFolder(folder: vscode.WorkspaceFolder, taken: string): Promise<Place | undefined> {
  const stem = taken === '' ? 'sops' : taken;
  let value = stem;
  for (let number = 2; await exists(vscode.Uri.joinPath(folder.uri, value)); number++) value = `${stem}-${number}`;
  const path = await showInput({
    title: vscode.l10n.t('Set Up'),
    prompt: vscode.l10n.t('In which folder is the new library to be?'),
    value,
    ignoreFocusOut: true,
    validateInput: async (text) => {
      const segments = text.trim().split('/');
      if (segments.some((one) => !/^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*$/u.test(one)))
        return vscode.l10n.t('Type the name of a new folder, such as “{0}”.', value);
      return (await exists(vscode.Uri.joinPath(folder.uri, ...segments)))
        ? vscode.l10n.t('There is something at “{0}” already.', text.trim())
        : undefined;
    },
  });
  if (path === undefined) return undefined;
  const name = path.trim();
  return { uri: vscode.Uri.joinPath(folder.uri, ...name.split('/')), shown: name, unnamedIn: folder, path: name };
}

/** Names a library's folder in the settings of the workspace, where they do not yet. */
export async function nameInSettings({ unnamedIn: folder, path }: Place): Promise<void> {
  if (!folder) return;
  const now = settings.libraries(folder.uri);
  const isMulti = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const target = isMulti ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('sopGuide', folder.uri).update('libraries', [...now, path], target);
}
