import * as vscode from 'vscode';
import { shownItem } from '../shared/shown';
import { numberText } from '../shared/wording';
import { withOwnIds } from './own-ids';
import type { ReviewRow, ReviewSection, ReviewSource, Waiting } from './section';

export type ReviewNode = ReviewSection | ReviewRow;

/** What authors and leads have to look after, as a tree. */
export class ReviewsView {
  readonly #sources: readonly ReviewSource[];
  readonly #changed: () => void;
  #sections: readonly ReviewSection[] = [];
  #look = '[]';

  /** @param changed is called when something else is to be drawn. */
  constructor(sources: readonly ReviewSource[], changed: () => void) {
    this.#sources = sources;
    this.#changed = changed;
  }

  /** What somebody waits for. */
  get waiting(): Waiting[] {
    return this.#sources.flatMap((source) => source.waiting?.() ?? []);
  }

  get isEmpty(): boolean {
    return this.#sections.length === 0;
  }

  /** Looks at everything again. A row that is drawn anew loses the mouse, so nothing is when all is as before. */
  refresh(): void {
    const sections = withOwnIds(this.#sources.flatMap((source) => source.sections()));
    const look = JSON.stringify(sections);
    if (look === this.#look) return;
    this.#sections = sections;
    this.#look = look;
    this.#changed();
  }

  children(node?: ReviewNode): readonly ReviewNode[] {
    return node ? (node.rows ?? []) : this.#sections;
  }

  item(node: ReviewNode): vscode.TreeItem {
    return shownItem('count' in node ? sectionItem(node) : rowItem(node));
  }
}

function sectionItem({ id, title, icon, count, own = 0, isUnfolded }: ReviewSection): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, isUnfolded ? Expanded : Collapsed);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon(icon);
  const counts = [numberText(count), own > 0 ? vscode.l10n.t('{0} yours', numberText(own)) : ''].filter(Boolean);
  item.description = counts.join(' · ');
  item.tooltip = title;
  item.contextValue = 'section';
  item.accessibilityInformation = { label: [title, ...counts].join(', ') };
  return item;
}

function rowItem(row: ReviewRow): vscode.TreeItem {
  const { id, label, description, tooltip, icon, context, open, rows, isUnfolded } = row;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, rows ? (isUnfolded ? Expanded : Collapsed) : None);
  item.id = id;
  item.description = description;
  item.tooltip = tooltip.join('\n');
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = context;
  item.accessibilityInformation = { label: tooltip.join(', ') };
  if (open) item.command = { command: open.command, title: '', arguments: [open.argument] };
  return item;
}
