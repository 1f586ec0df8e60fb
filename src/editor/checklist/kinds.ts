import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { dim } from './dimming';
import type { ChecklistRow, Row, RowContext, RowData, RowKind, TopContext } from './row';
import { alertRow } from './rows/alert';
import { answerRow } from './rows/answer';
import { askNextRow } from './rows/ask-next';
import { askNextSopRow } from './rows/ask-next-sop';
import { changeRow } from './rows/change';
import { clockRow } from './rows/clock';
import { easierRow } from './rows/easier';
import { escalatedRow } from './rows/escalated';
import { escalationRow } from './rows/escalation';
import { escalationRulesRow } from './rows/escalation-rules';
import { factRow } from './rows/fact';
import { factsRow } from './rows/facts';
import { followUpRow } from './rows/follow-up';
import { guidanceRow } from './rows/guidance';
import { guidanceLineRow } from './rows/guidance-line';
import { handoverRow } from './rows/handover';
import { leadRow } from './rows/lead';
import { noteRow } from './rows/note';
import { otherAnswersRow } from './rows/other-answers';
import { otherCaseRow } from './rows/other-case';
import { partRow } from './rows/part';
import { practiceRow } from './rows/practice';
import { sectionRow } from './rows/section';
import { stepRow } from './rows/step';
import { stepChangeRow } from './rows/step-change';
import { surveyRow } from './rows/survey';
import { shownItem } from '../shared/shown';

/** Every kind of row. Top rows appear in this order: what must be seen before the steps is above them. */
const kinds: { readonly [K in keyof RowData]: RowKind<Row<K>> } = {
  practice: practiceRow,
  clock: clockRow,
  escalated: escalatedRow,
  escalation: escalationRow,
  'escalation-rules': escalationRulesRow,
  'follow-up': followUpRow,
  survey: surveyRow,
  'ask-next': askNextRow,
  'ask-next-sop': askNextSopRow,
  easier: easierRow,
  change: changeRow,
  'step-change': stepChangeRow,
  handover: handoverRow,
  'other-case': otherCaseRow,
  facts: factsRow,
  fact: factRow,
  section: sectionRow,
  alert: alertRow,
  step: stepRow,
  answer: answerRow,
  'other-answers': otherAnswersRow,
  lead: leadRow,
  part: partRow,
  guidance: guidanceRow,
  'guidance-line': guidanceLineRow,
  note: noteRow,
};

/** The top rows of a case. */
export function topRows(view: CaseView, context: TopContext): ChecklistRow[] {
  return Object.values(kinds).flatMap((kind) => kind.top?.(view, context) ?? []);
}

/** The children of a row. */
export function childRows(row: ChecklistRow): readonly ChecklistRow[] {
  return kindOf(row).children?.(row) ?? [];
}

/** The id of a row, unique among all cases. */
export function rowId(row: ChecklistRow): string {
  return `${row.caseId}/${kindOf(row).id(row)}`;
}

/** Draws a row. */
export function itemOf(row: ChecklistRow, context: RowContext): vscode.TreeItem {
  const kind = kindOf(row);
  const item = shownItem(kind.item(row, context));
  // An alert, a line of a table or a note may have no words: nobody would know what an empty row is.
  if (typeof item.label !== 'string' || item.label.trim() === '') item.label = vscode.l10n.t('(nothing written here)');
  item.id = rowId(row);
  if (kind.isLeftBehind?.(row)) dim(item, item.id);
  return item;
}

function kindOf(row: ChecklistRow): RowKind<ChecklistRow> {
  return kinds[row.kind];
}
