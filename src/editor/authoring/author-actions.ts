import type * as vscode from 'vscode';
import { attempt } from '../../core/attempt';
import type { Services } from '../services/services';
import { sectionActions } from './extract-section';
import { questionActions } from './into-question';
import { replyTextActions } from './reply-text';
import { sopIn } from './sop-here';

/** What authors can have done with the part of an SOP that the cursor is in. */
export function authorActions(
  { library }: Pick<Services, 'library'>,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  const sop = sopIn(document, library);
  if (!sop) return [];
  return [replyTextActions, sectionActions, questionActions].flatMap((offered) =>
    attempt(
      () => offered(sop, range, library),
      () => [],
    ),
  );
}
