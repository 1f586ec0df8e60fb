import type { ForAuthors } from '../../core/lifecycle/signals/for-authors';
import type { CommandId } from '../shared/commands';

/** A row of the reviews, as plain data: what is the same as before is not drawn again. */
export interface ReviewRow {
  /** Unique in the view; stays the same when the row only says something else. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What there is to know, a line for each. */
  readonly tooltip: readonly string[];
  readonly icon: string;
  /** Which menus of the manifest it has. */
  readonly context: string;
  /** What a click and Enter do; undefined when they only fold. */
  readonly open?: { readonly command: CommandId | 'vscode.open'; readonly argument: unknown } | undefined;
  /** The SOP that it stands for, and the report and its library: as commands take them. */
  readonly uri?: string | undefined;
  readonly report?: string | undefined;
  readonly root?: string | undefined;
  /** What authors are asked for, as commands take it. */
  readonly item?: ForAuthors | undefined;
  readonly rows?: readonly ReviewRow[] | undefined;
  /** Whether these are unfolded until somebody folds them. */
  readonly isUnfolded?: boolean;
}

/** A group of rows under one title. */
export interface ReviewSection {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  /** How many things it holds; rows may be fewer. */
  readonly count: number;
  /** How many of these are for the person who works here to look after, as far as that is known. */
  readonly own?: number;
  /** Whether it is unfolded until somebody folds it. */
  readonly isUnfolded: boolean;
  readonly rows: readonly ReviewRow[];
}

/** How many things somebody waits for, and what they are, in words. */
export interface Waiting {
  readonly count: number;
  readonly text: string;
}

/** Where sections come from. */
export interface ReviewSource {
  /** What there is now, without empty sections. Asked only while the view is seen. */
  sections(): readonly ReviewSection[];
  /** What somebody waits for; undefined when nobody does. Asked also while the view is not seen. */
  waiting?(): Waiting | undefined;
}

/** More rows nobody reads. */
const most = 200;

/** The first rows, and how many more there are. */
export function firstRows<T>(
  all: readonly T[],
  rowOf: (one: T) => ReviewRow,
  moreText: (count: number) => string,
  id: string,
): ReviewRow[] {
  const rows = all.slice(0, most).map(rowOf);
  if (all.length <= most) return rows;
  const label = moreText(all.length - most);
  return [...rows, { id: `${id}/more`, label, description: '', tooltip: [label], icon: 'ellipsis', context: 'more' }];
}
