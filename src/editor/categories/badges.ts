import * as vscode from 'vscode';
import type { Care } from '../../core/lifecycle/reviews/care';
import type { Severity } from '../../core/problem';

/**
 * A scheme of our own: what is said here of the file itself would stand in the Explorer, in tabs and in search, too. What Git says of
 * the file is not shown beside it, so none of its letters is among these.
 */
const scheme = 'sop-guide-care';

/** Told apart by their shapes alone, and by no colour. */
const signs: Readonly<Record<Care, string>> = { changed: '≠', overdue: '↻', unowned: '?' };

/** VS Code takes no more. */
const mostSigns = 2;

/** What is drawn of a row: all of it is in its address, so that another look is another address. */
interface Look {
  readonly badge: string;
  readonly tooltip: string;
  readonly severity?: Severity | undefined;
}

/** Draws the badges of SOPs that want somebody's care. */
export function registerBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const { badge, tooltip, severity } = JSON.parse(uri.query) as Look;
      return new vscode.FileDecoration(badge, tooltip, colorOf(severity));
    },
  });
}

/**
 * Gives a row a badge.
 * @param words what each care means, in the order of `cares`. @param severity of the worst problem, which colours the row as usual.
 */
export function withBadge(
  item: vscode.TreeItem,
  cares: readonly Care[],
  words: readonly string[],
  severity: Severity | undefined,
): void {
  const badge = cares
    .slice(0, mostSigns)
    .map((care) => signs[care])
    .join('');
  const look: Look = { badge, tooltip: words.join(' · '), severity };
  item.resourceUri = vscode.Uri.from({ scheme, path: item.resourceUri?.path ?? '/', query: JSON.stringify(look) });
}

function colorOf(severity: Severity | undefined): vscode.ThemeColor | undefined {
  if (severity === 'error') return new vscode.ThemeColor('list.errorForeground');
  return severity === 'warning' ? new vscode.ThemeColor('list.warningForeground') : undefined;
}
