import * as vscode from 'vscode';
import type { SopGuide } from '../../../src/editor/start';

// Not a test of anything: takes the figures that only a real VS Code can give, for the bench to print.
describe('Figures of VS Code', () => {
  it('are taken', async () => {
    const extension = vscode.extensions.getExtension<SopGuide>('sop-guide.sop-guide');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!extension || !folder) throw new Error('The extension or its workspace is not there.');
    const began = performance.now();
    const api = await extension.activate();
    await api.ready;
    const figures = { startedIn: api.startedIn, readIn: performance.now() - began, size: api.library.size };
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, 'figures.json'), new TextEncoder().encode(JSON.stringify(figures)));
  });
});
