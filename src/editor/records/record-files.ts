import * as vscode from 'vscode';
import { FileRefused } from '../../core/ports';
import type { FileSystem } from '../../core/ports';

/** Why a file cannot be written, by the error codes of hosts. */
const causes = [
  [
    /ENOSPC|EDQUOT|QuotaExceeded|no space left|disk (?:is )?full/i,
    () => vscode.l10n.t('The disk is full. Free some space and try again; everything written before is still there.'),
  ],
  [
    /EACCES|EPERM|EROFS|NoPermissions|read-?only|permission denied/i,
    (place: string) =>
      vscode.l10n.t(
        'SOP Guide is not allowed to write in {0}. Allow it, or keep cases elsewhere (setting “sopGuide.cases.location”), and try again; everything written before is still there.',
        place,
      ),
  ],
  [
    /ENOENT|ENOTDIR|EIO|ENXIO|ESTALE|FileNotFound|Unavailable|EntryNotADirectory/i,
    (place: string) =>
      vscode.l10n.t(
        'The folder {0} cannot be reached. Check that its disk is connected and that it is a folder, and try again.',
        place,
      ),
  ],
] as const;

/** Wraps files so that their errors say what to do. */
export function recordFiles(files: FileSystem): FileSystem {
  return {
    ...files,
    list: (folder, most) => files.list(folder, most).catch((error: unknown) => fail(error, folder)),
    write: (file, content) => files.write(file, content).catch((error: unknown) => fail(error, folderOf(file))),
    remove: (file) => files.remove(file).catch((error: unknown) => fail(error, folderOf(file))),
  };
}

function fail(error: unknown, folder: string): never {
  if (error instanceof FileRefused && error.reason === 'outside')
    throw new Error(
      vscode.l10n.t(
        'Cases are neither read from {0} nor written there, because it is a link that leads elsewhere or nowhere. Put a folder there, or keep cases in another place (setting “sopGuide.cases.location”).',
        placeText(folder),
      ),
      { cause: error },
    );
  const said = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : String(error);
  const cause = causes.find(([pattern]) => pattern.test(said));
  throw cause ? new Error(cause[1](placeText(folder)), { cause: error }) : error;
}

/** A folder's path as people know it. */
export function placeText(folder: string): string {
  const uri = vscode.Uri.parse(folder);
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
