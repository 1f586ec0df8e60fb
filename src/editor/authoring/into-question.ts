import * as vscode from 'vscode';
import { intoQuestion } from '../../core/authoring/into-question';
import type { Sop } from '../../core/sop/model';
import type { Services } from '../services/services';
import { toRange } from '../shared/convert';
import { applyTo, sopHere } from './sop-here';

/** Offers to make a question of words that say what to do in which case. */
export function questionActions(sop: Sop, { start }: vscode.Range): vscode.CodeAction[] {
  const edits = intoQuestion(sop, start.line);
  if (!edits) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Turn into a Question with Answers'),
    vscode.CodeActionKind.RefactorRewrite.append('question'),
  );
  action.edit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) action.edit.replace(vscode.Uri.parse(sop.location.uri), toRange(range), text);
  return [action];
}

/** Makes a question of the words that the cursor is in. */
export async function turnIntoQuestion({ library }: Pick<Services, 'library'>, argument: unknown): Promise<void> {
  const { document, sop } = await sopHere(library, argument);
  const editor = await vscode.window.showTextDocument(document);
  const edits = intoQuestion(sop, editor.selection.active.line);
  if (!edits)
    throw new Error(
      vscode.l10n.t(
        'Put the cursor into a step such as “If it is paid, refund it; otherwise cancel it” or “Has it arrived? Yes: … No: …”.',
      ),
    );
  await applyTo(document, edits);
}
