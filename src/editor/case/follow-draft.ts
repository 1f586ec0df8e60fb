import * as vscode from 'vscode';
import { tellError } from '../shared/commands';
import type { CaseServices } from './case-services';

/** Makes the case of the draft that somebody turns to the active one: the checklist beside a draft is that of its case. */
export function followDrafts(services: CaseServices): vscode.Disposable {
  return vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor) follow(services, editor.document).catch((error: unknown) => tellError(services.log, 'a draft', error));
  });
}

async function follow(
  { active, cases, drafts, draftCases }: CaseServices,
  document: vscode.TextDocument,
): Promise<void> {
  if (!drafts.isDraft(document)) return;
  const ids = draftCases.idsOf(document);
  const [id] = ids;
  if (id === undefined || (active.view && ids.includes(active.view.state.id))) return;
  // A case that was removed, or is another team's, is nothing to go to.
  if (!(await cases.load(id))) return;
  if (vscode.window.activeTextEditor?.document === document) await active.choose(id);
}
