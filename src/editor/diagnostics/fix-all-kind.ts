import * as vscode from 'vscode';

/** The kind of action that fixes all SOP problems of a file. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('sopGuide');
