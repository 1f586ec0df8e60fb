import * as vscode from 'vscode';
import type { AskedEarly } from '../../core/authoring/completion/asked-early';

/** A letter that begins a line: values come up behind the signs before them. */
const begins = /^\s*\p{L}$/u;
/** How long front matter is looked for. */
const mostLines = 400;

/**
 * Asks for proposals where somebody begins a key in front matter. VS Code does so by itself in most languages, but not in
 * Markdown. Were letters signs that ask, each of them would ask anew, and Enter could take what was meant for fewer letters.
 * @param asked is told of it, as the question may arrive late.
 * @param isHelped whether a document is one that is helped with.
 */
export function askWhileTyping(
  asked: AskedEarly,
  isHelped: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges: [change, ...others] }) => {
    const isLetter = change?.rangeLength === 0 && others.length === 0 && /^\p{L}$/u.test(change.text);
    if (!isLetter || document.languageId !== 'markdown' || !cursorIn(document)) return;
    const { line, character } = change.range.start;
    const before = document.lineAt(line).text.slice(0, character + 1);
    if (!begins.test(before) || !isInFrontMatter(document, line) || !isHelped(document)) return;
    asked.ask(document.uri.toString(), change.range.start);
    // What was typed meanwhile is known once anything has been answered: VS Code would propose words of the file elsewhere.
    await vscode.commands.executeCommand('noop');
    const cursor = cursorIn(document);
    if (!cursor || asked.isLeft(document.uri.toString(), cursor, document.lineAt(cursor).text)) return;
    // Where nothing fits, nothing is said about it.
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** Where the cursor is; undefined when it is not in a document. */
function cursorIn(document: vscode.TextDocument): vscode.Position | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? editor.selection.active : undefined;
}

/** Whether a line is below the one that begins front matter, and above the one that ends it. */
function isInFrontMatter(document: vscode.TextDocument, line: number): boolean {
  if (line === 0 || line > mostLines || document.lineAt(0).text.trimEnd() !== '---') return false;
  for (let at = 1; at < line; at++) if (/^(?:---|\.\.\.)\s*$/.test(document.lineAt(at).text)) return false;
  return true;
}
