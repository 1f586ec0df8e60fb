import * as vscode from 'vscode';
import { escapeMarkdown } from '../shared/markdown';

const scheme = 'sop-guide-left';

/**
 * Dims rows that the answers lead past. Rows of a tree cannot be struck through: VS Code has no style for it that
 * extensions may use, and with combining strokes (U+0336) many fonts tear words apart. So the row is dim, with a circle
 * struck through and words that say so, and the text is struck through in its tooltip.
 */
export function registerDimming(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === scheme
        ? new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor('disabledForeground'))
        : undefined,
  });
}

/** Makes a row dim. `id` is the row's own. */
export function dim(item: vscode.TreeItem, id: string): void {
  item.resourceUri = vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}` });
}

/** What a row's tooltip says: its text, struck through when it does not count; what does not hold any more, struck through; the rest. */
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
