import * as vscode from 'vscode';

/** A row that only shows text. */
export function plainItem(text: string, icon: string, color?: vscode.ThemeColor): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.iconPath = new vscode.ThemeIcon(icon, color);
  item.tooltip = text;
  return item;
}
