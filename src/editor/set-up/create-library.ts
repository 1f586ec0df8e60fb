import * as vscode from 'vscode';
import { isSopPath } from '../../core/library/path';
import { configName, forEachLimited } from '../../core/library/scan';
import { relativePath } from '../library/roots';
import type { Services } from '../services/services';
import { showInformation } from '../shared/dialogs';
import { exists } from './exists';
import { sampleFile, samplePaths } from './sample';

/** Copies the packaged sample library to where the workspace's first library belongs, unless there are SOPs already. */
export async function createLibrary({
  context,
  files,
  loader,
}: Pick<Services, 'context' | 'files' | 'loader'>): Promise<void> {
  const root = loader.roots.find(({ folder }) => folder);
  if (!root) {
    await vscode.commands.executeCommand('vscode.openFolder');
    return;
  }
  // Nobody wants invented SOPs among their own, nor a second library.
  const texts = await vscode.workspace.findFiles(new vscode.RelativePattern(root.uri, '**/*.md'), null);
  if (texts.some((uri) => isSopPath(relativePath(root.uri, uri) ?? '')))
    throw new Error(
      vscode.l10n.t(
        'There are SOPs in “{0}” already. The sample library goes into a folder that holds none.',
        vscode.workspace.asRelativePath(root.uri),
      ),
    );
  const title = vscode.l10n.t('Creating the SOP library…');
  const writeAll = async () => {
    const write = async (path: string) => {
      const target = vscode.Uri.joinPath(root.uri, path);
      // Not out of the library, should one of its folders be a link.
      if (!(await exists(target))) await files(root.key).write(target.toString(), await sampleFile(context, path));
    };
    // First: without it, whatever stands there already is told to have hundreds of problems.
    await write(configName);
    await forEachLimited(
      samplePaths.filter((path) => path !== configName),
      write,
    );
  };
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    loader.readAfter(writeAll),
  );
  void showInformation(
    vscode.l10n.t(
      'The sample library is in “{0}”. Make it yours: each SOP is a Markdown file.',
      vscode.workspace.asRelativePath(root.uri),
    ),
  );
}
