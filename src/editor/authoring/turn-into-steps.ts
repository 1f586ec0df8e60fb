import * as vscode from 'vscode';
import { intoSteps } from '../../core/authoring/into-steps/into-steps';
import { maxSopBytes } from '../../core/sop/parsed-text';
import { showInformation } from '../shared/dialogs';

const scheme = 'sop-guide-steps';

/**
 * Turns the procedure in the selected lines, or else in the whole text, into steps, once somebody has seen what changes.
 * @param argument names an SOP; without one, it is the text in the editor.
 */
export async function turnIntoSteps(argument: unknown): Promise<void> {
  const document = await documentFor(argument);
  if (!document)
    throw new Error(vscode.l10n.t('Open the text that is to be turned into steps, or select a part of it.'));
  const range = rangeIn(document);
  const before = document.getText(range);
  if (before.length > maxSopBytes)
    throw new Error(vscode.l10n.t('This text is longer than an SOP may be. Select a part of it.'));
  const { text, steps } = intoSteps(before);
  if (steps === 0) {
    void showInformation(
      vscode.l10n.t(
        'Nothing here can be turned into steps that is none yet. Number what is to be done: “1. …”, “Step 1: …”, or a bullet each.',
      ),
    );
    return;
  }
  const { version } = document;
  if (!(await isWanted(document, range, text, steps))) return;
  if (document.version !== version)
    throw new Error(vscode.l10n.t('The text has changed meanwhile, so nothing was done. Turn it into steps again.'));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
}

/** Shows the difference, and asks. */
async function isWanted(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
  steps: number,
): Promise<boolean> {
  const whole = document.getText();
  const after = whole.slice(0, document.offsetAt(range.start)) + text + whole.slice(document.offsetAt(range.end));
  const name = document.uri.path.split('/').at(-1) ?? '';
  const uri = vscode.Uri.from({ scheme, path: `/${document.version}/${name}`, query: document.uri.toString() });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => after,
  });
  try {
    const title = vscode.l10n.t('{0}: as it is ↔ with steps', name);
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title);
    const apply = vscode.l10n.t('Apply');
    const message =
      steps === 1
        ? vscode.l10n.t('This makes 1 new step. Look at the difference, then apply it.')
        : vscode.l10n.t('This makes {0} new steps. Look at the difference, then apply it.', steps);
    return (await showInformation(message, apply, vscode.l10n.t('Cancel'))) === apply;
  } finally {
    await closeDifference(uri);
    provider.dispose();
  }
}

async function closeDifference(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(own);
}

async function documentFor(argument: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument))
    return vscode.window.activeTextEditor?.document;
  return vscode.workspace.openTextDocument(vscode.Uri.parse(String(argument.uri)));
}

/** The selected lines of a text as a whole; without any, all. */
function rangeIn(document: vscode.TextDocument): vscode.Range {
  const editor = vscode.window.activeTextEditor;
  const { selection } = editor?.document === document ? editor : {};
  const last = document.lineAt(document.lineCount - 1).range.end;
  if (!selection || selection.isEmpty) return new vscode.Range(0, 0, last.line, last.character);
  // A selection up to the start of a line ends on the line before.
  const end = selection.end.character === 0 ? selection.end.line - 1 : selection.end.line;
  return new vscode.Range(selection.start.line, 0, end, document.lineAt(end).range.end.character);
}
