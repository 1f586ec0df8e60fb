import type * as vscode from 'vscode';
import { withSignsShown } from '../../core/text/signs';

/** What VS Code makes an icon of: `$(pass)`. */
const icon = /\$(?=\([\w~-]+\))/g;
/** What VS Code makes a link of in messages, which may run a command: `[text](command:…)`. */
const link = /\](?=\()/g;

/**
 * A text that may come from others, as VS Code is to show it: no icon and no link comes of it, and signs that are not seen are
 * shown by their numbers. What is our own, such as `$(check)`, is put before it.
 */
export function shown(text: string): string {
  return withSignsShown(text).replace(icon, '$ ').replace(link, '] ');
}

/** What was done, or need not be, shown so behind the icon that we put there: `$(check) Copied`, `$(info) …`. */
export function shownDone(message: string): string {
  const [, own = '', text = ''] = /^(\$\((?:check|info)\) )?([^]*)$/.exec(message) ?? [];
  return own + shown(text);
}

/** A row of a tree with all it says shown so. */
export function shownItem<T extends Pick<vscode.TreeItem, 'label' | 'description' | 'tooltip'>>(item: T): T {
  if (typeof item.label === 'string') item.label = shown(item.label);
  if (typeof item.description === 'string') item.description = shown(item.description);
  if (typeof item.tooltip === 'string') item.tooltip = shown(item.tooltip);
  return item;
}

/** A row of a list to choose from with all it says shown so. */
export function shownRow<T extends vscode.QuickPickItem>(item: T): T {
  const { label, description, detail } = item;
  return {
    ...item,
    label: shown(label),
    ...(description === undefined ? {} : { description: shown(description) }),
    ...(detail === undefined ? {} : { detail: shown(detail) }),
  };
}
