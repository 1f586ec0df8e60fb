import * as vscode from 'vscode';
import type { EscalationAdvice } from '../../core/case/escalation/advice';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { PartChange } from '../services/case-changes';
import type { NextSop } from '../../core/case/next/coming';
import type { KnownTicket } from '../../core/ticket/known-ticket';
import type { ClockReading } from '../services/clock-reader';

/**
 * What the rows of each kind hold besides their case. Each kind's file adds its own entry (`declare module '../row'`),
 * so that rows can contain rows of any kind although no kind's file imports another's.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each kind's file adds to it
export interface RowData {}

/** A row of one kind. Each knows its case, because commands are called with rows. */
export type Row<K extends keyof RowData> = {
  readonly kind: K;
  readonly caseId: string;
  readonly view: CaseView;
} & RowData[K];

/** A row of the checklist. */
export type ChecklistRow = { readonly [K in keyof RowData]: Row<K> }[keyof RowData];

/** What rows need in order to be drawn. */
export interface RowContext {
  readonly library: Library;
  readonly clocks: ClockReading;
  /** What is known of the case's ticket. */
  readonly ticket: KnownTicket;
  /** ms since 1970 UTC. */
  readonly now: number;
}

/** What is known about the case when its top rows are made. */
export interface TopContext extends RowContext {
  readonly advice: EscalationAdvice;
  readonly changes: readonly PartChange[];
  /** The other open cases of its draft. */
  readonly others: readonly CaseView[];
  /** The SOPs for what its customer may ask next, once it is closed. */
  readonly next: readonly NextSop[];
  /** Whether the person said already what would have made a case easier. */
  readonly hasSaid: (caseId: string) => boolean;
}

/** How the rows of a kind are made and drawn. */
export interface RowKind<R> {
  /** The top rows that this kind adds to a case; left out if the kind only appears below other rows. */
  top?(view: CaseView, context: TopContext): ChecklistRow[];
  /** The id of a row within its case. It stays the same across redraws, so that VS Code remembers what is expanded. */
  id(row: R): string;
  /** Draws a row. */
  item(row: R, context: RowContext): vscode.TreeItem;
  /** The children of a row. */
  children?(row: R): readonly ChecklistRow[];
  /** Whether the answers given lead past a row, which is then dimmed. */
  isLeftBehind?(row: R): boolean;
}

/** How a row with other rows inside it is first shown. */
export function stateFor(inner: readonly ChecklistRow[]): vscode.TreeItemCollapsibleState {
  return inner.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
}

/** A row of a case. */
export function row<K extends keyof RowData>(kind: K, view: CaseView, data: RowData[K]): Row<K> {
  return { kind, caseId: view.state.id, view, ...data };
}
