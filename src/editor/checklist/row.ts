import type * as vscode from 'vscode';
import type { EscalationAdvice } from '../../core/case/escalation/advice';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { PartChange } from '../services/case-changes';
import type { ClockReading } from '../services/clock-reader';

/**
 * What the rows of each kind know beside their case. The file of a kind adds what its own rows know (`declare module
 * '../row'`): so rows hold rows of any kind, though no file of a kind needs that of another.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the files of the kinds fill it
export interface RowData {}

/** A row of one kind. Each knows its case, because commands are called with rows. */
export type Row<K extends keyof RowData> = {
  readonly kind: K;
  readonly caseId: string;
  readonly view: CaseView;
} & RowData[K];

/** A row of the checklist. */
export type ChecklistRow = { readonly [K in keyof RowData]: Row<K> }[keyof RowData];

/** What rows are drawn with. */
export interface RowContext {
  readonly library: Library;
  readonly clocks: ClockReading;
  /** ms since 1970 UTC. */
  readonly now: number;
}

/** What is known of the case when its first rows are made. */
export interface TopContext extends RowContext {
  readonly advice: EscalationAdvice;
  readonly changes: readonly PartChange[];
}

/** How rows of a kind come about and look. */
export interface RowKind<R> {
  /** The rows of a case that stand at the top because of this kind; left out where it only stands below others. */
  top?(view: CaseView, context: TopContext): ChecklistRow[];
  /** Names a row within its case, the same over every redrawing, so that VS Code keeps what is expanded. */
  id(row: R): string;
  /** Draws a row. */
  item(row: R, context: RowContext): vscode.TreeItem;
  /** The rows below a row. */
  children?(row: R): ChecklistRow[];
  /** Whether the answers given lead past a row: then it is dim. */
  isLeftBehind?(row: R): boolean;
}

/** A row of a case. */
export function row<K extends keyof RowData>(kind: K, view: CaseView, data: RowData[K]): Row<K> {
  return { kind, caseId: view.state.id, view, ...data };
}
