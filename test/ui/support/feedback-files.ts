import type { Workbench } from './workbench';

/** The texts of all feedback in the library that is open in a window. */
export function feedbackFiles(workbench: Workbench): Promise<string[]> {
  return workbench.inHost(async (vscode) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return [];
    const at = vscode.Uri.joinPath(folder.uri, 'sops/.sop-feedback');
    const names = await vscode.workspace.fs.readDirectory(at).then(
      (all) => all.map(([name]) => name),
      () => [],
    );
    return Promise.all(
      names.map(async (name) =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(at, name))),
      ),
    );
  });
}
