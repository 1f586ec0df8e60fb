import * as vscode from 'vscode';
import type { Range } from '../../core/text/position';

/** Converts a range of the core to one of VS Code. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
