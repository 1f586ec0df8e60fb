import * as vscode from 'vscode';
import { escapeMarkdown } from '../shared/markdown';

const scheme = 'sop-guide-left';

/**
 * Dims rows that the answers lead past. Tree rows cannot be struck through: VS Code gives extensions no style for it,
 * and combining strokes (U+0336) break words apart in many fonts. So the row is dimmed, has a slashed circle and says
 * in words that it does not apply; its tooltip shows the text struck through.
 */
export function registerDimming(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === scheme
        ? new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor('disabledForeground'))
        : undefined,
  });
}

/** Dims a row. `id` is the row's id. */
export function dim(item: vscode.TreeItem, id: string): void {
  item.resourceUri = vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}` });
}

/** A row's tooltip: its text, struck through if it does not count; what no longer holds, struck through; the rest. */
export function tooltipOf(
  text: string,
  isLeft: boolean,
  struck: readonly string[],
  lines: readonly string[],
): string | vscode.MarkdownString {
  if (!isLeft && struck.length === 0) return [text, ...lines].join('\n');
  const through = (one: string) => `~~${escapeMarkdown(one)}~~`;
  return new vscode.MarkdownString(
    [isLeft ? through(text) : escapeMarkdown(text), ...struck.map(through), ...lines.map(escapeMarkdown)].join('\n\n'),
  );
}
