import * as vscode from 'vscode';
import type { CasePlace } from '../../core/case/record/place';
import type { Sha256 } from '../../core/ports';
import { filesOf } from '../library/files';
import type { DiskFiles } from '../library/files';
import { settings } from '../shared/settings';
import { workspaceKey } from '../shared/workspace-key';
import { recordFiles } from './record-files';

/** The workspace folder for cases not kept in the extension's storage. Libraries ignore names that begin with a dot. */
const workspaceFolderName = '.sop-cases';

/** What a host may provide for keeping case records. */
export interface CaseHost {
  readonly diskFiles?: DiskFiles;
  readonly sha256?: Sha256;
}

/**
 * Where the cases of this workspace are kept: in the extension's storage, or in the first folder of the workspace if
 * the settings say so. All windows on the workspace share it.
 */
export function casePlace(context: vscode.ExtensionContext, { diskFiles, sha256 }: CaseHost): CasePlace {
  const workspace = settings.casesLocation() === 'workspace' ? vscode.workspace.workspaceFolders?.[0]?.uri : undefined;
  const root = workspace ?? context.globalStorageUri;
  const folder = workspace
    ? vscode.Uri.joinPath(workspace, workspaceFolderName)
    : vscode.Uri.joinPath(root, 'cases', workspaceKey());
  return { files: recordFiles(filesOf(diskFiles)(root.toString())), folder: folder.toString(), sha256 };
}
