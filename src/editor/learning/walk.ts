import * as vscode from 'vscode';
import type { Walk } from '../../core/scenario/walk/walk';
import { commands, run, views } from '../shared/commands';
import type { StepArgument } from '../shared/case-arguments';
import type { LearningServices } from './learning-services';

/**
 * Shows the case of a test in the checklist, with all answered that the test answers, at the step that matters. It is for practice:
 * written nowhere and counted by nobody.
 * @param name what the case is called.
 * @param document the draft that it belongs to.
 */
export async function showWalk(
  { cases, active, draftCases }: Pick<LearningServices, 'cases' | 'active' | 'draftCases'>,
  name: string,
  { sop, start, actions, at }: Walk,
  document: vscode.TextDocument,
): Promise<void> {
  const { state } = await cases.practise(sop, { ...start, ticket: name });
  const caseId = state.id;
  for (const action of actions) if (!(await cases.act(caseId, action)).done) break;
  await active.choose(caseId);
  await draftCases.bind(document, caseId);
  await vscode.commands.executeCommand(`${views.checklist}.focus`);
  if (at === undefined) return;
  const row: StepArgument = { kind: 'step', caseId, step: { key: at } };
  await run(commands.selectRow, row, { elsewhere: true });
}
