import * as vscode from 'vscode';
import { sopsOnPath } from '../../../core/case/model/sops-on-path';
import { followUpAt } from '../../../core/case/after-closing/follow-up';
import { surveysOf } from '../../../core/case/after-closing/survey';
import type { CaseView } from '../../../core/case/model/view';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';
import { commands } from '../../shared/commands';
import { instantText } from '../../shared/clock-words';
import { notInForce } from '../../services/in-force';
import { resultText, surveyName, surveyQuestion } from '../../shared/survey-words';
import { timeText } from '../../shared/case-words';
import type { AfterClosingRow, ChecklistNode } from '../node';
import { summaryText } from '../../shared/wording';

export type SurveyNode = Extract<ChecklistNode, { kind: 'survey' }>;
export type FollowUpNode = Extract<ChecklistNode, { kind: 'follow-up' }>;

/** The rows that a case gets once it is closed: whom to ask again, what to ask, and what the customer may ask. */
export function afterClosingNodes(view: CaseView, library: Library, now: number): ChecklistNode[] {
  const { state } = view;
  if (!state.closed || state.closed.how === 'abandon') return [];
  const due = followUpAt(state);
  const sops = relatedOf(view, library, now);
  return [
    ...(due === undefined ? [] : [{ view, kind: 'follow-up' as const, due }]),
    ...surveysOf(state, library.config(state.location.root)).map((survey): ChecklistNode => ({
      view,
      kind: 'survey',
      survey,
    })),
    ...(sops.length === 0 ? [] : [{ view, kind: 'ask-next' as const, sops }]),
  ];
}

/** The rows below such a row. */
export function afterClosingChildren(node: ChecklistNode): ChecklistNode[] {
  return node.kind === 'ask-next'
    ? node.sops.map((sop): ChecklistNode => ({
        view: node.view,
        kind: 'ask-next-sop',
        sop,
        ticket: node.view.state.ticket,
      }))
    : [];
}

/** Names such a row within its case. */
export function afterClosingRowId(row: AfterClosingRow): string {
  switch (row.kind) {
    case 'survey':
      return `survey/${row.survey.kind}`;
    case 'follow-up':
    case 'ask-next':
      return row.kind;
    case 'ask-next-sop':
      return `ask-next/${row.sop.location.uri}`;
  }
}

/** Draws such a row. */
export function afterClosingItem(
  node: Extract<ChecklistNode, AfterClosingRow>,
  library: Library,
  now: number,
): vscode.TreeItem {
  switch (node.kind) {
    case 'survey':
      return surveyItem(node, library, now);
    case 'follow-up':
      return followUpItem(node, now);
    case 'ask-next': {
      const item = new vscode.TreeItem(
        vscode.l10n.t('What the customer may ask next'),
        vscode.TreeItemCollapsibleState.Expanded,
      );
      item.iconPath = new vscode.ThemeIcon('comment-discussion');
      item.contextValue = 'ask-next';
      return item;
    }
    case 'ask-next-sop': {
      const item = new vscode.TreeItem(node.sop.title);
      item.tooltip = summaryText(library, node.sop) || node.sop.title;
      item.iconPath = new vscode.ThemeIcon('book');
      item.contextValue = 'ask-next-sop';
      item.command = { command: commands.openSop, title: '', arguments: [{ uri: node.sop.location.uri }] };
      return item;
    }
  }
}

function surveyItem(node: SurveyNode, library: Library, now: number): vscode.TreeItem {
  const { survey } = node;
  const { kind, scale, result } = survey;
  const item = new vscode.TreeItem(
    `${surveyName(kind, result?.score === undefined ? scale : result.scale)}: ${resultText(survey)}`,
  );
  item.tooltip = [
    surveyQuestion(survey, library.config(node.view.state.location.root)),
    scale.better === 'low'
      ? vscode.l10n.t('{0} is the best score.', scale.min)
      : vscode.l10n.t('{0} is the best score.', scale.max),
    result ? timeText(result.ts, now) : vscode.l10n.t('Click to record what the customer answered.'),
  ].join('\n');
  item.iconPath = result
    ? new vscode.ThemeIcon(
        result.score === undefined ? 'circle-slash' : 'pass',
        result.score === undefined ? undefined : new vscode.ThemeColor('testing.iconPassed'),
      )
    : new vscode.ThemeIcon('smiley');
  item.contextValue = 'survey';
  item.command = { command: commands.recordSurvey, title: '', arguments: [node] };
  return item;
}

function followUpItem({ due }: FollowUpNode, now: number): vscode.TreeItem {
  const isDue = due <= now;
  const when = instantText(due, now);
  const item = new vscode.TreeItem(
    isDue
      ? vscode.l10n.t('Follow up with the customer: was due {0}', when)
      : vscode.l10n.t('Follow up with the customer: {0}', when),
  );
  item.tooltip = vscode.l10n.t('The SOP asks for a follow-up: check that all is well, then mark it as done.');
  item.iconPath = isDue
    ? new vscode.ThemeIcon('bell-dot', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('bell');
  item.contextValue = 'follow-up';
  return item;
}

/** What the SOPs of a case name as related and is in force, each once; what the case went by is not asked next. */
function relatedOf(view: CaseView, library: Library, now: number): Sop[] {
  const named = sopsOnPath(view).flatMap(({ sop }) =>
    sop.front.related.flatMap(({ text }) => library.withId(text)[0] ?? []),
  );
  return [...new Map(named.map((sop) => [sop.location.uri, sop])).values()].filter(
    (sop) => !view.state.parts.has(sop.id) && notInForce(sop, now) === undefined,
  );
}
