import * as vscode from 'vscode';
import type { Sop } from '../../../src/core/sop/model';
import type { SopGuide } from '../../../src/editor/start';
import { until } from './until';

/** The extension, started and with everything read. */
export async function guide(): Promise<SopGuide> {
  const extension = vscode.extensions.getExtension<SopGuide>('sop-guide.sop-guide');
  if (!extension) throw new Error('The extension is not installed.');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** A file of a workspace folder. */
export function fileAt(path: string, folder = 0): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[folder];
  if (!root) throw new Error(`There is no workspace folder ${folder}.`);
  return vscode.Uri.joinPath(root.uri, path);
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileAt(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes an SOP and waits until the library has it. */
export async function addSop(path: string, text: string): Promise<Sop> {
  const { library } = await guide();
  const uri = await write(path, text);
  return until(`the library has ${path}`, () => {
    const sop = library.get(uri.toString());
    return sop?.text === text && sop;
  });
}

/** A file as it is on disk: a document that was open a moment ago may still have its old text, and what is typed then stays in that. */
export async function openWritten(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await until(`${uri.path} is as it is written`, async () => {
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return document.isDirty || document.getText() === written;
  });
  return document;
}

/** The same in an editor. */
export async function showWritten(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await openWritten(uri));
}

/** Removes a file and waits until the library has noticed. */
export async function removeSop(path: string): Promise<void> {
  const { library } = await guide();
  const uri = fileAt(path);
  await vscode.workspace.fs.delete(uri, { recursive: true });
  await until(`${path} is gone from the library`, () => !library.get(uri.toString()));
}

/** A small SOP with nothing wrong in it. */
export function sopText(title: string, extra = ''): string {
  return `---\ntitle: ${title}\nstatus: approved\nlang: es\n${extra}---\n\nResumen de ${title}.\n\n## Pasos\n\n- [ ] Primero \`#first\`\n`;
}

/** An untitled document shown in an editor. */
export async function draft(content = '', language = 'markdown'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Closes all editors without asking about what is not saved. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    // While a setting changes, its file is not saved for a moment. VS Code does that itself.
    if (!document.isDirty || document.isClosed || document.uri.path.endsWith('/settings.json')) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The code of a diagnostic. */
export function codeOf(diagnostic: vscode.Diagnostic | undefined): unknown {
  const code = diagnostic?.code;
  return typeof code === 'object' ? code.value : code;
}

/** The words of a tree row. */
export function labelOf(item: vscode.TreeItem): string {
  return typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
}

/** What completion offers at a place of a document, at its end where none is given, after a slash. */
export async function completionsIn(
  document: vscode.TextDocument,
  position = document.lineAt(document.lineCount - 1).range.end,
): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    '/',
  );
  return items;
}

/** Sets one of our settings for all windows; undefined takes it back. */
export function configure(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('sopGuide').update(name, value, vscode.ConfigurationTarget.Global);
}
