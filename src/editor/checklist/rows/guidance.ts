import * as vscode from 'vscode';
import type { Guidance } from '../../../core/sop/model';
import { escapeMarkdown } from '../../shared/markdown';
import { shown } from '../../shared/shown';
import { plainItem } from '../plain-item';
import { row, stateFor } from '../row';
import type { ChecklistRow, Row, RowKind } from '../row';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
/** A text with more lines is folded at first: it would push the steps out of sight. */
const mostOpenLines = 10;

declare module '../row' {
  interface RowData {
    /** What an SOP, given by its id, says beside its steps. */
    guidance: {
      readonly sop: string;
      readonly guidance: Guidance;
      readonly onPath: boolean;
      /** What is written inside it; steps are there when it says what they are for. */
      readonly inner: readonly ChecklistRow[];
    };
  }
}

export const guidanceRow: RowKind<Row<'guidance'>> = {
  id: idOf,
  item(node) {
    const item = itemFor(node);
    item.contextValue = 'guidance';
    return item;
  },
  children: (node) => [...linesOf(node), ...node.inner],
  isLeftBehind: ({ onPath }) => !onPath,
};

function idOf({ sop, guidance: { range } }: Pick<Row<'guidance'>, 'sop' | 'guidance'>): string {
  return `guidance/${sop}/${range.start.line}/${range.start.character}`;
}

function itemFor({ guidance, inner }: Row<'guidance'>): vscode.TreeItem {
  switch (guidance.kind) {
    case 'table':
      return tableItem(guidance);
    case 'code':
      return codeItem(guidance);
    case 'image': {
      const item = plainItem(guidance.text, 'file-media');
      item.description = vscode.l10n.t('picture');
      item.accessibilityInformation = { label: vscode.l10n.t('Picture: {0}', guidance.text) };
      item.collapsibleState = stateFor(inner);
      return item;
    }
    case 'plain': {
      const isHeading = inner.some(holdsStep);
      const item = plainItem(guidance.text, isHeading ? 'list-flat' : 'debug-stackframe-dot');
      if (isHeading) item.accessibilityInformation = { label: vscode.l10n.t('Steps for: {0}', guidance.text) };
      item.collapsibleState = stateFor(inner);
      return item;
    }
  }
}

function tableItem({ rows, text }: Extract<Guidance, { kind: 'table' }>): vscode.TreeItem {
  const [head = [], ...body] = rows;
  const item = plainItem(cellsIn(head) || text, 'table');
  item.description = vscode.l10n.t('table');
  item.accessibilityInformation = { label: vscode.l10n.t('Table: {0}', cellsIn(head) || text) };
  item.tooltip = tableInMarkdown(head, body);
  item.collapsibleState = body.length > 0 ? Collapsed : None;
  return item;
}

/** Text whose lines are kept, such as what to say on the phone. */
function codeItem({ code, text }: Extract<Guidance, { kind: 'code' }>): vscode.TreeItem {
  const [first = text, ...rest] = code.split('\n').filter((line) => line.trim() !== '');
  const item = plainItem(first.trim(), 'code');
  if (rest.length > 0) item.description = vscode.l10n.t('{0} lines', rest.length + 1);
  item.accessibilityInformation = { label: vscode.l10n.t('Text: {0}', text) };
  item.tooltip = new vscode.MarkdownString().appendCodeblock(shown(code), 'text');
  item.collapsibleState = rest.length === 0 ? None : rest.length < mostOpenLines ? Expanded : Collapsed;
  return item;
}

/** The rows of a table, or the lines of a text: so they can be read without a mouse. */
function linesOf(node: Row<'guidance'>): ChecklistRow[] {
  const { view, guidance, onPath } = node;
  const id = idOf(node);
  const lineRow = (text: string, spoken: string, index: number) =>
    row('guidance-line', view, { id: `${id}/${index}`, text, spoken, onPath });
  if (guidance.kind === 'table') {
    const [head = [], ...body] = guidance.rows;
    return body.map((cells, index) => lineRow(cellsIn(cells), spokenCells(cells, head), index));
  }
  if (guidance.kind !== 'code') return [];
  const lines = guidance.code.split('\n').filter((line) => line.trim() !== '');
  // The first is what the row itself says.
  return lines.slice(1).map((line, index) => lineRow(line, line, index));
}

function cellsIn(cells: readonly string[]): string {
  return cells.filter(Boolean).join(' · ');
}

/** The cells of a row, each with what stands above it. */
function spokenCells(cells: readonly string[], head: readonly string[]): string {
  return cells
    .map((cell, index) => (cell && head[index] ? `${head[index]}: ${cell}` : cell))
    .filter(Boolean)
    .join(', ');
}

function tableInMarkdown(head: readonly string[], body: readonly (readonly string[])[]): vscode.MarkdownString {
  const line = (cells: readonly string[]) => `| ${head.map((_, at) => escapeMarkdown(cells[at] ?? '')).join(' | ')} |`;
  return new vscode.MarkdownString([line(head), `|${head.map(() => '---|').join('')}`, ...body.map(line)].join('\n'));
}

function holdsStep(one: ChecklistRow): boolean {
  return one.kind === 'step' || ('inner' in one && one.inner.some(holdsStep));
}
